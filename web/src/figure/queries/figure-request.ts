import type { AtlasFigureQueryVariables } from "./generated/figure.ts";
import type { AtlasHoldingsQueryVariables } from "./generated/holdings.ts";
import type { Breakdown, BreakdownFilter } from "../../generated/graphql.ts";
import type { Classification } from "../classes/classes.ts";
import { languageOf, type Locale } from "../../i18n/locale.ts";

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
    lang: languageOf(request.locale),
  };
}

/** Variables of `AtlasHoldingsDocument`. */
export function holdingsVariables(request: HoldingsRequest): AtlasHoldingsQueryVariables {
  return {
    dataset: request.dataset,
    boundaries: request.boundaries,
    withSources: request.withSources,
    lang: languageOf(request.locale),
  };
}
