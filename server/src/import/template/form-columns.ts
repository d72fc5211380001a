import { columns } from "../rows/columns.ts";
import type { ColumnName } from "../rows/columns.ts";
import type { ColumnWords } from "../rows/column-words.ts";

/** The columns that somebody fills in, in the order of the form; what each takes is said in its declaration. */
export const FILLED = ["value", "qualifier", "status", "note"] as const satisfies readonly ColumnName[];

/** The columns that say which figure a line is: hidden, so that the form is read back without a question. */
export const HIDDEN = [
  "indicator",
  "area",
  "period",
  "model",
  "category",
  "unit_type",
  "award_level",
  "exhaustive_over",
] as const satisfies readonly ColumnName[];

/** What a column is called and takes. */
export const wordsOf = (name: ColumnName): ColumnWords => columns[name].words;

/** What a drop-down offers: both languages at once, told apart when it is read back. */
export function offered(name: ColumnName): readonly string[] {
  const taken = name === "status" ? ["ESTIMATED", "PROVISIONAL", "WITHHELD", "NOT_APPLICABLE"] : null;
  return Object.entries(wordsOf(name).choices ?? {}).flatMap(([word, { vi, en }]) =>
    taken === null || taken.includes(word) ? `${vi} – ${en}` : [],
  );
}

/** What is to be written into a column, in both languages. */
export function explained(name: ColumnName): string {
  const { explains } = wordsOf(name);
  return `${explains.vi}\n${explains.en}`;
}
