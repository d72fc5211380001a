import type { Cell, Sheet } from "../books/book.ts";

/** What a sum of cells of its own sheet comes to; null of any other formula, and where a part is no number. */
export interface Recomputed {
  readonly value: number;
  /** Of a SUBTOTAL that leaves out hidden rows: with them. */
  readonly withHidden: number | null;
}

const REFERENCE = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const TERM = new RegExp(
  String.raw`^([+-]?)\s*(?:(SUM|SUBTOTAL)\(([^()]*)\)|(${REFERENCE})|(\d+(?:\.\d+)?))`,
  "i",
);

/** More columns than any spreadsheet has. */
const placeKey = (row: number, column: number): number => row * 32_768 + column;

/** Cells by place, made once for a sheet, and how many more may be looked at for its sums. */
export interface CellsByPlace {
  readonly at: ReadonlyMap<number, Cell>;
  left: number;
}

/** A sheet of sums over one another is checked as far as this goes. */
const MOST_LOOKED_AT = 2_000_000;

export function cellsByPlace(sheet: Sheet): CellsByPlace {
  const at = new Map(sheet.cells.map((cell) => [placeKey(cell.row, cell.column), cell]));
  return { at, left: MOST_LOOKED_AT };
}

/** Whether a sum is the stored one, but for the digits that only the binary form of numbers has. */
export function isSame(sum: number, stored: number): boolean {
  return Math.abs(sum - stored) <= 1e-9 * Math.max(1, Math.abs(stored), Math.abs(sum));
}

/** Works out a formula that only adds: to say that its stored value is stale, never to put another in its place. */
export function recomputeSum(formula: string, sheet: Sheet, cells: CellsByPlace): Recomputed | null {
  let rest = formula.replace(/^=/, "").trim();
  let [value, withHidden, hides] = [0, 0, false];
  for (let first = true; rest !== ""; first = false) {
    const [whole, sign = "", name, list = "", reference, constant] = TERM.exec(rest) ?? [];
    if (whole === undefined || (!first && sign === "")) return null;
    const factor = sign === "-" ? -1 : 1;
    const part =
      constant === undefined
        ? partOf(name?.toUpperCase(), name === undefined ? (reference ?? "") : list, sheet, cells)
        : { value: Number(constant), withHidden: null };
    if (part === null) return null;
    value += factor * part.value;
    withHidden += factor * (part.withHidden ?? part.value);
    hides ||= part.withHidden !== null;
    rest = rest.slice(whole.length).trimStart();
  }
  return {
    value: Number(value.toPrecision(15)),
    withHidden: hides ? Number(withHidden.toPrecision(15)) : null,
  };
}

function partOf(
  name: string | undefined,
  list: string,
  sheet: Sheet,
  cells: CellsByPlace,
): Recomputed | null {
  const parts = list.split(/[,;]/);
  const how = name === "SUBTOTAL" ? parts.shift()?.trim() : undefined;
  if (name === "SUBTOTAL" && how !== "9" && how !== "109") return null;
  let [shown, all] = [0, 0];
  for (const part of parts) {
    const found = numbersIn(part.trim(), sheet, cells);
    if (found === null) return null;
    for (const { number, row, isSubtotal } of found) {
      if (name === "SUBTOTAL" && isSubtotal) continue;
      all += number;
      if (!sheet.hiddenRows.has(row)) shown += number;
    }
  }
  // 9 leaves out what a filter hides and keeps what was hidden by hand; which rows are which is not known.
  if (how === "9" && shown !== all) return null;
  return how === "109" ? { value: shown, withHidden: all } : { value: all, withHidden: null };
}

function numbersIn(
  range: string,
  sheet: Sheet,
  cells: CellsByPlace,
): { number: number; row: number; isSubtotal: boolean }[] | null {
  const [from, to, ...more] = range.split(":").map(placeOf);
  const end = to === undefined ? from : to;
  if (from === null || from === undefined || end === null || end === undefined || more.length > 0)
    return null;
  const size = (end.row - from.row + 1) * (end.column - from.column + 1);
  if (size > cells.left) return null;
  cells.left -= Math.max(0, size);
  const numbers: { number: number; row: number; isSubtotal: boolean }[] = [];
  for (let row = from.row; row <= end.row; row++)
    for (let column = from.column; column <= end.column; column++) {
      const cell = cells.at.get(placeKey(row, column));
      if (cell === undefined) continue;
      if (cell.stored.type === "number")
        numbers.push({
          number: cell.stored.number,
          row,
          isSubtotal: /^=?SUBTOTAL\(/i.test(cell.formula ?? ""),
        });
      // What Excel makes of a text depends on the way it is added; nothing is said of such sums.
      else if (cell.stored.type !== "text" || to === undefined || /\d/.test(cell.stored.text)) return null;
    }
  return numbers;
}

function placeOf(reference: string): { row: number; column: number } | null {
  const [, letters, row] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference.trim()) ?? [];
  if (letters === undefined) return null;
  const column =
    Array.from(letters.toUpperCase()).reduce(
      (sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64,
      0,
    ) - 1;
  return { row: Number(row) - 1, column };
}
