import { combining, DIMENSIONS } from "../../model/breakdowns.ts";
import { NO_ATOMS } from "../../model/territory/atoms.ts";
import type { BreakdownDimension, Combining } from "../../model/types.ts";
import type { Evaluation, TargetCell } from "../evaluation.ts";
import { isComplete } from "../node.ts";
import { overAreas } from "./area-path.ts";
import { listsAll } from "./lists-all.ts";
import {
  type AggregationPath,
  atomsOf,
  type Given,
  type Member,
  missingOf,
  NO_PATH,
  none,
  sum,
  union,
} from "./put-together.ts";

export type { AggregationPath } from "./put-together.ts";

/** The ways in which a cell can be put together, in the order they are tried. */
export function* aggregationPaths(evaluation: Evaluation, target: TargetCell): Generator<AggregationPath> {
  const { state, area, period, breakdown } = target;
  const overItsAreas = overAreas(evaluation, target);
  if (overItsAreas !== null) yield overItsAreas;
  if (state.flow) {
    const members = evaluation
      .subPeriods(period)
      .map((part) => ({
        key: evaluation.grid.key(area, part, breakdown),
        atoms: state.territory.atoms(area, part, true),
        node: evaluation.node(state, area, part, breakdown),
      }))
      .filter((member) => member.atoms.size > 0);
    if (members.length > 0) yield { ...sum(target, members, missingOf(members)), members };
  }
  const b = evaluation.breakdowns.at(breakdown);
  for (const dimension of DIMENSIONS) {
    const how = combining(state.indicator, dimension);
    const atTotal =
      dimension === "model"
        ? b.model === null
        : dimension === "unit_type"
          ? b.unitType === null
          : b.awardLevel === null;
    if (how === null || !atTotal) continue;
    const members = [...evaluation.members(target, dimension)].map(([id, n]) => ({
      key: evaluation.grid.key(area, period, id),
      atoms: NO_ATOMS,
      node: n,
    }));
    yield { ...overBreakdown(evaluation, target, dimension, how, members), members };
  }
}

function overBreakdown(
  evaluation: Evaluation,
  target: TargetCell,
  dimension: BreakdownDimension,
  how: Combining,
  members: readonly Member[],
): Given {
  if (members.length === 0) return NO_PATH;
  if (how === "none") return none(target, members, dimension);
  const whole =
    (how === "sum" || members.length === 1) &&
    members.every((m) => isComplete(m.node)) &&
    listsAll(evaluation, target, dimension);
  const missing = whole ? NO_ATOMS : atomsOf(target);
  return how === "sum" ? sum(target, members, missing) : union(target, members, missing);
}
