import { AtlasCatalogueDocument } from "../src/figure/queries/generated/catalogue.ts";
import { AtlasFigureDocument } from "../src/figure/queries/generated/figure.ts";
import type { Figure } from "../src/figure/figure.ts";
import { cataloguePeriods, seriesPeriods } from "../src/figure/periods/series-periods.ts";
import { comparedPeriod } from "../src/figure/periods/comparable-periods.ts";
import { figureVariables, type FigureRequest } from "../src/figure/queries/figure-request.ts";
import { AtlasStepsDocument } from "../src/figure/steps/generated/steps.ts";
import { stepPlan, stepVariables } from "../src/figure/steps/plan.ts";
import { figureAt, makeSteps, stepAnswer, type StepAnswer } from "../src/figure/steps/steps.ts";
import { withWholeYears } from "../src/figure/periods/whole-years.ts";
import { ask } from "../src/headless/ask.ts";

/** What is stepped through: a rate of every month, on today's provinces. */
export const stepped = { dataset: "demo", indicator: "coverage", unit: "commune" } as const;

/** The Figures of all months of the synthetic dataset, oldest first, as the page makes them. */
export async function demoMonths(url: string): Promise<readonly Figure[]> {
  const { dataset, indicator } = stepped;
  const locale = "vi";
  const catalogue = await ask(url, AtlasCatalogueDocument, {
    dataset,
    indicator,
    boundaries: "CURRENT",
    lang: "VI",
  });
  const periods = cataloguePeriods({ ...catalogue, periods: withWholeYears(catalogue.periods, locale) });
  const months = periods.filter(({ kind }) => kind === "MONTH");
  const requests = months.map(({ id }): FigureRequest => ({
    locale,
    dataset,
    indicator,
    period: id,
    seriesPeriods: seriesPeriods(periods, id),
    boundaries: "CURRENT",
    tolerance: 0,
    by: null,
    where: { unitTypes: [stepped.unit] },
    knownAt: null,
    previous: comparedPeriod(periods, id, null),
  }));
  const [request] = requests;
  if (request === undefined) throw new Error(`${url} holds no month of ${dataset}.`);
  const answer = await ask(url, AtlasFigureDocument, figureVariables(request));
  const whole = { ...answer, periods: withWholeYears(answer.periods, locale) };
  const rows = Map.groupBy(whole.series?.nodes ?? [], ({ period }) => period.id);
  const kind = whole.indicators.find(({ id }) => id === indicator)?.kind ?? "RATIO";
  const answers: StepAnswer[] = [];
  for (const question of stepPlan(request, periods, null, (period) => rows.get(period)?.length ?? 0)) {
    const found = await ask(url, AtlasStepsDocument, stepVariables(request, question));
    answers.push(stepAnswer(found, question, { locale, kind }));
  }
  const steps = makeSteps(whole, request, answers);
  return requests.flatMap((one) => {
    const figure = steps === null ? null : figureAt(steps, one);
    return figure === null ? [] : [figure];
  });
}
