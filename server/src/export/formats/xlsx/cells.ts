import type { Cell, CellType } from "../../columns/column.ts";
import { STYLE } from "./styles.ts";
import type { SharedStrings } from "./shared-strings.ts";

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnLetters(index: number): string {
  const rest = index % 26;
  const letter = String.fromCodePoint(65 + rest);
  return index < 26 ? letter : `${columnLetters(Math.floor(index / 26) - 1)}${letter}`;
}

/**
 * A cell behind its address, typed; empty where there is nothing. A code is a text: what looks like a number keeps its zeros, and no
 * text is ever worked out.
 */
export function cellContent(cell: Cell, type: CellType, strings: SharedStrings): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return ` t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (type === "date") return ` s="${STYLE.date}"><v>${serialDay(cell)}</v></c>`;
  return ` s="${STYLE.text}"${strings.cell(cell)}</c>`;
}

/** Days since the beginning that Excel counts from. */
function serialDay(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}
