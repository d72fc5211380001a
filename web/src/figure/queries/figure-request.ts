import type { AtlasCatalogueQuery } from "./generated/catalogue.ts";
import type { AtlasFigureQueryVariables } from "./generated/figure.ts";
import type { AtlasHoldingsQueryVariables } from "./generated/holdings.ts";
import type { Breakdown, BreakdownFilter } from "../../generated/graphql.ts";
import type { Classification } from "../classes/classes.ts";
import { codedPeriod } from "../periods/coded-period.ts";
import type { FigurePeriod } from "../figure.ts";
import type { Locale } from "../../i18n/locale.ts";

/** What a reader asks to see: everything that makes one Figure of statistics, apart from the answer. */
export interface FigureRequest {
  readonly locale: Locale;
  readonly dataset: string;
  readonly indicator: string;
  /** Code of the chosen period, such as `2025`. */
  readonly period: string;
  /** Codes of all periods rows are wanted of; the chosen one is added when missing. */
  readonly seriesPeriods: readonly string[];
  /** CURRENT, AS_REPORTED or a vintage. */
  readonly boundaries: string;
  /** Years within which the latest known may stand in, 0–20. */
  readonly tolerance: number;
  /** Break the chosen period's rows down by this; null: totals only. */
  readonly by: Breakdown | null;
  /** Only this member; null: all. */
  readonly where: BreakdownFilter | null;
  /** ISO instant; null: as known now. */
  readonly knownAt: string | null;
  /** Period to compare the chosen one with; null: no change is asked. */
  readonly previous: string | null;
  /** How values are classed; null or absent: our own choice. Asks nothing of the server. */
  readonly classes?: Classification | null;
}

/** What a reader asks to see of the holdings. */
export interface HoldingsRequest {
  readonly locale: Locale;
  readonly dataset: string;
  readonly boundaries: string;
  /** Lists every report among the Figure's sources; needed for exports only. */
  readonly withSources: boolean;
}

/** All periods that a Figure has rows of: those asked, the chosen one, and the one it is compared with. */
export function askedPeriods({
  seriesPeriods: series,
  period,
  previous,
}: Pick<FigureRequest, "seriesPeriods" | "period" | "previous">): readonly string[] {
  return [...new Set([...series, period, ...(previous === null ? [] : [previous])])];
}

/** Variables of `AtlasFigureDocument`. `withSeries: false` leaves the other periods out: quicker, for a first sight. */
export function figureVariables(request: FigureRequest, withSeries = true): AtlasFigureQueryVariables {
  return {
    dataset: request.dataset,
    indicator: request.indicator,
    period: request.period,
    seriesPeriods: [...askedPeriods(request)],
    by: request.by === null ? [] : [request.by],
    where: request.where,
    boundaries: request.boundaries,
    tolerance: request.tolerance,
    knownAt: request.knownAt,
    previous: request.previous ?? "",
    compare: request.previous !== null,
    withSeries,
    lang: request.locale === "vi" ? "VI" : "EN",
  };
}

/** Variables of `AtlasHoldingsDocument`. */
export function holdingsVariables(request: HoldingsRequest): AtlasHoldingsQueryVariables {
  return {
    dataset: request.dataset,
    boundaries: request.boundaries,
    withSources: request.withSources,
    lang: request.locale === "vi" ? "VI" : "EN",
  };
}

/** The periods of a catalogue's answer as a Figure's periods, oldest first. */
export function cataloguePeriods(catalogue: AtlasCatalogueQuery): readonly FigurePeriod[] {
  return catalogue.periods.map(({ id, kind, name, firstDay, lastDay }) => ({
    id,
    kind,
    label: name,
    firstDay,
    lastDay,
  }));
}

/**
 * The periods to draw beside the chosen one: those of its kind, and every term. Where few are known at all (collected
 * reports) all of them, as each is worth seeing.
 */
export function seriesPeriods(periods: readonly FigurePeriod[], chosen: string): readonly string[] {
  const kind = chosenAmong(periods, chosen)?.kind ?? "YEAR";
  const few = periods.length <= 24;
  return periods
    .filter((period) => few || period.kind === kind || period.kind === "TERM")
    .map(({ id }) => id);
}

/** Most periods of a course: more cannot be told apart on a small line. */
const mostOfCourse = 24;

/** The periods a small course is drawn over: the last ones of the chosen one's kind up to it; of terms all. */
export function coursePeriods(periods: readonly FigurePeriod[], chosen: string): readonly FigurePeriod[] {
  const at = chosenAmong(periods, chosen);
  if (at === null) return [];
  const ofKind = periods.filter(({ kind }) => kind === at.kind);
  return at.kind === "TERM"
    ? ofKind
    : ofKind.filter(({ lastDay }) => lastDay <= at.lastDay).slice(-mostOfCourse);
}

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

type Coded = ReturnType<typeof codedPeriod>;

/** Whether two periods may be compared at all: of one kind, no terms, not the same. Whether they hold figures is another question. */
export function isComparable(a: Coded, b: Coded): boolean {
  return a !== null && b !== null && a.kind === b.kind && a.kind !== "TERM" && a.id !== b.id;
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
