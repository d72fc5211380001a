import type { FigurePeriod } from "../figure.ts";

/**
 * The period shown when none is asked for: the newest whole year that is over, else the newest that is no term, else the newest.
 * `today` is an ISO day.
 */
export function usualPeriod(periods: readonly FigurePeriod[], today: string): string | null {
  const ended = periods.filter(({ lastDay }) => lastDay < today);
  const years = ended.filter(({ kind }) => kind === "YEAR");
  const single = ended.filter(({ kind }) => kind !== "TERM");
  const newest = years.at(-1) ?? single.at(-1) ?? periods.at(-1);
  return newest?.id ?? null;
}

/** Where a reader goes who asks for periods of another kind: the newest one from the newest, else the last one not after what is shown. */
export function periodOfKind(
  periods: readonly FigurePeriod[],
  kind: string,
  shown: string | null,
  today: string,
): string | null {
  const from = periods.find(({ id }) => id === shown) ?? null;
  const ofKind = periods.filter((period) => period.kind === kind);
  const ended = ofKind.filter(({ lastDay }) => lastDay <= today);
  const until = from === null || isNewest(periods, from, today) ? "9999" : from.lastDay;
  return (ended.findLast(({ lastDay }) => lastDay <= until) ?? ofKind.at(-1))?.id ?? null;
}

/**
 * The newest period with figures that ended after the one shown, where that is the newest of its kind: months that are already in while
 * the last whole year is shown. Null where nothing is newer, and for terms. `today` is an ISO day.
 */
export function newerPeriod(
  periods: readonly FigurePeriod[],
  shown: string | null,
  today: string,
): FigurePeriod | null {
  const from = periods.find(({ id }) => id === shown);
  if (from === undefined || from.kind === "TERM" || !isNewest(periods, from, today)) return null;
  const newer = periods.filter(
    ({ kind, lastDay }) => kind !== "TERM" && lastDay <= today && lastDay > from.lastDay,
  );
  return newer.toSorted((a, b) => a.lastDay.localeCompare(b.lastDay)).at(-1) ?? null;
}

function isNewest(periods: readonly FigurePeriod[], { kind, lastDay }: FigurePeriod, today: string): boolean {
  return !periods.some((one) => one.kind === kind && one.lastDay <= today && one.lastDay > lastDay);
}
