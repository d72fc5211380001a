import {
  firstDay,
  firstDayOfMonth,
  lastDay,
  lastDayOfMonth,
  monthIndex,
  type Period,
} from "../model/periods.ts";
import type { Dataset, Instant, Observation, SeriesBreak } from "../model/types.ts";

/** All versions of one figure: same source, same cell as printed. What stands changes as time passes. */
export interface VersionedObservation {
  readonly period: Period;
  readonly breakdown: number;
  readonly source: number;
  /** The source as a list: one for all figures of it, because most cells are answered by one source alone. */
  readonly sourceAlone: readonly number[];
  readonly published: string | null;
  /** By instant, then version. */
  readonly versions: readonly Observation[];
  current: Observation | null;
  /** Whether any version stands in a list that says that its parts are all there are. */
  readonly exhaustive: boolean;
  /** Whether it would give away a withheld figure; see secondary-suppression.ts. */
  hidden: boolean;
}

/** The highest version recorded up to an instant; null when none is, or when it is a withdrawal. */
export function versionAt(versions: readonly Observation[], at: Instant): Observation | null {
  let current: Observation | null = null;
  for (const version of versions)
    if (version.recorded <= at && (current === null || version.version > current.version)) current = version;
  return current?.status === "WITHDRAWN" ? null : current;
}

/** The highest version recorded before an instant; null when none is, or when it is a withdrawal. */
export function versionBefore(versions: readonly Observation[], since: Instant): Observation | null {
  const earlier = versions.filter(({ recorded }) => recorded < since);
  return versionAt(earlier, since);
}

/** Which month a STOCK or RATIO figure stands in when it answers a period; null when it does not answer it. */
export function answeringMonth(
  o: Observation,
  printed: Period,
  asked: Period,
  dataset: Dataset,
): number | null {
  const collected = dataset.reporting === "COLLECTED" && asked.kind === "YEAR";
  if (o.validFrom !== null) {
    const last = lastMonthWithin(o, asked, dataset);
    if (last === null) return null;
    return collected || last === asked.last ? last : null;
  }
  const month = monthIndex(o.dated ?? "");
  if (asked.code === printed.code || month === asked.last) return month;
  return collected && asked.first <= month && month <= asked.last ? month : null;
}

/** Last month of a period whose last day lies in the interval a STOCK is valid for, and in the calendar. */
function lastMonthWithin(o: Observation, asked: Period, dataset: Dataset): number | null {
  const { from, to } = interval(o, dataset);
  const last = Math.min(asked.last, to);
  return last >= from && last >= asked.first ? last : null;
}

/** First and last month an interval STOCK stands in. */
export function interval(o: Observation, dataset: Dataset): { from: number; to: number } {
  const from = Math.max(monthIndex(o.validFrom ?? ""), monthIndex(dataset.calendarFrom));
  const end = o.validTo === null ? Number.POSITIVE_INFINITY : monthIndex(o.validTo) - 1;
  return { from, to: Math.min(end, monthIndex(dataset.calendarTo)) };
}

/** One bit before, one after, for each break that touches the observation. */
export function sides(
  o: Observation,
  printed: Period,
  month: number | null,
  breaks: readonly SeriesBreak[],
): number {
  const from = month === null ? firstDay(printed) : lastDayOfMonth(month);
  const until = month === null ? lastDay(printed) : from;
  let bits = 0;
  breaks.forEach((b, index) => {
    if (b.area !== null && b.area !== o.area) return;
    if (from < b.date) bits |= 1 << (2 * index);
    if (until >= b.date) bits |= 2 << (2 * index);
  });
  return bits;
}

export interface Candidate {
  readonly observed: VersionedObservation;
  readonly observation: Observation;
  /** null for a FLOW. */
  readonly month: number | null;
}

/** Which candidate answers: latest month, exact period, shortest period, latest published, smallest source. */
export function better(a: Candidate, b: Candidate, asked: Period): number {
  const byMonth = (b.month ?? 0) - (a.month ?? 0);
  if (byMonth !== 0) return byMonth;
  const exact = Number(b.observed.period.code === asked.code) - Number(a.observed.period.code === asked.code);
  if (exact !== 0) return exact;
  const length = days(a.observed.period) - days(b.observed.period);
  if (length !== 0) return length;
  const [pa, pb] = [a.observed.published ?? "", b.observed.published ?? ""];
  if (pa !== pb) return pa > pb ? -1 : 1;
  return a.observed.source - b.observed.source || (a.observed.period.code < b.observed.period.code ? -1 : 1);
}

const days = (p: Period): number =>
  (Date.parse(firstDayOfMonth(p.last + 1)) - Date.parse(firstDayOfMonth(p.first))) / 86_400_000;
