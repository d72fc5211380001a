import { cellName } from "../../books/book.ts";
import type { Book, Cell, Sheet } from "../../books/book.ts";
import type { Problem } from "../../problem.ts";
import { cellsByPlace, isSame, recomputeSum, type CellsByPlace } from "../../readings/recompute-sums.ts";
import { asked } from "./printed-sums.ts";

/** Formulas of sums whose kept value is not what their cells make: the file was changed and not recalculated. */
export function findStaleFormulas(book: Book): Problem[] {
  return book.sheets.flatMap((sheet) => {
    const cells = cellsByPlace(sheet);
    return sheet.cells.flatMap((cell) => checkFormula(sheet, cell, cells));
  });
}

function checkFormula(sheet: Sheet, cell: Cell, cells: CellsByPlace): Problem[] {
  const { formula, stored, external } = cell;
  if (formula === undefined || external !== undefined || stored.type !== "number") return [];
  const sum = recomputeSum(formula, sheet, cells);
  if (sum === null || isSame(sum.value, stored.number)) return [];
  const value = written(stored.number);
  const args = { formula: formula.replace(/^=/, "").slice(0, 100), stored: value, made: written(sum.value) };
  return [asked(sheet.name, { cell: cellName(cell), value }, { code: "FORMULA_STALE", args })];
}

/** Without the digits that only the binary form of a sum has. */
const written = (number: number): string => String(Number(number.toPrecision(14)));
