import { useMemo } from "react";
import { useQuery, type CombinedError } from "urql";
import { buildFigure } from "../../figure/build.ts";
import { catalogueDocument, figureDocument } from "../../figure/documents.ts";
import type { Figure, FigurePeriod } from "../../figure/figure.ts";
import {
  cataloguePeriods,
  comparedPeriod,
  figureVariables,
  seriesPeriods,
  type FigureRequest,
} from "../../figure/request.ts";
import type { AtlasCatalogueQuery } from "../../generated/graphql.ts";
import { useAtlas } from "../atlas-context.ts";
import type { Place } from "../url-state.ts";
import { memberFilter } from "./members.ts";
import { withWholeYears } from "../../figure/whole-years.ts";

export interface Statistics {
  readonly catalogue: AtlasCatalogueQuery | null;
  /** All periods that hold figures of the indicator, oldest first. */
  readonly periods: readonly FigurePeriod[];
  /** The chosen period, or the one chosen for the reader; null: there is none. */
  readonly period: string | null;
  readonly figure: Figure | null;
  /** Whether the Figure knows the other periods too. */
  readonly isWhole: boolean;
  /** Whether a newer answer is on its way. */
  readonly waiting: boolean;
  readonly error: CombinedError | null;
  readonly retry: () => void;
}

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

/** All there is to know of the indicator that a place names, asked in two steps: what there is, then the Figure. */
export function useStatistics(place: Place, indicator: string): Statistics {
  const { locale, today } = useAtlas();
  const lang = locale === "vi" ? "VI" : "EN";
  const [catalogue, askCatalogue] = useQuery({
    query: catalogueDocument,
    variables: { dataset: place.dataset, indicator, boundaries: countedOn(place.boundaries), lang },
  });
  const periods = useMemo(() => {
    if (!catalogue.data) return [];
    return cataloguePeriods({ ...catalogue.data, periods: withWholeYears(catalogue.data.periods, locale) });
  }, [catalogue.data, locale]);
  const period = place.period ?? usualPeriod(periods, today);
  const request = useMemo((): FigureRequest | null => {
    if (!catalogue.data || period === null) return null;
    return {
      locale,
      dataset: place.dataset,
      indicator,
      period,
      seriesPeriods: seriesPeriods(periods, period),
      boundaries: place.boundaries,
      tolerance: place.within,
      by: null,
      where: memberFilter(place.members),
      knownAt: null,
      previous: comparedPeriod(periods, period, place.versus),
      classes: place.classes,
    };
  }, [catalogue.data, periods, period, locale, place, indicator]);
  const ask = (withSeries: boolean) => ({
    query: figureDocument,
    variables: figureVariables(request ?? nothing, withSeries),
    pause: request === null,
  });
  // First the chosen period alone, which is quick; the other periods follow and fill in the time strip.
  const [quick, askQuick] = useQuery(ask(false));
  const [whole, askWhole] = useQuery(ask(true));
  const figure = useMemo(() => {
    if (request === null) return null;
    // An answer to the question before may still stand here for a moment.
    const answer = [
      { state: whole, asked: figureVariables(request, true) },
      { state: quick, asked: figureVariables(request, false) },
    ].find(({ state, asked }) => state.data && isAnswerTo(state.operation, asked))?.state.data;
    if (!answer) return null;
    return buildFigure({ ...answer, periods: withWholeYears(answer.periods, locale) }, request, today);
  }, [whole, quick, request, today, locale]);
  return {
    catalogue: catalogue.data ?? null,
    periods,
    period,
    figure,
    isWhole:
      request !== null && Boolean(whole.data) && isAnswerTo(whole.operation, figureVariables(request, true)),
    waiting: catalogue.fetching || quick.fetching || whole.fetching,
    error: catalogue.error ?? quick.error ?? whole.error ?? null,
    retry: () => {
      const again = { requestPolicy: "network-only" } as const;
      askCatalogue(again);
      if (request !== null) {
        askQuick(again);
        askWhole(again);
      }
    },
  };
}

/** Whether what stands answers the question asked now. */
export function isAnswerTo(operation: { readonly variables: unknown } | undefined, asked: unknown): boolean {
  return operation !== undefined && JSON.stringify(operation.variables) === JSON.stringify(asked);
}

/** Areas of AS_REPORTED change with the period; those with figures are then counted on today's. */
export function countedOn(boundaries: string): string {
  return boundaries === "AS_REPORTED" ? "CURRENT" : boundaries;
}

/** Variables of a question that is not asked yet. */
const nothing: FigureRequest = {
  locale: "vi",
  dataset: "",
  indicator: "",
  period: "",
  seriesPeriods: [],
  boundaries: "CURRENT",
  tolerance: 0,
  by: null,
  where: null,
  knownAt: null,
  previous: null,
};
