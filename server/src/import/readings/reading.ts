import type { ReadingNote } from "./notes.ts";
import type { Meaning } from "./numbers/missing.ts";

/** What a cell that is not empty says, before anybody has said which figure it is. */
export interface Reading {
  /** The name of the sheet, decoded; of a CSV file empty. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly kind: ReadingKind;
  /**
   * Its number, text or period in plain form; of a sign for no number what it means, of a number in a percent format the percent;
   * null where `kind` has none.
   */
  readonly value: number | string | boolean | null;
  /** The text as it stood, decoded and trimmed of nothing. */
  readonly raw: string;
  /** The word or sign of a hedge, as printed; null: exact. */
  readonly qualifier: string | null;
  /**
   * What it may be as well, the one meant first; of a range its two ends. More than one and kind `ambiguous`: nobody guesses, a
   * person says.
   */
  readonly candidates: readonly number[];
  readonly hidden: "sheet" | "row" | "column" | null;
  /** What else must be known of it, in English: that a formula had no value, that a date may be a fraction. */
  readonly note: string | null;
  /** The same by code, to be said in any language by `sayNote`. */
  readonly notes?: readonly ReadingNote[];
  /**
   * Of a number that may be written with either decimal mark: the cells of the file that show which one it writes, as
   * `B2 "1.234.567"`. Absent: nothing in the file shows it.
   */
  readonly because?: readonly string[];
  readonly unit?: "%" | "‰";
  /** The mark of a footnote behind the number. */
  readonly footnote?: string;
  /** Of a sign or word for no number. */
  readonly meaning?: Meaning;
  /** Of a range. */
  readonly from?: number;
  readonly to?: number;
  /** How deep a line stands under others, by its indent and dashes: 1 is not indented. */
  readonly level?: number;
}

export type ReadingKind =
  | "number"
  | "text"
  | "period"
  | "date"
  | "missing"
  | "ambiguous"
  | "approximate"
  | "range"
  | "ordinal"
  | "index-row"
  | "footer"
  | "error"
  | "uncomputed"
  | "invalid"
  | "boolean";
