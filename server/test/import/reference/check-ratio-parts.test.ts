import { expect, test } from "vitest";
import { ReferenceDataError } from "../../../src/import/reference/reference-error.ts";
import { checkRatios } from "../../../src/import/reference/check-ratio-parts.ts";

const ratio = { id: "share", kind: "RATIO", over_areas: "", numerator: "met", denominator: "all" };
const met = { id: "met", kind: "STOCK", over_areas: "sum" };
const all = { id: "all", kind: "STOCK", over_areas: "sum" };

test("a RATIO of parts that add up over areas is taken", () => {
  expect(() => checkRatios([ratio, met, all])).not.toThrow();
});

test.each([
  [
    [ratio, met, { ...all, over_areas: "none" }],
    'a denominator that adds up over areas ("sum"); "all" does not: its over_areas is "none"',
  ],
  [[ratio, { ...met, over_areas: "union" }, all], '"met" does not: its over_areas is "union"'],
  [[ratio, { ...met, over_areas: "" }, all], '"met" does not: it has no over_areas'],
  [[ratio, met], 'has the denominator "all", which is not there'],
  [[{ ...ratio, numerator: "" }, met, all], '"share" of indicators.csv has no numerator'],
])("one whose parts do not is refused, and says why", (rows, why) => {
  expect(() => checkRatios(rows)).toThrow(ReferenceDataError);
  expect(() => checkRatios(rows)).toThrow(why);
});
