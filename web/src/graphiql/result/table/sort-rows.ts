import type { Locale } from "../../../i18n/locale.ts";
import type { AnswerTable, Cell } from "./answer-table.ts";

/** By which column rows are ordered; null: as they were answered. */
export interface Sorting {
  readonly column: number;
  readonly direction: "ascending" | "descending";
}

/**
 * The rows in order: numbers as numbers, words in the alphabet of the language, what is empty last in both directions. Rows that are
 * equal stay as they were.
 */
export function sortRows(table: AnswerTable, sorting: Sorting | null, locale: Locale): AnswerTable["rows"] {
  if (sorting === null) return table.rows;
  const at = table.columns[sorting.column]?.sortedBy ?? sorting.column;
  const sign = sorting.direction === "ascending" ? 1 : -1;
  const alphabet = new Intl.Collator(locale, { numeric: true });
  return table.rows.toSorted((a, b) => {
    const [left, right] = [a[at] ?? null, b[at] ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * compared(left, right, alphabet);
  });
}

function compared(a: NonNullable<Cell>, b: NonNullable<Cell>, alphabet: Intl.Collator): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return alphabet.compare(String(a), String(b));
}
