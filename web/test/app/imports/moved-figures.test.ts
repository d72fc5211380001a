import { expect, test } from "vitest";
import { movedFigures } from "../../../src/app/imports/preview/moved-figures.ts";

type Given = Parameters<typeof movedFigures>;

const movement = (area: string, before: number | null, after: number | null): Given[1] => {
  const said = (value: number | null) =>
    value === null ? null : ({ status: "REPORTED", value, qualifier: null } as const);
  return {
    indicator: { id: "models_new", name: "", unit: "", kind: "FLOW" },
    area: { id: area, name: area, level: "PROVINCE" },
    period: "2026-09",
    periodName: "",
    model: null,
    category: null,
    unitType: null,
    awardLevel: null,
    before: said(before),
    after: said(after),
  };
};

// Only what is looked at here stands in it.
const figure = (reporting: string): Given[0] =>
  ({
    locale: "en",
    kind: "FLOW",
    reporting,
    rows: ["hue", "ha-noi"].map((area) => ({ area, period: "2026-09", member: null, value: 7, text: "7" })),
  }) as unknown as Given[0];

const told = (one: Given[0]) => one.rows.map(({ area, value, status, text }) => [area, value, status, text]);

test("before and after are those of the import, also once it counts; others stay", () => {
  const moved = movement("hue", 5, 7);
  const [before, after] = movedFigures(figure("SCHEDULED"), moved, [moved]);
  expect(told(before)).toEqual([
    ["hue", 5, "REPORTED", "5"],
    ["ha-noi", 7, undefined, "7"],
  ]);
  expect(told(after)[0]).toEqual(["hue", 7, "REPORTED", "7"]);
});

test("a figure that is not known any more is none on the map, not the one before", () => {
  const moved = movement("hue", 7, null);
  for (const [reporting, status] of [
    ["SCHEDULED", "NOT_REPORTED"],
    ["COLLECTED", "NO_FIGURE"],
  ] as const) {
    const [, after] = movedFigures(figure(reporting), moved, [moved]);
    expect(after.rows[0]).toMatchObject({ area: "hue", value: null, status, short: "" });
    expect(after.rows[0]?.text).not.toBe("7");
  }
});
