import { expect, test } from "vitest";
import type { Cell, Stored } from "../../../../src/import/books/book.ts";
import { checkSums } from "../../../../src/import/checks/sheets/printed-sums.ts";
import type { PrintedSum } from "../../../../src/import/checks/sheets/printed-sums.ts";
import { findStaleFormulas } from "../../../../src/import/checks/sheets/stale-formulas.ts";
import { type Problem, sentenceOf } from "../../../../src/import/problem.ts";

const said = (problems: readonly Problem[]): string[] =>
  problems.map(
    (problem) =>
      `${problem.sheet}!${problem.cell} row ${problem.row} ${problem.severity}: ${sentenceOf(problem, "VI")} | ${sentenceOf(problem, "EN")}`,
  );

const sum = (total: string, parts: readonly string[], kind: PrintedSum["kind"] = "ALL"): PrintedSum => ({
  sheet: "Biểu 1",
  total: { cell: "B5", value: total },
  parts: parts.map((value, index) => ({ cell: `B${index + 2}`, value })),
  kind,
});

test("a total that its rows do not add up to is asked about, with both numbers", () => {
  expect(checkSums([sum("30", ["10", "12", "8"]), sum("0.3", ["0.1", "0.2"])])).toEqual([]);
  expect(said(checkSums([sum("30", ["10", "12", "7"])]))).toEqual([
    "Biểu 1!B5 row 5 WARNING: Tổng ghi là 30, nhưng 3 ô từ B2 đến B4 cộng lại được 29. | The total printed is 30, but the 3 cells from B2 to B4 make 29.",
  ]);
});

test("of parts that are not all, none is more than the total", () => {
  expect(checkSums([sum("30", ["10", "30"], "SOME")])).toEqual([]);
  expect(said(checkSums([sum("30", ["10", "31"], "SOME")]))).toEqual([
    "Biểu 1!B3 row 3 WARNING: 31 nhiều hơn tổng số ở ô B5, là 30. | 31 is more than the total in B5, 30.",
  ]);
});

test("rounded parts may be off by what rounding takes", () => {
  expect(checkSums([sum("10.1", ["3.4", "3.4", "3.4"])])).toEqual([]);
  expect(checkSums([sum("10.4", ["3.4", "3.4", "3.4"])])).toHaveLength(1);
});

const number = (value: number): Stored => ({ type: "number", number: value });
const cell = (row: number, stored: Stored, formula?: string): Cell => ({
  row,
  column: 1,
  stored,
  format: null,
  font: null,
  ...(formula === undefined ? {} : { formula }),
});
const stale = (cells: readonly Cell[]): string[] => {
  const sheet = {
    name: "S",
    hidden: false,
    cells,
    merges: [],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
  };
  return said(findStaleFormulas({ format: "xlsx", sheets: [sheet], notes: [] }));
};
const PARTS = [cell(1, number(10)), cell(2, number(12)), cell(3, number(7))];

test("a sum that was not worked out anew is asked about", () => {
  expect(stale([...PARTS, cell(4, number(29), "SUM(B2:B4)")])).toEqual([]);
  expect(stale([...PARTS, cell(4, number(30), "=SUM($B$2:B4)")])).toEqual([
    "S!B5 row 5 WARNING: Tệp ghi 30 cho =SUM($B$2:B4), nhưng các ô đó tính ra 29: hãy mở tệp, cho tính lại rồi lưu. | " +
      "The file says 30 for =SUM($B$2:B4), but these cells make 29: open the file, let it be recalculated, and save it.",
  ]);
  expect(stale([...PARTS, cell(4, number(22), "B2+B3-B4")])).toHaveLength(1);
});

test("nothing is said where a cell is an error, has no value or is a text that could be a number", () => {
  const formula = cell(4, number(30), "SUM(B2:B4)");
  expect(stale([cell(1, number(10)), cell(2, { type: "error", error: "#REF!" }), formula])).toEqual([]);
  expect(stale([cell(1, number(10)), cell(2, { type: "uncomputed" }), formula])).toEqual([]);
  expect(stale([cell(1, { type: "text", text: "10" }), cell(4, number(30), "B2+B3")])).toEqual([]);
  expect(stale([...PARTS, { ...formula, external: "other.xlsx" }])).toEqual([]);
});

test.each([
  "B2*2",
  "SUM(B2:B4)/2",
  "IF(B2>1,B3,B4)",
  "Sheet2!B2+B3",
  "SUM(SUM(B2:B3),B4)",
  "SUM(A1:XFD1048576)",
  "B2:B4",
  "SUBTOTAL(1,B2:B4)",
  "'a'+B2",
  "B2+",
])("no other formula is ever worked out: %s", (formula) =>
  expect(stale([...PARTS, cell(4, number(99), formula)])).toEqual([]),
);
