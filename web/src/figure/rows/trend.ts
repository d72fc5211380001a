import type { Figure, FigureBreak, FigurePeriod, FigureRow } from "../figure.ts";

/** One value of a trend, at the last day of its period. */
export interface TrendPoint {
  readonly period: FigurePeriod;
  readonly row: FigureRow;
  readonly value: number;
  /** Milliseconds since 1970, UTC, of the period's last day: where a line's point stands. */
  readonly time: number;
}

/** A term's value, drawn as a bar over its span and never joined with anything. */
export interface TrendTerm {
  readonly period: FigurePeriod;
  readonly row: FigureRow;
  /** Null for an unknown term. */
  readonly value: number | null;
  readonly from: number;
  readonly to: number;
  /** 0, 1, …: overlapping terms lie in different lanes. */
  readonly lane: number;
}

/** One area's trend. */
export interface TrendSeries {
  readonly area: string;
  readonly name: string;
  /**
   * Unbroken pieces of the line: a gap (no value in a period of its kind) or a series break ends one. An incomplete value is
   * of other members than its neighbours, so it is never joined with them. Alone: a dot.
   */
  readonly segments: readonly (readonly TrendPoint[])[];
  readonly terms: readonly TrendTerm[];
}

/** What a trend is drawn from, on screen and on paper alike. */
export interface Trend {
  readonly series: readonly TrendSeries[];
  readonly breaks: readonly (FigureBreak & { readonly time: number })[];
  /** First and last moment of all periods with values; null when nothing is to be drawn. */
  readonly span: readonly [from: number, to: number] | null;
  /** Lowest and highest value; null when there is none. */
  readonly extent: readonly [low: number, high: number] | null;
  readonly lanes: number;
}

/** The instant a day begins, UTC. */
function instant(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

const monthsOf: Readonly<Record<FigurePeriod["kind"], number>> = {
  MONTH: 1,
  QUARTER: 3,
  HALF_YEAR: 6,
  YEAR: 12,
  TERM: 0,
};

/**
 * The trends of some areas of a Figure, in the order given. Periods of different kinds are never joined by a line. Rows of
 * breakdown members are left out. An area without rows has no segments.
 */
export function trendOf(figure: Figure, areas: readonly string[]): Trend {
  const periods = new Map(figure.periods.map((period) => [period.id, period]));
  const shown = new Set(
    figure.rows
      .filter(({ area, member, value }) => member === null && value !== null && areas.includes(area))
      .map(({ period }) => period),
  );
  const lanes = termLanes(figure.periods.filter(({ id }) => shown.has(id)));
  const breaks = figure.breaks.map((one) => ({ ...one, time: instant(one.date) }));
  const series = areas.map((area) => {
    const rows = figure.rows.flatMap((row) => {
      const period = periods.get(row.period);
      return row.area === area && row.member === null && period !== undefined ? [{ row, period }] : [];
    });
    return {
      area,
      name: figure.areas.find(({ id }) => id === area)?.name ?? area,
      segments: segmentsOf(
        rows,
        figure.breaks.filter(({ stops }) => stops).map(({ date }) => date),
      ),
      terms: rows
        .filter(({ period }) => period.kind === "TERM")
        .toSorted((a, b) => a.period.firstDay.localeCompare(b.period.firstDay))
        .map(({ row, period }) => ({
          row,
          period,
          value: row.value,
          from: instant(period.firstDay),
          to: instant(period.lastDay),
          lane: lanes.get(period.id) ?? 0,
        })),
    };
  });
  const points = series.flatMap(({ segments }) => segments.flat());
  const terms = series.flatMap((one) => one.terms.filter(({ value }) => value !== null));
  const times = [
    ...points.flatMap(({ period, time }) => [instant(period.firstDay), time]),
    ...terms.flatMap(({ from, to }) => [from, to]),
  ];
  const values = points.map(({ value }) => value);
  const termValues = terms.flatMap(({ value }) => (value === null ? [] : [value]));
  const all = [...values, ...termValues];
  return {
    series,
    breaks,
    span: times.length === 0 ? null : [Math.min(...times), Math.max(...times)],
    extent: all.length === 0 ? null : [Math.min(...all), Math.max(...all)],
    lanes: Math.max(0, ...terms.map(({ lane }) => lane + 1)),
  };
}

/** Whether a value is of fewer members than its neighbours: it is joined with none of them, and drawn open. */
export function isIncomplete({ status }: FigureRow): boolean {
  return status === "PARTIAL";
}

interface Dated {
  readonly row: FigureRow;
  readonly period: FigurePeriod;
}

function segmentsOf(rows: readonly Dated[], breaks: readonly string[]): readonly (readonly TrendPoint[])[] {
  const segments: TrendPoint[][] = [];
  for (const kind of ["MONTH", "QUARTER", "HALF_YEAR", "YEAR"] as const) {
    const ofKind = rows
      .filter(({ period }) => period.kind === kind)
      .toSorted((a, b) => a.period.lastDay.localeCompare(b.period.lastDay));
    let open: TrendPoint[] = [];
    let before: Dated | null = null;
    for (const dated of ofKind) {
      const { row, period } = dated;
      const isGap = before !== null && !follows(before.period, period);
      const isBreak = before !== null && crosses(before, dated, breaks);
      const isAlone = isIncomplete(row) || (before !== null && isIncomplete(before.row));
      if (row.value === null || isGap || isBreak || isAlone) {
        if (open.length > 0) segments.push(open);
        open = [];
      }
      if (row.value !== null) open.push({ row, period, value: row.value, time: instant(period.lastDay) });
      before = dated;
    }
    if (open.length > 0) segments.push(open);
  }
  return segments;
}

/** Whether one period begins right after another of its kind: a period without any row is a gap too. */
function follows(a: FigurePeriod, b: FigurePeriod): boolean {
  const months =
    (Number(b.lastDay.slice(0, 4)) - Number(a.lastDay.slice(0, 4))) * 12 +
    Number(b.lastDay.slice(5, 7)) -
    Number(a.lastDay.slice(5, 7));
  return months === monthsOf[b.kind];
}

/** Whether a break lies between two points: between their last days, or within one whose sum spans it. */
function crosses(a: Dated, b: Dated, breaks: readonly string[]): boolean {
  return (
    a.row.seriesBreak ||
    b.row.seriesBreak ||
    breaks.some((date) => a.period.lastDay < date && date <= b.period.lastDay)
  );
}

/** A lane for each term so that overlapping ones do not lie in the same; earliest first. */
export function termLanes(periods: readonly FigurePeriod[]): ReadonlyMap<string, number> {
  const ends: string[] = [];
  const lanes = new Map<string, number>();
  const terms = periods
    .filter(({ kind }) => kind === "TERM")
    .toSorted((a, b) => a.firstDay.localeCompare(b.firstDay) || a.lastDay.localeCompare(b.lastDay));
  for (const { id, firstDay, lastDay } of terms) {
    const free = ends.findIndex((end) => end < firstDay);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = lastDay;
    lanes.set(id, lane);
  }
  return lanes;
}
