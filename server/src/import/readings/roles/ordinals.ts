import type { SeenCell, SeenSheet } from "./grid.ts";
import { isFigure, isWords } from "./grid.ts";

const HEADING = /^(?:stt|tt|s\.\s?t\.\s?t\.?|t\.\s?t\.?|số\s+tt|số\s+thứ\s+tự|thứ\s+tự|no\.?)$/iu;
const ROMAN = /^[IVXLC]{1,6}[.)]?$/;
const ORDINAL = /^(?:[IVXLC]{1,6}|\d{1,4}(?:\.\d{1,3}){0,3}|[a-zđ]|[-+*•])[.)]?$/iu;
const IN_BRACKETS = /^\((?:[a-zđ]|\d{1,3}|[ivx]{1,5})\)$/iu;

/** The cells that number the lines: `I`, `1`, `1.2`, `a)`. */
export function ordinals(sheet: SeenSheet, indexRows: ReadonlySet<number>): ReadonlySet<SeenCell> {
  const found = new Set<SeenCell>();
  for (const [column, cells] of sheet.columns) {
    const heading = cells.find(({ text }) => HEADING.test(text.trim()));
    const below =
      heading === undefined ? numbered(sheet, column) : cells.filter(({ row }) => row > heading.row);
    for (const seen of below) if (!indexRows.has(seen.row) && isOrdinal(seen)) found.add(seen);
  }
  return found;
}

function isOrdinal({ cell, text }: SeenCell): boolean {
  if (cell.stored.type === "number")
    return Number.isInteger(cell.stored.number) && cell.stored.number >= 0 && cell.stored.number < 10_000;
  const said = text.trim();
  return cell.stored.type === "text" && (ORDINAL.test(said) || IN_BRACKETS.test(said));
}

/** The cells of a column without a heading whose lines are numbered all the same: the first, with Roman numbers, words beside each. */
function numbered({ columns, rows }: SeenSheet, column: number): readonly SeenCell[] {
  if (column !== Math.min(...columns.keys())) return [];
  const lines = (columns.get(column) ?? []).filter(({ row }) =>
    (rows.get(row) ?? []).some((one) => one.column > column && isFigure(one)),
  );
  const beside = (row: number): boolean =>
    (rows.get(row) ?? []).some((one) => one.column === column + 1 && isWords(one));
  const roman = lines.some(({ text }) => ROMAN.test(text.trim()));
  return roman && lines.every((line) => isOrdinal(line) && beside(line.row)) ? lines : [];
}
