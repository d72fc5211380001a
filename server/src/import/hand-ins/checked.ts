import type { Problem } from "../problem.ts";
import type { Layout } from "../layout/layout.ts";
import type { RawRow } from "../rows/csv-rows.ts";
import { inOrder, PROBLEMS_TOLD } from "../report.ts";
import type { Report } from "../report.ts";
import { type MovedStatistics, NOTHING_MOVED } from "../moved.ts";

/** What a check found of an import: what it is shown with, and what it is published against. */
export interface Checked {
  readonly counts: Counts;
  /** At most those that reports tell, errors and warnings; how many there are is in the counts. */
  readonly problems: readonly Problem[];
  /** Warnings by code: each wants an answer. */
  readonly warnings: Readonly<Record<string, number>>;
  readonly moved: MovedStatistics;
  /** The data version it was held against. */
  readonly dataVersion: number;
  /** Where figures were found in it; null for a file of our own columns. */
  readonly layout: FoundLayout | null;
  /** Of the problems those that only the file itself tells. */
  readonly ofFile: readonly Problem[];
  /** Sources that the file describes itself; not known of checks of before there were such. */
  readonly sources?: readonly RawRow[];
  /** Made up for each check: its rows, their outcomes and this are kept together. */
  readonly check?: string;
}

/** What is known of a file beside its rows. */
export type OfFile = Pick<Checked, "layout" | "ofFile" | "sources">;

/** What is kept of the layout of a file. */
export type FoundLayout = Pick<Layout, "sheets" | "questions" | "notes" | "fingerprint"> &
  Partial<Pick<Layout, "anchored">>;

export interface Counts {
  readonly rows: number;
  readonly fresh: number;
  readonly changed: number;
  readonly same: number;
  readonly refused: number;
}

/** What a report comes to, with what the file itself tells. */
export function checkedOf(report: Report, rows: number, { layout, ofFile, sources = [] }: OfFile): Checked {
  const changed = report.figures?.changed.length ?? 0;
  const same = report.unchanged;
  const warnings: Record<string, number> = { ...report.warningCounts };
  for (const { code } of ofFile) warnings[code] = (warnings[code] ?? 0) + 1;
  return {
    counts: {
      rows,
      changed,
      same,
      refused: report.refused,
      fresh: Math.max(0, rows - changed - same - report.refused),
    },
    problems: inOrder([...report.problems, ...ofFile.slice(0, PROBLEMS_TOLD), ...report.warnings]),
    warnings,
    moved: report.moved ?? NOTHING_MOVED,
    dataVersion: report.dataVersion,
    layout,
    ofFile: ofFile.slice(0, PROBLEMS_TOLD),
    sources,
  };
}

/** Whether two checks of the same rows come to the same: then what was looked at is what is published. */
export function comesToTheSame(one: Checked, other: Checked): boolean {
  const of = ({ counts, warnings }: Checked): string =>
    JSON.stringify([
      counts.fresh,
      counts.changed,
      counts.same,
      counts.refused,
      Object.entries(warnings).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ]);
  return of(one) === of(other);
}

/** By which a warning is answered: its code and where it stands. An answer to the code alone is one to all of it. */
export function problemKey({ code, sheet, cell, row }: Problem): string {
  return [code, sheet ?? "", cell ?? row].join("|");
}

/** Warnings of a code: how many there are, also beyond those told one by one, and how many have no answer yet. */
export interface WarningsOfCode {
  readonly code: string;
  readonly count: number;
  readonly unanswered: number;
}

/** The warnings of a check by their codes. */
export function warningsByCode(
  { problems, warnings }: Checked,
  answered: ReadonlySet<string>,
): readonly WarningsOfCode[] {
  return Object.entries(warnings).map(([code, count]) => {
    if (answered.has(code)) return { code, count, unanswered: 0 };
    const told = problems.filter(
      (problem) =>
        problem.code === code && problem.severity === "WARNING" && answered.has(problemKey(problem)),
    );
    return { code, count, unanswered: Math.max(0, count - told.length) };
  });
}

/** How many warnings have no answer. */
export function unanswered(checked: Checked, answered: ReadonlySet<string>): number {
  return warningsByCode(checked, answered).reduce((sum, each) => sum + each.unanswered, 0);
}

/** What was kept of a check; null: there was none yet. */
export function checkedIn(kept: unknown): Checked | null {
  // Nothing but a check is kept there, see check-import.ts.
  return kept as Checked | null;
}
