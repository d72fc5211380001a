import type { AtlasFigureQuery } from "../queries/generated/figure.ts";
import type { AtlasStepsQuery } from "./generated/steps.ts";
import { assembleFigure, type ChosenPeriod } from "../build/assemble-figure.ts";
import { areasOf, chosenPeriod, namedIn, periodsOf } from "../build/build-figure.ts";
import type { Figure, FigureArea, FigurePeriod, FigureRow, FigureSource } from "../figure.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { FigureRequest } from "../queries/figure-request.ts";
import { figureRow } from "../rows/figure-row.ts";
import type { StepQuestion } from "./plan.ts";

/** What is known of one period. */
interface Step {
  readonly rows: readonly FigureRow[];
  readonly chosen: ChosenPeriod;
}

/** An answer to a question of a plan: rows of some periods. */
export interface StepAnswer {
  readonly dataVersion: AtlasFigureQuery["provinces"]["dataVersion"];
  readonly steps: ReadonlyMap<string, Step>;
}

/** All that Figures of many periods are made of, so that any of them is made without asking. Of one data version. */
export interface Steps {
  readonly dataVersion: AtlasFigureQuery["provinces"]["dataVersion"];
  readonly steps: ReadonlyMap<string, Step>;
  readonly base: Pick<AtlasFigureQuery, "indicators" | "datasets" | "vintages" | "unitTypes">;
  readonly periods: readonly FigurePeriod[];
  readonly areas: readonly FigureArea[];
  /** Rows of all periods, where each period's own are what they are beside any other too; null with a tolerance. */
  readonly rows: readonly FigureRow[] | null;
  /** Rows of all periods without tolerance, as they stand beside a chosen period. */
  readonly others: readonly FigureRow[];
  /** Sources of all periods' rows. */
  readonly sources: readonly FigureSource[];
}

/** Rows and words of an answer, by period: the long part of the work, done as answers come. */
export function stepAnswer(
  answer: AtlasStepsQuery,
  question: StepQuestion,
  setting: { readonly locale: Locale; readonly kind: Figure["kind"] },
): StepAnswer {
  const row = { ...setting, broken: false };
  const provinces = Map.groupBy(answer.provinces.nodes, ({ period }) => period.id);
  const nation = Map.groupBy(answer.nation.nodes, ({ period }) => period.id);
  const steps = question.periods.map((id): [string, Step] => {
    const nodes = [provinces.get(id) ?? [], nation.get(id) ?? []] as const;
    const rows = nodes.flat().map((node) => figureRow(node, row));
    return [id, { rows, chosen: chosenPeriod(...nodes, rows) }];
  });
  return { dataVersion: answer.provinces.dataVersion, steps: new Map(steps) };
}

/**
 * As {@link makeSteps}, while questions of the plan are still to be answered: Figures of the periods there are, beside which the others are as in `whole`.
 */
export function stepsSoFar(
  whole: AtlasFigureQuery,
  request: FigureRequest,
  answers: readonly StepAnswer[],
): Steps | null {
  const made = makeSteps(whole, request, answers);
  if (made === null) return null;
  const others = seriesRows(whole, request, made.periods);
  return { ...made, areas: areasOf(whole, others, request.locale), rows: null, others };
}

/**
 * Puts together what was asked before with the answers of a whole plan. `whole` is an answer to `AtlasFigureDocument` with its series, for any of the
 * periods. Null where they are of different data versions: then they do not fit.
 */
export function makeSteps(
  whole: AtlasFigureQuery,
  request: FigureRequest,
  answers: readonly StepAnswer[],
): Steps | null {
  const { dataVersion } = whole.provinces;
  if (answers.some((answer) => answer.dataVersion.id !== dataVersion.id)) return null;
  const steps = new Map(answers.flatMap((answer) => [...answer.steps]));
  const periods = periodsOf(whole, [], request);
  const own = periods.flatMap(({ id }) => steps.get(id)?.rows ?? []);
  const others = request.tolerance === 0 ? own : seriesRows(whole, request, periods);
  const known = new Map(
    [...steps.values()].flatMap(({ chosen }) => chosen.sources.map((source) => [source.id, source] as const)),
  );
  return {
    dataVersion,
    steps,
    base: whole,
    periods,
    areas: areasOf(whole, own, request.locale),
    rows: request.tolerance === 0 ? own : null,
    others,
    sources: [...known.values()],
  };
}

/** Rows of all periods as they came with one of them. */
function seriesRows(
  whole: AtlasFigureQuery,
  request: FigureRequest,
  periods: readonly FigurePeriod[],
): readonly FigureRow[] {
  const { indicator } = namedIn(whole, request);
  const setting = { locale: request.locale, kind: indicator.kind, broken: false };
  const listed = new Set(periods.map(({ id }) => id));
  return [...(whole.series?.nodes ?? []), ...(whole.nationSeries?.nodes ?? [])]
    .filter(({ period }) => listed.has(period.id))
    .map((node) => figureRow(node, setting));
}

/**
 * The Figure of one of the periods, the same as when it is asked for alone: an answer to `AtlasFigureDocument` asked with
 * `figureVariables(request)`. Null where nothing is known of the period. Rows of the other periods know more than asked alone: also their change,
 * sources and cautions. Pure.
 */
export function figureAt(steps: Steps, request: FigureRequest): Figure | null {
  const step = steps.steps.get(request.period);
  if (step === undefined) return null;
  const made = kept.get(steps) ?? new Map<string, Figure>();
  kept.set(steps, made);
  const { period, previous, classes } = request;
  const key = JSON.stringify([period, previous, classes ?? null]);
  const before = made.get(key);
  if (before !== undefined) return before;
  const rows = steps.rows ?? [...step.rows, ...steps.others.filter((row) => row.period !== period)];
  const figure = assembleFigure(
    {
      ...namedIn(steps.base, request),
      vintages: steps.base.vintages,
      unitTypes: steps.base.unitTypes,
      periods: steps.periods,
      areas: steps.areas,
      rows,
      chosen: step.chosen,
      otherSources: steps.sources,
      dataVersion: steps.dataVersion,
    },
    request,
  );
  if (made.size >= mostMade) made.clear();
  made.set(key, figure);
  return figure;
}

/** Figures that were made: a reader who goes to and fro sees the same ones again. Little more than words each, rows are shared. */
const kept = new WeakMap<Steps, Map<string, Figure>>();
const mostMade = 400;
