import { columnName } from "../book.ts";
import { columnOf } from "../cells/references.ts";
import { MOST_COLUMNS, MOST_ROWS } from "../guard/limits.ts";

/** What must not be touched (texts, quoted names, functions and names), or a reference to a cell, a row or a column. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!])|(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!])|[\p{L}_\\][\p{L}\p{N}_.]*|\d+(?:\.\d+)?/gu;

/** A formula that several cells share, as it stands in the cell that many rows down and columns to the right of the first. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replaceAll(TOKEN, (token, ...groups: (string | undefined)[]) => {
    const [fixedColumn, letters, fixedRow, digits, fixedA, a, fixedB, b, fixedFrom, from, fixedTo, to] =
      groups;
    if (letters !== undefined && digits !== undefined)
      return moved(fixedColumn, letters, columns) + moved(fixedRow, digits, rows);
    if (a !== undefined && b !== undefined)
      return `${moved(fixedA, a, columns)}:${moved(fixedB, b, columns)}`;
    if (from !== undefined && to !== undefined)
      return `${moved(fixedFrom, from, rows)}:${moved(fixedTo, to, rows)}`;
    return token;
  });
}

/** A row or a column, moved unless it is fixed; beyond the edge of the sheet it goes on at the other, as the programs do. */
function moved(fixed: string | undefined, name: string, by: number): string {
  if (fixed === "$") return `$${name}`;
  if (/^\d/.test(name)) return String(around(Number(name) - 1 + by, MOST_ROWS) + 1);
  return columnName(around(columnOf(name) + by, MOST_COLUMNS));
}

function around(index: number, most: number): number {
  return ((index % most) + most) % most;
}
