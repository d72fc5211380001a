/** What a cell that is not empty says, before anybody has said which figure it is. */
export interface Reading {
  /** The name of the sheet, decoded; of a CSV file empty. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly kind: ReadingKind;
  /** Its number, text or period in plain form; null where `kind` has none. */
  readonly value: number | string | boolean | null;
  /** The text as it stood, decoded and trimmed of nothing. */
  readonly raw: string;
  /** The word or sign of a hedge, as printed; null: exact. */
  readonly qualifier: string | null;
  /** What it may be as well, the one meant first. More than one and kind `ambiguous`: nobody guesses, a person says. */
  readonly candidates: readonly number[];
  readonly hidden: "sheet" | "row" | "column" | null;
  /** What else must be known of it: that a formula had no value, that a date may be a fraction. */
  readonly note: string | null;
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
