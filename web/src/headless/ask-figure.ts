import { buildFigure } from "../figure/build.ts";
import { catalogueDocument, figureDocument, holdingsDocument } from "../figure/documents.ts";
import { withWholeYears } from "../figure/whole-years.ts";
import type { Figure, Locale } from "../figure/figure.ts";
import { buildHoldings } from "../figure/holdings.ts";
import {
  cataloguePeriods,
  figureVariables,
  holdingsVariables,
  previousPeriod,
  seriesPeriods,
  type FigureRequest,
} from "../figure/request.ts";
import type { Classification } from "../figure/classes.ts";
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
  /** ISO day the Figure is made on. */
  readonly madeOn: string;
}

/** Asks the API what a Figure needs and builds it. Throws AskError with what is wrong. */
export async function askFigure(wanted: Wanted): Promise<Figure> {
  const { url, locale, dataset, indicator, boundaries } = wanted;
  if (indicator === null) {
    const request = { locale, dataset, boundaries, withSources: true };
    return buildHoldings(
      await ask(url, holdingsDocument, holdingsVariables(request)),
      request,
      wanted.madeOn,
    );
  }
  const lang = locale === "vi" ? "VI" : "EN";
  const catalogue = await ask(url, catalogueDocument, { dataset, indicator, boundaries: "CURRENT", lang });
  const periods = cataloguePeriods({ ...catalogue, periods: withWholeYears(catalogue.periods, locale) });
  const period = wanted.period ?? periods.at(-1)?.id;
  if (period === undefined) throw new AskError(`Dataset "${dataset}" holds no figure of "${indicator}".`);
  const request: FigureRequest = {
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
    previous: previousPeriod(periods, period),
    classes: wanted.classes,
  };
  const answer = await ask(url, figureDocument, figureVariables(request));
  return buildFigure({ ...answer, periods: withWholeYears(answer.periods, locale) }, request, wanted.madeOn);
}
