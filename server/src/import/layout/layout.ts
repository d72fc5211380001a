import type { ColumnName } from "../rows/columns.ts";
import type { RawRow } from "../rows/csv-rows.ts";

/** What a range of a sheet is. Only `DATA` becomes figures; totals are held against their parts. */
export const ROLES = [
  "TITLE",
  "HEADING",
  "INDEX_ROW",
  "ORDINAL",
  "STUB",
  "CODE",
  "UNIT",
  "DATA",
  "TOTAL",
  "SUBTOTAL",
  "SECTION",
  "NOTE",
  "LEFT_OUT",
  "FOOTER",
] as const;
export type Role = (typeof ROLES)[number];

/** A rectangle of a sheet, as a spreadsheet names it: `A8:G10`. */
export interface LayoutRange {
  readonly range: string;
  readonly role: Role;
}

export interface SheetLayout {
  readonly sheet: string;
  /** Why nothing is taken of it; null: it is read. */
  readonly leftOut: "HIDDEN" | "EMPTY" | "NO_TABLE" | "BY_HAND" | null;
  /** How its cells are told apart: a column each for indicator, area, value …, headings above and beside the figures, or a list of sources. */
  readonly form: "ROWS" | "TABLE" | "SOURCES" | null;
  readonly ranges: readonly LayoutRange[];
  /** What was said by hand of where its table stands, and by whom: now, or of the same sender's book before; null: nothing. */
  readonly correction: SheetCorrection | null;
  readonly correctedBy: "PERSON" | "REMEMBERED" | null;
}

/** What a question is about; each has its words in `question-words.ts`. */
export type QuestionCode =
  | "NAME"
  | "WHICH_AREA"
  | "WHICH_MAP"
  | "AREA_ENDED"
  | "INDICATOR"
  | "AREA"
  | "PERIOD"
  | "SEPARATORS"
  | "SIGN"
  | "VALUE"
  | "CROSS"
  | "RANGE"
  | "HIDDEN_SHEET"
  | "HIDDEN_CELLS"
  | "EARLIER_PERIOD"
  | "DASH"
  | "COLUMN"
  | "UNIT"
  | "SHARE"
  | "UNKNOWN_PLACES";

/** Something that may be meant. */
export interface Candidate {
  /** What is written into the corrections when this is meant. */
  readonly answer: string;
  readonly label: { readonly vi: string; readonly en: string };
}

/** What could not be decided, or was decided and may be decided otherwise. */
export interface Question {
  /** The same for the same question in next month's book. */
  readonly key: string;
  readonly code: QuestionCode;
  readonly sheet: string;
  /** Where it is seen first, such as `C8`; null: of the whole sheet. */
  readonly cell: string | null;
  /** In how many cells the figures wait for it. */
  readonly cells: number;
  /** The text in question. */
  readonly found: string;
  /** The one meant first. May be empty; any answer of {@link Corrections} is taken as well. */
  readonly candidates: readonly Candidate[];
  /** What it was taken for; null: it is open, and no row comes of these cells. */
  readonly answer: string | null;
  /** Who said so: a rule of ours, a person now, or the same sender's book before. */
  readonly answeredBy: "RULE" | "PERSON" | "REMEMBERED" | null;
}

/**
 * What a person says of a layout: a small JSON document. `answers`, by key of a question:
 *
 * - `leave-out`: these cells are no figures of ours · `nothing`: the text says nothing further · `take`: read it after all
 * - coordinates, with spaces between: `indicator:model_points model:camera_an_ninh`, `area:ha-noi`, `period:2024-S1`,
 *   `unit_type:commune`, `award_level:state`, `category:school`, `factor:1000`
 * - the word of a candidate (`thousands`, `decimal`, `WITHHELD`), or a number in plain form for a single cell.
 *
 * `sheets`, by name: where the table stands, where it was not found right. Rows and columns as a spreadsheet names them. What is said of a
 * sheet is all that is said of it: nothing remembered is added, and `{}` takes back what was.
 */
export interface Corrections {
  readonly answers?: Readonly<Record<string, string>>;
  readonly sheets?: Readonly<Record<string, SheetCorrection>>;
}

export interface SheetCorrection {
  readonly read?: boolean;
  /** First and last row of the headings. */
  readonly headings?: readonly [number, number];
  /** First and last row of the data. */
  readonly data?: readonly [number, number];
  /** What a column is: `STUB`, `CODE`, `UNIT`, `ORDINAL`, `NOTE`, `DATA`, `TOTAL` or `LEFT_OUT`. */
  readonly columns?: Readonly<Record<string, Role>>;
  /** What a row is: `DATA`, `TOTAL`, `SUBTOTAL`, `SECTION` or `LEFT_OUT`. */
  readonly rows?: Readonly<Record<string, Role>>;
  /**
   * What a heading or a name stands for (`C6`), as an answer has it: coordinates, `leave-out` or `nothing`. Figures (`C8:D9`) are left out
   * only. `period:?` asks for the period anew, as it was another in the book that this is remembered of.
   */
  readonly cells?: Readonly<Record<string, string>>;
  /** What all figures of the sheet are of, whatever its title says: coordinates, `area:?` and `period:?` ask anew. */
  readonly of?: string;
}

/** What is kept of a sender's book, so that the next one like it needs no question. */
export interface Remembered {
  /** Of the headings, see `fingerprint`. */
  readonly fingerprint: string;
  readonly answers: Readonly<Record<string, string>>;
  /** What was said by hand of its sheets, found again by words. */
  readonly sheets?: readonly AnchoredSheet[];
}

/** A row, a column or a cell, found again by its words: the how manieth of how many that have them. */
export interface Anchor {
  readonly words: string;
  readonly nth: number;
  readonly of: number;
}

/** The first or last row of something, with what stands beyond it: null, nothing. Another line there, and the end is not found again. */
export interface Edge extends Anchor {
  readonly beyond: string | null;
}

/** What was said by hand of a sheet, by words in place of rows and columns: next month's book has more lines, or a title less. */
export interface AnchoredSheet {
  /** As in keys of questions. */
  readonly sheet: string;
  /** How many sheets are called so: all of them, or none, were corrected alike. */
  readonly alike: number;
  readonly read?: boolean;
  readonly headings?: readonly [Anchor, Anchor];
  readonly data?: readonly [Edge, Edge];
  readonly columns?: readonly (Anchor & { readonly is: Role })[];
  readonly rows?: readonly (Anchor & { readonly is: Role })[];
  readonly cells?: readonly (Anchor & { readonly is: string })[];
  readonly of?: string;
}

/** Something said by hand that cannot be so; nothing is read by it. */
export interface Contradiction {
  readonly code:
    | "SHEET_UNKNOWN"
    | "OWN_COLUMNS"
    | "ROWS_REVERSED"
    | "NOTHING_THERE"
    | "NO_FIGURES"
    | "NO_TABLE"
    | "FIGURES_IN_HEADING"
    | "HEADING_BELOW_DATA"
    | "ROW_IS_HEADING"
    | "OUTSIDE_DATA"
    | "FIGURE_HAS_NO_MEANING"
    | "NOT_READ"
    | "MEANING_UNKNOWN"
    | "SAID_TWICE"
    | "DOES_NOT_FIT"
    | "AREAS_IN_LINES"
    | "OF_NOT_TAKEN";
  readonly sheet: string;
  /** What it was said of: rows `8:10`, a column `C`, a cell or range; empty: the sheet. */
  readonly place: string;
  /** What speaks against it. */
  readonly found: string;
}

/** A total as printed, and the cells it should be made of. A check, never data. */
export interface SumCheck {
  readonly sheet: string;
  readonly total: { readonly cell: string; readonly value: string };
  readonly parts: readonly { readonly cell: string; readonly value: string }[];
  /** `ALL`: the parts are all there are and must add up; `SOME`: none of them may be larger than the whole. */
  readonly kind: "ALL" | "SOME";
}

/** What is said of a book without a question: what was left out, and why. */
export interface LayoutNote {
  readonly code:
    | "PLAN_LEFT_OUT"
    | "PERCENT_LEFT_OUT"
    | "ESTIMATE"
    | "CUMULATIVE"
    | "SCALED"
    | "NOT_COLLECTED"
    | "SHEET_WITHOUT_TABLE"
    | "TEXT_LEFT_OUT"
    | "NOT_FILLED_IN"
    | "RECORDED_LEFT_OUT"
    | "FORMULA_WITHOUT_VALUE"
    | "CORRECTION_NOT_FOUND";
  readonly sheet: string;
  /** Where, such as `F12:F16`. */
  readonly range: string;
}

/** A figure of a sheet with all that was read of it, before it is checked as a row. */
export interface PlacedFigure {
  readonly sheet: string;
  /** Counted from 1, as the spreadsheet shows it. */
  readonly line: number;
  readonly cells: Readonly<Partial<Record<ColumnName, string>>>;
  readonly at: Readonly<Partial<Record<ColumnName, string>>>;
}

/** Which cell of a book is which figure. */
export interface Layout {
  readonly sheets: readonly SheetLayout[];
  readonly questions: readonly Question[];
  readonly notes: readonly LayoutNote[];
  readonly checks: readonly SumCheck[];
  readonly figures: readonly PlacedFigure[];
  /** Sources that the book describes itself, in the columns of sources.csv. */
  readonly sources: readonly RawRow[];
  /** Of the headings; the same for next month's book of the same make. */
  readonly fingerprint: string;
  /** What was said by hand and cannot be so; then nothing is to be imported. */
  readonly contradictions: readonly Contradiction[];
  /** What is to be remembered of what was said by hand of its sheets. */
  readonly anchored: readonly AnchoredSheet[];
}

/** The questions that must be answered before anything is imported. */
export function openQuestions(layout: Layout): readonly Question[] {
  return layout.questions.filter(({ answer }) => answer === null);
}
