import type { FigurePeriod } from "../figure.ts";
import { codedPeriod } from "./coded-period.ts";

type Coded = ReturnType<typeof codedPeriod>;

/** A period: as it is listed, else by its code. */
export function chosenAmong(periods: readonly FigurePeriod[], chosen: string): Coded {
  return periods.find(({ id }) => id === chosen) ?? codedPeriod(chosen);
}

/** The period of the same kind just before the chosen one; null for a term and where there is none. */
export function previousPeriod(periods: readonly FigurePeriod[], chosen: string): string | null {
  const at = chosenAmong(periods, chosen);
  if (at === null || at.kind === "TERM") return null;
  const before = periods
    .filter(({ kind, lastDay }) => kind === at.kind && lastDay < at.firstDay)
    .toSorted((a, b) => a.lastDay.localeCompare(b.lastDay));
  return before.at(-1)?.id ?? null;
}

/**
 * The periods a period can be compared with: those of its kind that hold figures, oldest first; of a period that is not listed itself too, as
 * it may have figures of its parts. A term has none: terms differ in length and overlap.
 */
export function comparablePeriods(periods: readonly FigurePeriod[], chosen: string): readonly FigurePeriod[] {
  const at = chosenAmong(periods, chosen);
  if (at === null || at.kind === "TERM") return [];
  return periods
    .filter(({ id, kind }) => kind === at.kind && id !== at.id)
    .toSorted((a, b) => a.lastDay.localeCompare(b.lastDay));
}

/**
 * The period that changes of the chosen one are given against: the reader's, or where none was named the one just before. Null where the reader's
 * cannot be compared with (a term, of another kind, not earlier): no other is put in its place.
 */
export function comparedPeriod(
  periods: readonly FigurePeriod[],
  chosen: string,
  versus: string | null,
): string | null {
  if (versus === null) return previousPeriod(periods, chosen);
  const [at, asked] = [chosenAmong(periods, chosen), chosenAmong(periods, versus)];
  return isComparable(at, asked) && asked !== null && at !== null && asked.lastDay < at.lastDay
    ? versus
    : null;
}

/** Whether two periods may be compared at all: of one kind, no terms, not the same. Whether they hold figures is another question. */
export function isComparable(a: Coded, b: Coded): boolean {
  return a !== null && b !== null && a.kind === b.kind && a.kind !== "TERM" && a.id !== b.id;
}

/**
 * The same where terms may be compared too: what stands at the end of each (a STOCK, a rate of two) has a change, and of what adds up over terms the API says why not – that they
 * overlap, or that one is longer. A term has none before it by itself: which other is meant must be said.
 */
export function changedFrom(
  periods: readonly FigurePeriod[],
  chosen: string,
  versus: string | null,
): string | null {
  if (versus === null) return previousPeriod(periods, chosen);
  const [at, asked] = [chosenAmong(periods, chosen), chosenAmong(periods, versus)];
  return hasChange(at, asked) && asked !== null && at !== null && asked.lastDay < at.lastDay ? versus : null;
}

/** Whether the API can be asked what changed between two periods: of one kind, and not ending on the same day. */
export function hasChange(a: Coded, b: Coded): boolean {
  return a !== null && b !== null && a.kind === b.kind && a.lastDay !== b.lastDay;
}

/** What a change is usually taken from: the period before, else (of a term) the one that ended last before it ended. */
export function usualChange(periods: readonly FigurePeriod[], chosen: string): string | null {
  const at = chosenAmong(periods, chosen);
  const before = periods
    .filter((one) => hasChange(at, one) && one.lastDay < (at?.lastDay ?? ""))
    .toSorted((a, b) => a.lastDay.localeCompare(b.lastDay));
  return previousPeriod(periods, chosen) ?? before.at(-1)?.id ?? null;
}

/** What to compare with where a reader has not said: the same month, quarter or half a year before, else the period just before, else the next. */
export function usualVersus(periods: readonly FigurePeriod[], chosen: string): string | null {
  const others = comparablePeriods(periods, chosen);
  const at = chosenAmong(periods, chosen);
  if (at === null) return null;
  const year = Number(at.id.slice(0, 4));
  const yearBefore = at.kind === "YEAR" ? undefined : `${year - 1}${at.id.slice(4)}`;
  const before = others.findLast(({ lastDay }) => lastDay < at.firstDay);
  return (others.find(({ id }) => id === yearBefore) ?? before ?? others[0])?.id ?? null;
}
