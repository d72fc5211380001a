import type { AtlasStepsQueryVariables } from "./generated/steps.ts";
import type { FigurePeriod } from "../figure.ts";
import { comparedPeriod } from "../periods/comparable-periods.ts";
import { figureVariables, type FigureRequest } from "../queries/figure-request.ts";

/** Most rows of provinces in one page, and most periods: as many as documents.ts asks for, so that it costs a part of what it may. */
export const mostRows = 330;
export const mostPeriods = 20;

/** One question about several periods. */
export interface StepQuestion {
  readonly periods: readonly string[];
  /** What each is compared with: the one of its kind just before it, a period named, or nothing. */
  readonly compare: "just-before" | { readonly with: string } | null;
}

/**
 * The questions that bring the rows of all periods of a request, oldest first. `rowsOf` says how many rows a period has. Each period is compared as
 * when it is chosen: with `versus`, or with the last one before that holds figures. Where that is the one just before in the calendar, many periods
 * share a question; across a gap each has its own.
 */
export function stepPlan(
  request: Pick<FigureRequest, "seriesPeriods">,
  periods: readonly FigurePeriod[],
  versus: string | null,
  rowsOf: (period: string) => number,
): readonly StepQuestion[] {
  const wanted = new Set(request.seriesPeriods);
  const groups = new Map<string, { compare: StepQuestion["compare"]; periods: string[] }>();
  for (const { id, kind } of periods) {
    if (!wanted.has(id)) continue;
    const previous = comparedPeriod(periods, id, versus);
    const compare =
      previous === null ? null : previous === justBefore(id, kind) ? "just-before" : { with: previous };
    const key = JSON.stringify(compare);
    const group = groups.get(key) ?? { compare, periods: [] };
    groups.set(key, group);
    group.periods.push(id);
  }
  return [...groups.values()].flatMap(({ compare, periods: ids }) =>
    pages(ids, rowsOf).map((page): StepQuestion => ({ compare, periods: page })),
  );
}

/** Periods in pages of as many rows as are answered at once; a period with more stands alone. */
function pages(ids: readonly string[], rowsOf: (period: string) => number): readonly (readonly string[])[] {
  const found: string[][] = [];
  let rows = Number.POSITIVE_INFINITY;
  for (const id of ids) {
    const own = rowsOf(id);
    rows += own;
    if (rows > mostRows || (found.at(-1)?.length ?? 0) >= mostPeriods) {
      found.push([]);
      rows = own;
    }
    found.at(-1)?.push(id);
  }
  return found;
}

/** The question to ask next of those left: the one that brings the period a reader wants, or the nearest before or after it. */
export function nextQuestion(
  left: readonly StepQuestion[],
  periods: readonly FigurePeriod[],
  wanted: string,
): StepQuestion | null {
  const places = new Map(periods.map(({ id }, place) => [id, place]));
  const at = places.get(wanted) ?? 0;
  const away = (question: StepQuestion): number =>
    Math.min(...question.periods.map((id) => Math.abs((places.get(id) ?? at) - at)));
  const [nearest] = left.toSorted((a, b) => away(a) - away(b));
  return nearest ?? null;
}

/** Variables of `AtlasStepsDocument`. */
export function stepVariables(
  request: FigureRequest,
  { periods, compare }: StepQuestion,
): AtlasStepsQueryVariables {
  const { dataset, indicator, where, boundaries, tolerance, knownAt, lang } = figureVariables(request);
  return {
    dataset,
    indicator,
    where: where ?? null,
    boundaries,
    tolerance,
    knownAt: knownAt ?? null,
    lang,
    periods: [...periods],
    previous: compare === null || compare === "just-before" ? null : compare.with,
    compare: compare !== null,
  };
}

/** The code of the period of the same kind just before another in the calendar; null for a term. */
export function justBefore(id: string, kind: FigurePeriod["kind"]): string | null {
  const year = Number(id.slice(0, 4));
  const number = Number(id.slice(5).replace(/^\D/u, ""));
  const code = (parts: number, write: (n: number) => string): string =>
    number > 1 ? `${id.slice(0, 4)}-${write(number - 1)}` : `${four(year - 1)}-${write(parts)}`;
  switch (kind) {
    case "MONTH":
      return code(12, (n) => String(n).padStart(2, "0"));
    case "QUARTER":
      return code(4, (n) => `Q${n}`);
    case "HALF_YEAR":
      return code(2, (n) => `S${n}`);
    case "YEAR":
      return four(year - 1);
    case "TERM":
      return null;
  }
}

function four(year: number): string {
  return String(year).padStart(4, "0");
}
