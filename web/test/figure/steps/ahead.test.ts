import { afterAll, expect, test } from "vitest";
import { buildFigure } from "../../../src/figure/build/build-figure.ts";
import { AtlasCatalogueDocument } from "../../../src/figure/queries/generated/catalogue.ts";
import { AtlasFigureDocument } from "../../../src/figure/queries/generated/figure.ts";
import type { Figure } from "../../../src/figure/figure.ts";
import { shownRows } from "../../../src/figure/rows/ranking.ts";
import { cataloguePeriods, seriesPeriods } from "../../../src/figure/periods/series-periods.ts";
import { comparedPeriod } from "../../../src/figure/periods/comparable-periods.ts";
import { figureVariables, type FigureRequest } from "../../../src/figure/queries/figure-request.ts";
import { AtlasStepsDocument } from "../../../src/figure/steps/generated/steps.ts";
import { stepPlan, stepVariables } from "../../../src/figure/steps/plan.ts";
import {
  figureAt,
  makeSteps,
  stepAnswer,
  type StepAnswer,
  stepsSoFar,
} from "../../../src/figure/steps/steps.ts";
import { withWholeYears } from "../../../src/figure/periods/whole-years.ts";
import { startAtlas } from "../../running-atlas.ts";

const atlas = await startAtlas();
afterAll(() => atlas.stop());

const cases: readonly (Pick<
  FigureRequest,
  "dataset" | "indicator" | "boundaries" | "tolerance" | "locale"
> & {
  readonly period: string;
  readonly unit?: string;
  /** Each so manieth period is compared. */
  readonly every: number;
})[] = [
  {
    dataset: "demo",
    indicator: "coverage",
    unit: "commune",
    period: "2020-01",
    boundaries: "CURRENT",
    tolerance: 0,
    locale: "vi",
    every: 29,
  },
  {
    dataset: "demo",
    indicator: "coverage",
    unit: "commune",
    period: "2020-01",
    boundaries: "AS_REPORTED",
    tolerance: 0,
    locale: "en",
    every: 35,
  },
  {
    dataset: "demo",
    indicator: "coverage",
    unit: "commune",
    period: "2020",
    boundaries: "VN-2008",
    tolerance: 2,
    locale: "vi",
    every: 4,
  },
  {
    dataset: "published",
    indicator: "model_points",
    period: "2023",
    boundaries: "CURRENT",
    tolerance: 0,
    locale: "vi",
    every: 1,
  },
  {
    dataset: "published",
    indicator: "model_points",
    period: "2023",
    boundaries: "VN-2008",
    tolerance: 10,
    locale: "en",
    every: 1,
  },
  {
    dataset: "published",
    indicator: "awards_collectives",
    period: "2022",
    boundaries: "AS_REPORTED",
    tolerance: 0,
    locale: "vi",
    every: 1,
  },
];

for (const one of cases) {
  const { dataset, indicator, boundaries, tolerance, period: chosen } = one;
  test(`Figures made ahead are those asked one by one: ${dataset} ${indicator} ${chosen} ${boundaries} ${tolerance}`, async () => {
    const { ask } = atlas;
    const { locale } = one;
    const catalogue = await ask(AtlasCatalogueDocument, {
      dataset,
      indicator,
      boundaries: "CURRENT",
      lang: locale === "vi" ? "VI" : "EN",
    });
    const periods = cataloguePeriods({ ...catalogue, periods: withWholeYears(catalogue.periods, locale) });
    const requestOf = (period: string): FigureRequest => ({
      locale,
      dataset,
      indicator,
      period,
      seriesPeriods: seriesPeriods(periods, chosen),
      boundaries,
      tolerance,
      by: null,
      where: one.unit === undefined ? null : { unitTypes: [one.unit] },
      knownAt: null,
      previous: comparedPeriod(periods, period, null),
    });
    const askWhole = async (request: FigureRequest) => {
      const answer = await ask(AtlasFigureDocument, figureVariables(request));
      return { ...answer, periods: withWholeYears(answer.periods, locale) };
    };
    const request = requestOf(chosen);
    const whole = await askWhole(request);
    const counts = Map.groupBy(whole.series?.nodes ?? [], ({ period }) => period.id);
    const kind = whole.indicators.find(({ id }) => id === indicator)?.kind ?? "RATIO";
    const answers: StepAnswer[] = [];
    for (const question of stepPlan(request, periods, null, (id) => counts.get(id)?.length ?? 0)) {
      const found = await ask(AtlasStepsDocument, stepVariables(request, question));
      answers.push(stepAnswer(found, question, { locale, kind }));
    }
    const steps = makeSteps(whole, request, answers);
    const soFar = stepsSoFar(whole, request, answers.slice(-1));
    const compared = request.seriesPeriods.filter((_, i) => i % one.every === 0);
    let known = 0;
    for (const period of compared) {
      const direct = buildFigure(await askWhole(requestOf(period)), requestOf(period));
      const ahead = steps === null ? null : figureAt(steps, requestOf(period));
      known += shownRows(direct).filter(({ value }) => value !== null).length;
      expect(ahead && comparable(ahead), period).toEqual(comparable(direct));
      const early = soFar === null ? null : figureAt(soFar, requestOf(period));
      if (answers.at(-1)?.steps.has(period) === true)
        expect(early && comparable(early), `${period}, before the others`).toEqual(comparable(direct));
      else expect(early, period).toBeNull();
    }
    expect(known, "a comparison of nothing would prove nothing").toBeGreaterThan(0);
  });
}

/** A Figure as compared: rows in one order, those of other periods by what both know of them. */
function comparable(figure: Figure): unknown {
  const rows = figure.rows.map((row) =>
    row.period === figure.period
      ? row
      : {
          area: row.area,
          period: row.period,
          text: row.text,
          short: row.short,
          value: row.value,
          status: row.status,
          qualifier: row.qualifier,
          seriesBreak: row.seriesBreak,
          disputed: row.disputed,
        },
  );
  return {
    ...figure,
    // Asked alone, a Figure knows the sources of its own period only.
    otherSources: [],
    rows: rows.toSorted((a, b) => `${a.period} ${a.area}`.localeCompare(`${b.period} ${b.area}`)),
  };
}
