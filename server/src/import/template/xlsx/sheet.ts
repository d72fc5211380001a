/** How a cell looks and whether it may be written into; see `styles.ts`. */
export type StyleName =
  | "plain"
  | "symbol"
  | "right"
  | "title"
  | "subtitle"
  | "heading"
  | "index"
  | "ordinal"
  | "name"
  | "inner"
  | "part"
  | "code"
  | "count"
  | "percent"
  | "choice"
  | "text"
  | "machine"
  | "signature";

/** A cell of a template: text, with a second language below or after it, or a number. */
export interface FormCell {
  readonly row: number;
  readonly column: number;
  readonly style: StyleName;
  readonly text?: string;
  /** In the other language, smaller. */
  readonly second?: string;
  readonly number?: number;
}

/** What may be written into cells, and what is told to whoever stands on one. */
export interface Accepted {
  /** Such as `E10:E40`. */
  readonly range: string;
  readonly rule:
    | { readonly is: "list"; readonly words: readonly string[] }
    | { readonly is: "whole" }
    | { readonly is: "decimal"; readonly most: number }
    | { readonly is: "any" };
  /** At most 32 and 255 letters are shown. */
  readonly promptTitle: string;
  readonly prompt: string;
  readonly error: string;
}

/** A note on a cell, as one reads it by pointing there. */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A sheet of a template, everything counted from 0. */
export interface FormSheet {
  readonly name: string;
  readonly cells: readonly FormCell[];
  /** Such as `A1:C1`. */
  readonly merges: readonly string[];
  /** Letters that fit, by column. */
  readonly widths: readonly number[];
  readonly heights: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly accepted: readonly Accepted[];
  readonly notes: readonly CellNote[];
  /** Rows that stay in sight, counted from the top; 0: none. */
  readonly frozenRows: number;
  /** First and last row that are printed again on each page; null: none. */
  readonly repeatedRows: readonly [number, number] | null;
}
