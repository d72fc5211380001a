import type { Period } from "../../model/periods.ts";
import type { BreakdownDimension, Observation } from "../../model/types.ts";
import type { Evaluation, TargetCell } from "../evaluation.ts";
import { answeringMonth } from "../which-observation.ts";

/** Whether a report of this very cell's parts says they are all, with a value each: printed for its period or at its end. */
export function listsAll(evaluation: Evaluation, target: TargetCell, dimension: BreakdownDimension): boolean {
  const observations = target.state.lists.get(`${target.area.index} ${target.period.code}`) ?? [];
  const bySource = new Map<number, boolean>();
  for (const { current, period, breakdown, source } of observations) {
    if (current === null || current.exhaustiveOver !== dimension || bySource.get(source) === false) continue;
    if (!isPart(evaluation, target, breakdown, dimension)) continue;
    if (isOfPeriod(evaluation, target, current, period)) bySource.set(source, current.value !== null);
  }
  return [...bySource.values()].includes(true);
}

/** Whether a figure answers the period asked: printed for it, or, of a STOCK, standing on its last day. */
function isOfPeriod(
  { world }: Evaluation,
  { state, period: asked }: TargetCell,
  observation: Observation,
  printed: Period,
): boolean {
  if (state.flow) return printed.code === asked.code;
  const month = answeringMonth(observation, printed, asked, world.dataset);
  return month !== null && (printed.code === asked.code || month === asked.last);
}

function isPart(
  { breakdowns }: Evaluation,
  target: TargetCell,
  part: number,
  dimension: BreakdownDimension,
): boolean {
  let id: number | null = part;
  while (id !== null) {
    id = breakdowns.above(target.state.indicator, id, dimension);
    if (id === target.breakdown) return true;
  }
  return false;
}
