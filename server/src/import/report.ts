import type { MessageLanguage } from "../messages/message.ts";
import { told } from "./problem.ts";
import type { Problem, ProblemCode, ToldProblem } from "./problem.ts";
import type { MovedStatistics } from "./moved.ts";
import type { ChangedFigure } from "./staging/compare-staged.ts";
import { reportWords } from "./problems/report-words.ts";

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
  /** How many warnings there are of each code, also beyond those told. */
  readonly warningCounts: Readonly<Partial<Record<ProblemCode, number>>>;
  /** The commit of data that the import became; null when nothing was imported. */
  readonly commit: { readonly id: number; readonly committedAt: string } | null;
  /** The data version that the rows were held against. */
  readonly dataVersion: number;
  /** What becomes of which row, where the product numbers versions. */
  readonly figures?: RowFigures | undefined;
  /** Which statistics move, where the product numbers versions; not where something is refused. */
  readonly moved?: MovedStatistics | undefined;
}

/** Rows by what becomes of them, from 1; all others are new. */
export interface RowFigures {
  readonly same: readonly number[];
  readonly changed: readonly ChangedFigure[];
  readonly refused: readonly number[];
}

export const PROBLEMS_TOLD = 1000;
/** Warnings that a terminal shows; the report has them all. */
const WARNINGS_TOLD = 20;

/** Collects what is wrong with a file, remembering how much there was beyond what can be told. */
export class ProblemList {
  readonly #told: Problem[] = [];
  readonly #refused = new Set<number>();
  readonly #counts: Partial<Record<ProblemCode, number>> = {};

  /** `nth`: which figure of the file it is of, from 1; where it is of none, it counts by its row. */
  add(problem: Problem, nth: number = -problem.row): void {
    this.#refused.add(nth);
    this.#counts[problem.code] = (this.#counts[problem.code] ?? 0) + 1;
    if (this.#told.length < PROBLEMS_TOLD) this.#told.push(shortened(problem));
  }

  /** How many figures, or rows of no figure, have something wrong in them. */
  get refused(): number {
    return this.#refused.size;
  }

  /** Which figures of the file. */
  get refusedFigures(): number[] {
    return [...this.#refused].filter((nth) => nth > 0);
  }

  /** How many there are of each code. */
  get counts(): Readonly<Partial<Record<ProblemCode, number>>> {
    return this.#counts;
  }

  get told(): Problem[] {
    return inOrder(this.#told);
  }
}

/** In the order of the file. Sheets keep the order in which they were come upon. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const sheets = [...new Set(problems.map(({ sheet }) => sheet))];
  const place = new Map(sheets.map((sheet, index) => [sheet, index]));
  const of = (problem: Problem): number => place.get(problem.sheet) ?? 0;
  return problems.toSorted((a, b) => of(a) - of(b) || a.row - b.row);
}

/** With enough of its cell to find it again. */
export function shortened(problem: Problem): Problem {
  const { found } = problem;
  return found.length > 120 ? { ...problem, found: `${found.slice(0, 120)}…` } : problem;
}

/** A report as JSON gives it: all problems in one list, each with its message. */
export interface ToldReport extends Omit<Report, "problems" | "warnings" | "figures"> {
  readonly lang: "vi" | "en";
  readonly problems: readonly ToldProblem[];
}

/** The report for programs, its messages in one language. */
export function toldReport(
  { figures: _figures, problems, warnings, ...rest }: Report,
  lang: MessageLanguage,
): ToldReport {
  const all = [...problems, ...warnings].map((problem) => told(problem, lang));
  return { ...rest, lang: lang === "VI" ? "vi" : "en", problems: all };
}

/** Whether there was nothing to import: no row, and no source that came along with something new. */
export function isEmpty({ accepted, unchanged, refused, imported }: Report): boolean {
  return accepted + unchanged + refused === 0 && !imported;
}

/** The report as lines for a person at a terminal. */
export function describeReport(report: Report, lang: MessageLanguage): string[] {
  const words = reportWords[lang];
  if (isEmpty(report)) return [`${report.file}: ${words.noRows}`];
  const outcome = report.imported
    ? words.imported(report.dataset)
    : report.refused > 0
      ? words.nothingImported
      : words.nothingToDo;
  const lines = [`${report.file}: ${outcome} (${words.counts(report)})`];
  for (const problem of report.problems) {
    const { message, accepted } = told(problem, lang);
    const instead = accepted.map((text) => (text === "" ? words.emptyCell : text)).join(", ");
    const found = problem.found === "" ? "" : ` "${problem.found}"`;
    lines.push(
      `  ${words.at(problem)}${found}: ${message}${instead === "" ? "" : ` ${words.accepted(instead)}`}`,
    );
  }
  if (report.refused > 0 && report.problems.length >= PROBLEMS_TOLD) lines.push(`  ${words.more}`);
  for (const warning of report.warnings.slice(0, WARNINGS_TOLD))
    lines.push(`  ${words.at(warning)}, ${words.lookAt}: ${told(warning, lang).message}`);
  const more = report.warnings.length - WARNINGS_TOLD;
  if (more > 0) lines.push(`  ${words.moreToLookAt(more)}`);
  return lines;
}
