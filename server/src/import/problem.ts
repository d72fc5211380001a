/** What is wrong with a cell (or, without a column, with a row), for the person who can mend it. A value, never thrown. */
export interface Problem {
  /** The line in the file; the header is line 1. */
  readonly row: number;
  readonly column: string | null;
  /** The text that stands there. */
  readonly found: string;
  readonly problem: string;
  /** What would be accepted instead; empty when nothing can be suggested. */
  readonly accepted: readonly string[];
}
