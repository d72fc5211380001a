import { MOST_COLUMNS, MOST_ROWS } from "../guard/limits.ts";

/** Where a cell stands, counted from 0. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** The place of a cell such as `AB12`; null where there is none of that name. */
export function parseReference(name: string): Position | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(name);
  if (match === null) return null;
  const [, letters = "", digits = ""] = match;
  const position = { row: Number(digits) - 1, column: columnOf(letters) };
  return position.row < MOST_ROWS && position.column < MOST_COLUMNS ? position : null;
}

/** The number of a column, counted from 0, by its letters. */
export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.codePointAt(0) ?? 0) - 64;
  return column - 1;
}
