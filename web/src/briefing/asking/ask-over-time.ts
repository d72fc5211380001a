import type { Figure } from "../../figure/figure.ts";
import { coursePeriods } from "../../figure/periods/series-periods.ts";
import { comparedPeriod } from "../../figure/periods/comparable-periods.ts";
import { withWholeYears } from "../../figure/periods/whole-years.ts";
import { figureVariables } from "../../figure/queries/figure-request.ts";
import { AtlasFigureDocument } from "../../figure/queries/generated/figure.ts";
import { AtlasStepsDocument } from "../../figure/steps/generated/steps.ts";
import { stepPlan, stepVariables } from "../../figure/steps/plan.ts";
import { figureAt, makeSteps, stepAnswer, type StepAnswer } from "../../figure/steps/steps.ts";
import type { BriefingPage } from "../document/briefing-document.ts";
import { BriefingError } from "./ask.ts";
import { requestOf } from "./ask-figure.ts";
import type { BriefingSetting } from "./setting.ts";

/**
 * The Figure of a page in each period of its course, oldest first, each the same as when it is asked for alone; all on one scale. Empty: there is one period, or a term,
 * which stands beside others and not after them. Throws BriefingError where the answers are of different data.
 */
export async function askOverTime(setting: BriefingSetting, page: BriefingPage): Promise<readonly Figure[]> {
  const { request: asked, periods } = await requestOf(setting, page);
  const course = coursePeriods(periods, asked.period);
  if (course.length < 2 || course.some(({ kind }) => kind === "TERM")) return [];
  const request = { ...asked, seriesPeriods: course.map(({ id }) => id) };
  const answer = await setting.ask(AtlasFigureDocument, figureVariables(request));
  const whole = { ...answer, periods: withWholeYears(answer.periods, setting.locale) };
  const kind = whole.indicators.find(({ id }) => id === request.indicator)?.kind;
  if (kind === undefined) return [];
  const rows = Map.groupBy(whole.series?.nodes ?? [], ({ period }) => period.id);
  const answers: StepAnswer[] = [];
  for (const question of stepPlan(request, periods, null, (period) => rows.get(period)?.length ?? 0)) {
    const steps = await setting.ask(AtlasStepsDocument, stepVariables(request, question));
    answers.push(stepAnswer(steps, question, { locale: setting.locale, kind }));
  }
  const steps = makeSteps(whole, request, answers);
  if (steps === null) throw new BriefingError("Its periods were answered of different data.");
  const figures = course.flatMap(({ id }) => {
    const previous = id === asked.period ? asked.previous : comparedPeriod(periods, id, null);
    return figureAt(steps, { ...request, period: id, previous }) ?? [];
  });
  // Where nobody has a figure there is nothing to go to.
  const known = figures.filter(({ period, rows: all }) =>
    all.some((row) => row.period === period && row.value !== null),
  );
  return known.length < 2 ? [] : known;
}
