import { buildFigure } from "../../figure/build/build-figure.ts";
import { buildHoldings } from "../../figure/build/build-holdings.ts";
import type { Classification } from "../../figure/classes/classes.ts";
import { citedPeriod, presentedFigure, type Comparison } from "../../figure/compare/presented-figure.ts";
import type { Figure } from "../../figure/figure.ts";
import { previousPeriod } from "../../figure/periods/comparable-periods.ts";
import { withWholeYears } from "../../figure/periods/whole-years.ts";
import type { FigureRequest } from "../../figure/queries/figure-request.ts";
import {
  AtlasFigureDocument,
  type AtlasFigureQueryVariables,
} from "../../figure/queries/generated/figure.ts";
import {
  AtlasHoldingsDocument,
  type AtlasHoldingsQueryVariables,
} from "../../figure/queries/generated/holdings.ts";
import type { Locale } from "../../i18n/locale.ts";
import { viewOf, views, type ViewId } from "../../views/catalogue.ts";
import { BriefingError, type Ask, type AskAt } from "../asking/ask.ts";
import { briefingOfFigure } from "../briefing-of-figure.ts";
import type { Json, WrittenBriefing } from "../page.ts";
import { field, isList } from "./json-fields.ts";

/** One picture, asked and compared as it was. Throws BriefingError where it does not say how. */
export async function pictureAgain(
  askAt: AskAt,
  picture: Json,
  knownAt: string | null,
  link: string | null,
): Promise<WrittenBriefing> {
  const view = views.find(({ id }) => id === field(picture, "view"))?.id;
  const variables = field(picture, "variables");
  // Files of an earlier version say that they compared, but not what with.
  const isUntold = field(picture, "shown") !== null;
  if (view === undefined || variables === null || isUntold)
    throw new BriefingError("This picture does not say how it is made again.");
  const ask = askAt(knownAt);
  const figure =
    field(picture, "of") === "holdings"
      ? await holdingsAgain(ask, variables)
      : await figureAgain(ask, picture, view, knownAt);
  const areas = field(picture, "areas");
  const settings = { areas: isList(areas) ? areas.map(String) : [], from: text(field(picture, "from")) };
  return briefingOfFigure(figure, view, settings, { link, madeFrom: { picture } });
}

/** Whether a picture is of what is known at all, which is answered as of now and of no earlier instant. */
export function isOfNowOnly(madeFrom: Json): boolean {
  return field(field(madeFrom, "picture"), "of") === "holdings";
}

async function holdingsAgain(ask: Ask, variables: Json): Promise<Figure> {
  // As they were written by us: the API says what is wrong with them otherwise.
  const asked = variables as unknown as AtlasHoldingsQueryVariables;
  const request = {
    locale: localeOf(asked.lang),
    dataset: String(asked.dataset),
    boundaries: String(asked.boundaries),
    withSources: asked.withSources,
  };
  return buildHoldings(await ask(AtlasHoldingsDocument, asked), request);
}

async function figureAgain(ask: Ask, picture: Json, view: ViewId, knownAt: string | null): Promise<Figure> {
  const classes = field(picture, "classes") as unknown as Classification | null;
  const asked = field(picture, "variables") as unknown as AtlasFigureQueryVariables;
  const again = (variables: AtlasFigureQueryVariables): Promise<Figure> =>
    askAgain(ask, { ...variables, knownAt }, classes);
  const figure = await again(asked);
  const traits = viewOf(view);
  const compared = field(picture, "compared") as unknown as Comparison | null;
  const comparison = compared ?? {
    versus: traits.span === "two" ? text(field(picture, "from")) : null,
    as: "difference",
    since: null,
  };
  const paired = field(picture, "beside");
  if (paired !== null)
    return presentedFigure(
      figure,
      comparison,
      traits,
      await again(paired as unknown as AtlasFigureQueryVariables),
    );
  const cited = citedPeriod(figure, comparison, traits);
  if (cited === null) return presentedFigure(figure, comparison, traits);
  const before = previousPeriod(figure.periods, cited);
  const beside = await again({
    ...asked,
    period: cited,
    previous: before ?? "",
    compare: before !== null,
    seriesPeriods: [asked.seriesPeriods].flat(),
    withSeries: false,
  });
  return presentedFigure(figure, comparison, traits, beside);
}

async function askAgain(
  ask: Ask,
  asked: AtlasFigureQueryVariables,
  classes: Classification | null,
): Promise<Figure> {
  const locale = localeOf(asked.lang);
  const request: FigureRequest = {
    locale,
    dataset: String(asked.dataset),
    indicator: String(asked.indicator),
    period: String(asked.period),
    seriesPeriods: [asked.seriesPeriods].flat().map(String),
    boundaries: String(asked.boundaries),
    tolerance: asked.tolerance ?? 0,
    by: [asked.by ?? []].flat()[0] ?? null,
    where: asked.where ?? null,
    knownAt: asked.knownAt ?? null,
    previous: asked.compare ? String(asked.previous) : null,
    classes,
  };
  const answer = await ask(AtlasFigureDocument, asked);
  return buildFigure({ ...answer, periods: withWholeYears(answer.periods, locale) }, request);
}

function localeOf(lang: unknown): Locale {
  return lang === "VI" ? "vi" : "en";
}

function text(value: Json): string | null {
  return typeof value === "string" ? value : null;
}
