import { expect, test } from "vitest";
import { publishedDay } from "../../../src/app/imports/typed/published-day.ts";

test.each([
  ["8/7/2020", "2020-07-08"],
  ["Ngày 08.07.2020", "2020-07-08"],
  ["7/2020", "2020-07"],
  ["2020", "2020"],
  ["2020-07-08", "2020-07-08"],
  ["8/7/20", "8/7/20"],
  ["hôm qua", "hôm qua"],
])("a day of publication may be written %s", (written, kept) => {
  expect(publishedDay(written)).toBe(kept);
});
