import { buildFigure } from "../../figure/build/build-figure.ts";
import { presentedFigure } from "../../figure/compare/presented-figure.ts";
import type { Figure, FigurePeriod } from "../../figure/figure.ts";
import { changedFrom, chosenAmong, previousPeriod } from "../../figure/periods/comparable-periods.ts";
import { seriesPeriods } from "../../figure/periods/series-periods.ts";
import { withWholeYears } from "../../figure/periods/whole-years.ts";
import { figureVariables, type FigureRequest } from "../../figure/queries/figure-request.ts";
import { AtlasFigureDocument } from "../../figure/queries/generated/figure.ts";
import type { BreakdownFilter } from "../../generated/graphql.ts";
import type { BriefingPage } from "../document/briefing-document.ts";
import { BriefingError } from "./ask.ts";
import { askPeriods, periodCalled, type BriefingSetting } from "./setting.ts";

type Question = Partial<Pick<BriefingPage, "kind">> &
  Pick<
    BriefingPage,
    "indicator" | "period" | "versus" | "boundaries" | "unitType" | "model" | "category" | "awardLevel"
  >;

/** Asks the Figure of a page: its indicator in its period, changes against `versus` or the period before. Throws where the API has none. */
export async function askPageFigure(setting: BriefingSetting, page: Question): Promise<Figure> {
  const { request } = await requestOf(setting, page);
  return figureOf(setting, request);
}

/**
 * Asks what changed in each province since another period, as a Figure of differences. Throws BriefingError where the two periods cannot be compared.
 */
export async function askDifference(setting: BriefingSetting, page: Question): Promise<Figure> {
  const { request, periods } = await requestOf(setting, page);
  const { previous } = request;
  const compared = { versus: previous, as: "difference", since: null } as const;
  if (previous === null)
    throw new BriefingError(
      `"${request.period}" cannot be compared with "${page.versus ?? "the period before"}": only two periods of one kind can that end on different days. A page of kind "facts" with the same period and versus sets the two side by side.`,
    );
  const [figure, beside] = await Promise.all([
    figureOf(setting, request),
    figureOf(setting, { ...request, period: previous, previous: previousPeriod(periods, previous) }),
  ]);
  return presentedFigure(figure, compared, { span: "one" }, beside);
}

/** How the Figure of a page is asked, and which periods its indicator has. */
export async function requestOf(setting: BriefingSetting, page: Question) {
  const { indicator = "", period: asked = "", versus = null } = page;
  const periods = await askPeriods(setting, indicator, asked);
  const at = periodCalled(setting, asked);
  const other = versus === null ? null : periodCalled(setting, versus);
  const [from, to] =
    other !== null && other.lastDay > at.lastDay ? [at.id, other.id] : [other?.id ?? null, at.id];
  const request: FigureRequest = {
    locale: setting.locale,
    dataset: setting.dataset.id,
    indicator,
    period: to,
    seriesPeriods: seriesPeriods(upToPeriod(page, periods), to),
    boundaries: page.boundaries ?? setting.boundaries,
    tolerance: 0,
    by: null,
    where: filterOf(page),
    // The whole question is pinned, not this alone.
    knownAt: null,
    // A term is listed for the dataset, also where the indicator answers for it without having been printed for it.
    previous: changedFrom([...periods, ...setting.periods], to, from),
  };
  return { request, periods };
}

/** A course and a heat table end with their period: what came after is of another page. All else has one scale over all periods. */
function upToPeriod({ kind, period }: Question, periods: readonly FigurePeriod[]): readonly FigurePeriod[] {
  const at = kind === "trend" || kind === "heat-table" ? chosenAmong(periods, period ?? "") : null;
  return at === null ? periods : periods.filter(({ lastDay }) => lastDay <= at.lastDay);
}

async function figureOf({ ask, locale }: BriefingSetting, request: FigureRequest): Promise<Figure> {
  const answer = await ask(AtlasFigureDocument, figureVariables(request));
  return buildFigure({ ...answer, periods: withWholeYears(answer.periods, locale) }, request);
}

/** The members that a page is of; null: totals. */
export function filterOf({ unitType, model, category, awardLevel }: Question): BreakdownFilter | null {
  const filter: BreakdownFilter = {
    ...(unitType === undefined ? {} : { unitTypes: [unitType] }),
    ...(model === undefined ? {} : { models: [model] }),
    ...(category === undefined ? {} : { categories: [category] }),
    ...(awardLevel === undefined ? {} : { awardLevels: [awardLevel] }),
  };
  return Object.keys(filter).length === 0 ? null : filter;
}
