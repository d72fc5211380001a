import { codedPeriod } from "../figure/periods/coded-period.ts";
import { buildFigure } from "../figure/build/build-figure.ts";
import { AtlasCatalogueDocument } from "../figure/queries/generated/catalogue.ts";
import { AtlasHoldingsDocument } from "../figure/queries/generated/holdings.ts";
import { AtlasFigureDocument } from "../figure/queries/generated/figure.ts";
import { standsOnDay, withKindOf, withWholeYears } from "../figure/periods/whole-years.ts";
import {
  citedPeriod,
  presentedFigure,
  type Comparison,
  type PictureTraits,
} from "../figure/compare/presented-figure.ts";
import type { Figure, FigurePeriod } from "../figure/figure.ts";
import { languageOf, type Locale } from "../i18n/locale.ts";
import { buildHoldings } from "../figure/build/build-holdings.ts";
import { cataloguePeriods, seriesPeriods } from "../figure/periods/series-periods.ts";
import { comparablePeriods, comparedPeriod, previousPeriod } from "../figure/periods/comparable-periods.ts";
import { figureVariables, holdingsVariables, type FigureRequest } from "../figure/queries/figure-request.ts";
import type { Classification } from "../figure/classes/classes.ts";
import type { BreakdownFilter } from "../generated/graphql.ts";
import { ask, AskError } from "./ask.ts";

/** What a command line asks to see. */
export interface Wanted {
  readonly url: string;
  readonly locale: Locale;
  readonly dataset: string;
  /** Null: what is known at all. */
  readonly indicator: string | null;
  /** Null: the newest that holds figures. */
  readonly period: string | null;
  readonly boundaries: string;
  readonly tolerance: number;
  readonly where: BreakdownFilter | null;
  readonly knownAt: string | null;
  /** Null: our own choice. */
  readonly classes: Classification | null;
  /** Two periods side by side, their difference, or since when; as an address of the page says it. */
  readonly comparison: Comparison;
  /** What is drawn: pictures over time compare nothing further. */
  readonly picture: PictureTraits;
}

/**
 * Asks the API what a Figure needs and builds it, as it is to be looked at: with a comparison, that. Throws AskError with what is wrong, also
 * where it cannot be compared.
 */
export async function askFigure(wanted: Wanted): Promise<Figure> {
  const { url, locale, dataset, indicator, boundaries, comparison } = wanted;
  if (indicator === null) {
    if (comparison.versus !== null || comparison.since !== null)
      throw new AskError("What is known at all has no periods to compare: give --indicator.");
    const request = { locale, dataset, boundaries, withSources: true };
    return buildHoldings(await ask(url, AtlasHoldingsDocument, holdingsVariables(request)), request);
  }
  const lang = languageOf(locale);
  const catalogue = await ask(url, AtlasCatalogueDocument, {
    dataset,
    indicator,
    boundaries: "CURRENT",
    lang,
  });
  const counted = catalogue.indicators.find(({ id }) => id === indicator);
  const standing = counted !== undefined && standsOnDay(counted);
  const kind = wanted.period === null ? null : (codedPeriod(wanted.period)?.kind ?? null);
  const known = withKindOf(catalogue.periods, kind, standing, locale);
  const periods = cataloguePeriods({ ...catalogue, periods: known });
  const chosen = wanted.period ?? periods.at(-1)?.id;
  if (chosen === undefined) throw new AskError(`Dataset "${dataset}" holds no figure of "${indicator}".`);
  const { versus } = comparison;
  if (versus !== null) mustCompare(periods, chosen, versus);
  const isTerm = periods.find(({ id }) => id === chosen)?.kind === "TERM";
  if (comparison.since !== null && isTerm)
    throw new AskError("Since when is not asked of a term: choose another --period.");
  const [period, other] = inOrder(chosen, comparison);
  const requestOf = (period: string, previous: string | null): FigureRequest => ({
    locale,
    dataset,
    indicator,
    period,
    seriesPeriods: seriesPeriods(periods, period),
    boundaries,
    tolerance: wanted.tolerance,
    by: null,
    where: wanted.where,
    knownAt: wanted.knownAt,
    previous,
    classes: wanted.classes,
  });
  const figureOf = async (request: FigureRequest, withSeries = true): Promise<Figure> => {
    const answer = await ask(url, AtlasFigureDocument, figureVariables(request, withSeries));
    return buildFigure({ ...answer, periods: withWholeYears(answer.periods, locale) }, request);
  };
  const figure = await figureOf(requestOf(period, comparedPeriod(periods, period, other)));
  const isPair = versus !== null && comparison.as === "side" && comparison.since === null;
  const beyond = isPair ? versus : citedPeriod(figure, comparison, wanted.picture);
  const beside =
    beyond === null ? null : await figureOf(requestOf(beyond, previousPeriod(periods, beyond)), isPair);
  return presentedFigure(figure, comparison, wanted.picture, beside);
}

function mustCompare(periods: readonly FigurePeriod[], period: string, versus: string): void {
  const others = comparablePeriods(periods, period);
  if (others.some(({ id }) => id === versus)) return;
  const near = others.slice(-12).map(({ id }) => id);
  throw new AskError(
    near.length === 0
      ? `"${period}" cannot be compared: a term, or the only period of its kind that holds figures.`
      : `"${period}" cannot be compared with "${versus}". It can with ${near.join(", ")}${others.length > near.length ? " and earlier ones" : ""}.`,
  );
}

/** A difference goes from the earlier period to the later one. */
function inOrder(
  period: string,
  { versus, as, since }: Comparison,
): readonly [period: string, previous: string | null] {
  const isDifference = versus !== null && as === "difference" && since === null;
  return isDifference && versus > period ? [versus, period] : [period, versus];
}
