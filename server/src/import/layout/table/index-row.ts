import type { Reading } from "../../readings/reading.ts";
import type { Grid } from "./grid.ts";
import { textOf } from "./cell-kinds.ts";

/** The row of letters and numbers under the headings of a form, and what it says of each column. */
export interface IndexRow {
  readonly row: number;
  /** Columns with letters: what the lines are of. */
  readonly stubs: ReadonlySet<number>;
  /** Columns with numbers: the figures. */
  readonly figures: ReadonlySet<number>;
}

/** The first row `A B C 1 2 3` (or `(1) (2) (3)`, `3=1+2`); null when there is none. */
export function findIndexRow(grid: Grid): IndexRow | null {
  for (const row of grid.rows) {
    const found = readIndexRow(row, grid.row(row));
    if (found !== null) return found;
  }
  return null;
}

/** Whether a row is a row of letters and numbers in order. */
export function readIndexRow(row: number, cells: readonly Reading[]): IndexRow | null {
  if (cells.length < 2) return null;
  const stubs = new Set<number>();
  const figures = new Set<number>();
  let [letters, numbers] = [0, 0];
  for (const cell of cells) {
    const text = textOf(cell)
      .replaceAll(/[()\s]/g, "")
      .toUpperCase();
    const letter = /^[A-Z]$/.test(text) ? (text.codePointAt(0) ?? 0) - 64 : null;
    const number = /^(\d{1,3})(?:=[\d+\-*/:%×x,.]+)?$/i.exec(text)?.[1];
    if (letter !== null && letter === letters + 1) {
      letters = letter;
      stubs.add(cell.column);
    } else if (number !== undefined && Number(number) === numbers + 1) {
      numbers += 1;
      figures.add(cell.column);
    } else return null;
  }
  // "1 2" alone may be two figures; with letters before them, or three in a row, nobody counts so.
  return numbers > 0 && (letters > 0 || numbers > 2) ? { row, stubs, figures } : null;
}
