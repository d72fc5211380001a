import type { Figure, FigurePeriod } from "../../figure/figure.ts";

/** Periods that may share an axis. */
export interface PeriodsOfKind {
  readonly kind: FigurePeriod["kind"];
  /** Oldest first. */
  readonly periods: readonly FigurePeriod[];
  /** How many periods are of other kinds, and left out. */
  readonly others: number;
}

/**
 * The periods of one kind that rows are of: the chosen period's kind, or, where that is a single one, the kind with most. Null
 * where the Figure has no periods.
 */
export function periodsOfKind(figure: Figure): PeriodsOfKind | null {
  const held = new Set(figure.rows.map(({ period }) => period));
  const periods = figure.periods.filter(({ id }) => held.has(id));
  const of = (kind: FigurePeriod["kind"]) => periods.filter((period) => period.kind === kind);
  const chosen = periods.find(({ id }) => id === figure.period)?.kind;
  const kinds = [...new Set([...(chosen === undefined ? [] : [chosen]), ...periods.map(({ kind }) => kind)])];
  const [first] = kinds;
  if (first === undefined) return null;
  const most = kinds.toSorted((a, b) => of(b).length - of(a).length)[0] ?? first;
  const kind = of(first).length > 1 ? first : most;
  const shown = of(kind).toSorted(
    (a, b) => a.firstDay.localeCompare(b.firstDay) || a.lastDay.localeCompare(b.lastDay),
  );
  return { kind, periods: shown, others: periods.length - shown.length };
}

export { shortPeriod } from "../../figure/periods/short-period.ts";
