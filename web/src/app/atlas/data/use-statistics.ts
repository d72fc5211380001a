import { usualPeriod } from "../../../figure/periods/newest-period.ts";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { useQuery, type CombinedError } from "urql";
import { codedPeriod } from "../../../figure/periods/coded-period.ts";
import { buildFigure } from "../../../figure/build/build-figure.ts";
import { AtlasCatalogueDocument } from "../../../figure/queries/generated/catalogue.ts";
import { AtlasFigureDocument } from "../../../figure/queries/generated/figure.ts";
import type { Figure, FigurePeriod } from "../../../figure/figure.ts";
import { languageOf, type Locale } from "../../../i18n/locale.ts";
import { cataloguePeriods, seriesPeriods } from "../../../figure/periods/series-periods.ts";
import { comparedPeriod } from "../../../figure/periods/comparable-periods.ts";
import { figureVariables, type FigureRequest } from "../../../figure/queries/figure-request.ts";
import { figureAt } from "../../../figure/steps/steps.ts";
import type { AtlasCatalogueQuery } from "../../../figure/queries/generated/catalogue.ts";
import type { AtlasFigureQuery } from "../../../figure/queries/generated/figure.ts";
import { followable } from "../../address/followable.ts";
import type { Unfollowed } from "../../address/unfollowed.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import type { Address } from "../../address/address.ts";
import { memberFilter } from "../../address/members.ts";
import { standsOnDay, withKindOf, withWholeYears } from "../../../figure/periods/whole-years.ts";
import { askedAddress } from "../../address/compare-mode.ts";
import { countedOn, isAnswerTo } from "./answers.ts";
import {
  useFetchedSteps,
  useStepStore,
  type Progress,
  type StepsOf,
} from "../playback/use-prefetched-steps.ts";

export interface Statistics {
  readonly catalogue: AtlasCatalogueQuery | null;
  /** The address as far as it can be followed. */
  readonly address: Address;
  /** What of it cannot be followed, and why. */
  readonly unfollowed: readonly Unfollowed[];
  /** All periods that hold figures of the indicator, oldest first. */
  readonly periods: readonly FigurePeriod[];
  /** The chosen period, or the one chosen for the reader; null: there is none. */
  readonly period: string | null;
  readonly figure: Figure | null;
  /** What was asked to make it; null: nothing yet. */
  readonly request: FigureRequest | null;
  /** Whether the Figure knows the other periods too. */
  readonly isWhole: boolean;
  /** Whether a newer answer is on its way. */
  readonly waiting: boolean;
  /** How far the other periods are fetched ahead; null: nothing is under way. */
  readonly progress: Progress | null;
  /** Whether all periods are here, so that another is shown without asking. */
  readonly isAhead: boolean;
  /** The Figure of another period without asking; null: it must be asked for. */
  readonly figureOf: (period: string) => Figure | null;
  readonly error: CombinedError | null;
  readonly retry: () => void;
}

/**
 * All there is to know of the indicator that an address names, asked in three steps: what there is, then the Figure, then in the background
 * the other periods. From then on another period is shown without asking.
 */
export function useStatistics(asked: Address, indicator: string): Statistics {
  const { locale, today } = useAtlas();
  const { dataset } = asked;
  const lang = languageOf(locale);
  const [catalogue, askCatalogue] = useQuery({
    query: AtlasCatalogueDocument,
    variables: { dataset, indicator, boundaries: countedOn(asked.boundaries), lang },
  });
  const kind = asked.period === null ? null : (codedPeriod(asked.period)?.kind ?? null);
  const periods = useMemo(() => {
    if (!catalogue.data) return [];
    const counted = catalogue.data.indicators.find(({ id }) => id === indicator);
    const known = withKindOf(
      catalogue.data.periods,
      kind,
      counted !== undefined && standsOnDay(counted),
      locale,
    );
    return cataloguePeriods({ ...catalogue.data, periods: known });
  }, [catalogue.data, indicator, kind, locale]);
  const chosen = asked.period ?? usualPeriod(periods, today);
  const { address: followed, unfollowed } = useMemo(() => {
    const counted = catalogue.data?.indicators.find(({ id }) => id === indicator);
    return counted === undefined
      ? { address: asked, unfollowed: [] }
      : followable(asked, { kind: counted.kind, breakdowns: counted.breakdowns, periods, period: chosen });
  }, [asked, catalogue.data, indicator, periods, chosen]);
  const address = useMemo(() => askedAddress({ ...followed, period: chosen }), [followed, chosen]);
  const { period } = address;
  const request = useMemo((): FigureRequest | null => {
    if (!catalogue.data || period === null) return null;
    return {
      locale,
      dataset: address.dataset,
      indicator,
      period,
      seriesPeriods: seriesPeriods(periods, period),
      boundaries: address.boundaries,
      tolerance: address.within,
      by: null,
      where: memberFilter(address.members),
      knownAt: address.knownAt,
      previous: comparedPeriod(periods, period, address.versus),
      classes: address.classes,
    };
  }, [catalogue.data, periods, period, locale, address, indicator]);
  const key = request === null ? null : keyOf(request, address.versus);
  // One question brings the other periods' values; which of the periods it is asked with makes no difference.
  const of = useMemo(
    (): StepsOf | null =>
      key === null || request === null ? null : { key, request, versus: address.versus, periods },
    // oxlint-disable-next-line react/exhaustive-deps
    [key, periods],
  );
  const wholeAsked = figureVariables(of?.request ?? nothing, true);
  const quickAsked = figureVariables(request ?? nothing, false);
  const { kept, keep, forget } = useStepStore();
  const steps = key === null ? null : (kept.get(key) ?? null);
  const [whole, askWhole] = useQuery({
    query: AtlasFigureDocument,
    variables: wholeAsked,
    pause: of === null || steps !== null,
  });
  const wholeAnswer = useMemo(
    () =>
      whole.data && isAnswerTo(whole.operation, wholeAsked, address.knownAt)
        ? withYears(whole.data, locale)
        : null,
    // What is asked is of the request.
    // oxlint-disable-next-line react/exhaustive-deps
    [whole.data, whole.operation, of, locale],
  );
  const retried = useRef<() => void>(() => undefined);
  const renew = useCallback(() => retried.current(), []);
  const fetching = useFetchedSteps(of, steps === null ? wholeAnswer : null, period, keep, renew);
  const ahead = steps ?? fetching?.soFar ?? null;
  const stepped = useMemo(
    () => (ahead === null || request === null ? null : figureAt(ahead, request)),
    [ahead, request],
  );
  // Whoever steps on while the other periods are fetched waits for one of the questions that are asked anyway.
  const isComing = fetching !== null && stepped === null && of?.request.period !== request?.period;
  // First the chosen period alone, which is quick; the other periods follow and fill in the time strip.
  const [quick, askQuick] = useQuery({
    query: AtlasFigureDocument,
    variables: quickAsked,
    pause: request === null || stepped !== null || isComing,
  });
  const isMixed =
    stepped === null &&
    wholeAnswer !== null &&
    quick.data !== undefined &&
    quick.data.provinces.dataVersion.id !== wholeAnswer.provinces.dataVersion.id;
  const figure = useMemo(() => {
    if (stepped !== null || request === null) return stepped;
    if (wholeAnswer !== null && of?.request.period === request.period)
      return buildFigure(wholeAnswer, request);
    // An answer to the question before may still stand here for a moment.
    if (!quick.data || !isAnswerTo(quick.operation, figureVariables(request, false), address.knownAt))
      return null;
    const answer = withYears(quick.data, locale);
    if (wholeAnswer === null || isMixed) return buildFigure(answer, request);
    const { series, nationSeries } = wholeAnswer;
    return buildFigure({ ...answer, series, nationSeries }, request);
  }, [stepped, wholeAnswer, isMixed, of, quick, request, locale, address.knownAt]);
  const retry = useCallback(() => {
    const again = { requestPolicy: "network-only" } as const;
    forget();
    askCatalogue(again);
    if (request !== null) {
      askQuick(again);
      askWhole(again);
    }
  }, [forget, askCatalogue, askQuick, askWhole, request]);
  const figureOf = useCallback(
    (other: string): Figure | null => {
      if (ahead === null || request === null) return null;
      const previous = comparedPeriod(periods, other, address.versus);
      return figureAt(ahead, { ...request, period: other, previous });
    },
    [ahead, request, periods, address.versus],
  );
  useEffect(() => {
    retried.current = retry;
  });
  // Data that came in between two answers: none of them is shown beside the other.
  useEffect(() => {
    if (isMixed) renew();
  }, [isMixed, renew]);
  return {
    catalogue: catalogue.data ?? null,
    address: followed,
    unfollowed,
    periods,
    period: chosen,
    figure,
    request,
    isWhole: stepped !== null || wholeAnswer !== null,
    waiting: catalogue.fetching || (stepped === null && (isComing || quick.fetching || whole.fetching)),
    progress: fetching?.progress ?? null,
    isAhead: steps !== null,
    figureOf,
    error: catalogue.error ?? (stepped === null ? (quick.error ?? whole.error) : null) ?? null,
    retry,
  };
}

/** What a set of steps is of: all that is asked but the period. Classes are ours to make. */
function keyOf(request: FigureRequest, versus: string | null): string {
  const { period: _period, previous: _previous, classes: _classes, ...asked } = request;
  return JSON.stringify({ ...asked, versus });
}

/** An answer whose list of periods has the whole years and quarters too. */
export function withYears(answer: AtlasFigureQuery, locale: Locale): AtlasFigureQuery {
  return { ...answer, periods: withWholeYears(answer.periods, locale) };
}

// Small enough for the first screen, which needs nothing else of this.
export { countedOn, isAnswerTo };

/** Variables of a question that is not asked yet. */
export const nothing: FigureRequest = {
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
