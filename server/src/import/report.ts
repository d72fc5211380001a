import type { Problem } from "./problem.ts";

/** What became of an import. It is whole or nothing: with one row refused, none is imported. */
export interface Report {
  readonly file: string;
  readonly dataset: string;
  readonly imported: boolean;
  /** Rows that are right and new. Not imported all the same while another row is refused. */
  readonly accepted: number;
  /** Rows that say what is already there, word for word. */
  readonly unchanged: number;
  /** Rows with something wrong in them. */
  readonly refused: number;
  /** What is wrong, in the order of the file; at most `PROBLEMS_TOLD`. */
  readonly problems: readonly Problem[];
  /** What was imported, and yet does not fit together: for somebody to look at. Nothing is corrected. At most `PROBLEMS_TOLD`. */
  readonly warnings: readonly Problem[];
  /** The commit of data that the import became; null when nothing was imported. */
  readonly commit: { readonly id: number; readonly committedAt: string } | null;
}

export const PROBLEMS_TOLD = 1000;
/** Warnings that a terminal shows; the report has them all. */
const WARNINGS_TOLD = 20;

/** Collects what is wrong with a file, remembering how much there was beyond what can be told. */
export class ProblemList {
  readonly #told: Problem[] = [];
  readonly #rows = new Set<number>();

  add(problem: Problem): void {
    this.#rows.add(problem.row);
    if (this.#told.length < PROBLEMS_TOLD) this.#told.push({ ...problem, found: shortened(problem.found) });
  }

  get rows(): number {
    return this.#rows.size;
  }

  get told(): Problem[] {
    return this.#told.toSorted((a, b) => a.row - b.row);
  }
}

/** Enough of a cell to find it again. */
const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text);

/** Whether there was nothing to import: no row, and no source that came along with something new. */
export function isEmpty({ accepted, unchanged, refused, imported }: Report): boolean {
  return accepted + unchanged + refused === 0 && !imported;
}

/** The report as lines for a person at a terminal. */
export function describeReport(report: Report): string[] {
  if (isEmpty(report)) return [`${report.file}: no rows below the heading, nothing imported`];
  const counts = `${report.accepted} new, ${report.unchanged} already there, ${report.refused} refused`;
  const outcome = report.imported
    ? `imported into ${report.dataset}`
    : report.refused > 0
      ? "nothing imported"
      : "nothing to do";
  const lines = [`${report.file}: ${outcome} (${counts})`];
  for (const { row, column, found, problem, accepted } of report.problems) {
    const where =
      column === null ? `row ${row}` : `row ${row}, ${column}${found === "" ? "" : ` "${found}"`}`;
    const instead = accepted.map((text) => (text === "" ? "an empty cell" : text)).join(", ");
    lines.push(`  ${where}: ${problem}${instead === "" ? "" : ` Accepted: ${instead}.`}`);
  }
  if (report.refused > 0 && report.problems.length >= PROBLEMS_TOLD) lines.push("  … and more.");
  for (const { row, problem } of report.warnings.slice(0, WARNINGS_TOLD))
    lines.push(`  row ${row}, to be looked at: ${problem}`);
  const more = report.warnings.length - WARNINGS_TOLD;
  if (more > 0) lines.push(`  … and ${more} more to be looked at.`);
  return lines;
}
