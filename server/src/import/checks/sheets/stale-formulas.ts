import { cellName } from "../../books/book.ts";
import type { Book, Cell, Sheet } from "../../books/book.ts";
import type { Problem } from "../../problem.ts";
import { asked } from "./printed-sums.ts";
import { addendsOf } from "./sum-formula.ts";
import type { Addend } from "./sum-formula.ts";

/** Formulas of sums whose kept value is not what their cells make: the file was changed and not recalculated. */
export function findStaleFormulas(book: Book): Problem[] {
  return book.sheets.flatMap((sheet) => {
    const cells = new Map(sheet.cells.map((cell) => [place(cell), cell]));
    return sheet.cells.flatMap((cell) => checkFormula(sheet, cell, cells));
  });
}

/** More rows than any sheet has. */
const ROWS = 2 ** 21;
const place = ({ row, column }: { readonly row: number; readonly column: number }): number =>
  column * ROWS + row;

function checkFormula({ name }: Sheet, cell: Cell, cells: ReadonlyMap<number, Cell>): Problem[] {
  const { formula, stored, external } = cell;
  if (formula === undefined || external !== undefined || stored.type !== "number") return [];
  const addends = addendsOf(formula);
  const made = addends === null ? null : sumOf(addends, cells);
  if (made === null) return [];
  const slack = 1e-9 * Math.max(1, Math.abs(made), Math.abs(stored.number));
  if (Math.abs(made - stored.number) <= slack) return [];
  const value = written(stored.number);
  const args = { formula: formula.replace(/^=/, "").slice(0, 100), stored: value, made: written(made) };
  return [asked(name, { cell: cellName(cell), value }, { code: "FORMULA_STALE", args })];
}

/** Null where it cannot be told: a cell is an error, has no value, or is a text that a spreadsheet may take for a number. */
function sumOf(addends: readonly Addend[], cells: ReadonlyMap<number, Cell>): number | null {
  let sum = 0;
  for (const { sign, from, to, alone } of addends) {
    for (let row = from.row; row <= to.row; row += 1)
      for (let column = from.column; column <= to.column; column += 1) {
        const stored = cells.get(place({ row, column }))?.stored;
        if (stored === undefined) continue;
        if (stored.type === "number") sum += sign * stored.number;
        else if (stored.type === "date" && stored.serial !== null) sum += sign * stored.serial;
        else if (alone || (stored.type !== "text" && stored.type !== "boolean")) return null;
      }
  }
  return sum;
}

/** Without the digits that only the binary form of a sum has. */
const written = (number: number): string => String(Number(number.toPrecision(14)));
