import type { SeenCell, SeenSheet } from "./grid.ts";
import { isWords } from "./grid.ts";
import { yearOf } from "./years.ts";

/** The rows under the headings that count the columns and are never data: `A B C 1 2 3`, `(1) (2) (3)`, `3=1+2`. */
export function indexRows({ rows, cells }: SeenSheet): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [row, all] of rows) {
    const seen = all.filter((one) => one.cell.stored.type !== "text" || one.text.trim() !== "");
    if (!countsColumns(seen)) continue;
    const above = nearestAbove(rows, row);
    if (above.length === 0 || !above.every((seen) => isWords(seen) || yearOf(seen) !== null)) continue;
    // "A 1" may be a line called A: unless the next line has a longer name.
    if (
      seen.length === 2 &&
      !cells.some(
        (one) => one.row === row + 1 && one.column === seen[0]?.column && one.text.trim().length > 1,
      )
    )
      continue;
    found.add(row);
  }
  return found;
}

/** As many rows as a heading is high whose cells are all merged downwards. */
const HIGHEST_HEADING = 5;

function nearestAbove(rows: SeenSheet["rows"], row: number): readonly SeenCell[] {
  for (let above = row - 1; above >= Math.max(0, row - HIGHEST_HEADING); above--) {
    const seen = rows.get(above)?.filter((one) => one.cell.stored.type !== "text" || one.text.trim() !== "");
    if (seen !== undefined && seen.length > 0) return seen;
  }
  return [];
}

function countsColumns(seen: readonly SeenCell[]): boolean {
  let letters = 0;
  let numbers = 0;
  for (const { cell, text } of seen) {
    const said = (cell.stored.type === "number" ? String(cell.stored.number) : text)
      .replaceAll(/[()\s]/g, "")
      .toUpperCase();
    const letter = /^[A-Z]$/.test(said) ? (said.codePointAt(0) ?? 0) - 64 : null;
    const number = /^(\d{1,3})(?:=[\d+\-*/:%X×,.]+)?$/.exec(said)?.[1];
    if (letter === letters + 1 && numbers === 0) letters = letter;
    else if (number !== undefined && Number(number) === numbers + 1) numbers++;
    else return false;
  }
  return numbers > 0 && (letters > 0 || numbers > 2);
}
