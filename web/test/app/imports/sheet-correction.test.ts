import { expect, test } from "vitest";
import {
  correctionOf,
  saidParts,
  withOffer,
  withoutPart,
  type Correction,
} from "../../../src/app/imports/sheet/correcting/correction.ts";
import { anchorOf, placesInSight, steppedOut } from "../../../src/app/imports/sheet/geometry.ts";
import { boxOf, Boxes, rangeName, runsOf, type Box } from "../../../src/app/imports/sheet/places.ts";

const box = (range: string): Box => boxOf(range) ?? { top: 0, left: 0, bottom: 0, right: 0 };
const none = { rows: null };

test.each<readonly [Parameters<typeof withOffer>[1], string, Correction]>([
  ["HEADINGS", "A5:F6", { headings: [5, 6] }],
  ["STUB", "B3:C9", { columns: { B: "STUB", C: "STUB" } }],
  ["TOTAL_ROWS", "A7:C8", { rows: { "7": "TOTAL", "8": "TOTAL" } }],
  ["LEFT_OUT_CELLS", "C8:D9", { cells: { "C8:D9": "leave-out" } }],
  ["LEFT_OUT_SHEET", "A1", { read: false }],
  ["DATA", "C7:D8", { columns: { C: "DATA", D: "DATA" }, data: [7, 8] }],
  ["MEANS", "C6", { cells: { C6: "area:hue" } }],
  ["SHEET_MEANS", "C6", { of: "area:hue" }],
])("%s of %s is said as the server takes it", (offer, range, said) => {
  expect(withOffer({}, offer, box(range), none, "area:hue")).toEqual(said);
});

test("figures within those that are found keep their rows; what was said of them otherwise is taken back", () => {
  const said: Correction = { rows: { "7": "TOTAL", "12": "TOTAL" } };
  expect(withOffer(said, "DATA", box("C7:C8"), { rows: [6, 11] })).toEqual({
    columns: { C: "DATA" },
    rows: { "12": "TOTAL" },
  });
});

test("each thing that was said is taken back by itself, and then nothing is left", () => {
  const said: Correction = {
    headings: [2, 3],
    columns: { A: "STUB" },
    rows: { "5": "TOTAL" },
    cells: { B2: "period:2024" },
    of: "area:hue",
  };
  expect(saidParts(said)).toHaveLength(5);
  expect(saidParts(said).reduce(withoutPart, said)).toEqual({});
  expect(correctionOf(null)).toEqual({});
});

test("a place has the name that the spreadsheet gives it", () => {
  expect(["A1", "Z9:AB12", "XFD1048576"].map((name) => rangeName(box(name)))).toEqual([
    "A1",
    "Z9:AB12",
    "XFD1048576",
  ]);
  expect(["", "5", "A0", "A1:", "a1"].map(boxOf)).toEqual([null, null, null, null, null]);
  const isHidden = runsOf(["3:5"], (end) => Number(end) - 1);
  expect([1, 2, 4, 5].map(isHidden)).toEqual([false, true, true, false]);
});

test("what is merged is one cell: it stands where it begins, and a step leads beyond it", () => {
  const merges = new Boxes([[box("B2:C40"), null]]);
  const size = { rows: 100, columns: 4 };
  expect(anchorOf({ row: 20, column: 2 }, merges)).toEqual({ row: 1, column: 1 });
  expect(steppedOut({ row: 1, column: 1 }, { row: 1, column: 2 }, merges, size)).toEqual({
    row: 1,
    column: 3,
  });
  const sight = { top: 600, left: 0, width: 200, height: 100 };
  const seen = placesInSight(sight, {
    rowCount: 100,
    rowHeight: 28,
    offsets: [0, 80, 160, 240, 320],
    merges,
  });
  // Begun above what is in sight, and every row in sight has its number.
  expect(seen.cells.get(1)).toEqual(new Set([1]));
  expect([...seen.cells.keys()]).toEqual(expect.arrayContaining([15, 20, 30]));
  expect(seen.cells.has(50)).toBe(false);
});
