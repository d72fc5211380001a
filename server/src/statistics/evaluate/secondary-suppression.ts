import type { IndicatorState } from "./indicator-state.ts";
import type { Evaluation } from "./evaluation.ts";
import { aggregationPaths } from "./paths/aggregation-paths.ts";
import { atomsOf } from "./paths/put-together.ts";
import type { VersionedObservation } from "./which-observation.ts";

/**
 * Hides what still gives a withheld cell away (docs/evaluation.md, "Withheld"), and gives the cells whose answers that may change: of each
 * way to put a withheld cell together completely the last member; and of each withheld cell the figure that answers it, wherever else it
 * answers. Empty: nothing does.
 */
export function givenAway(evaluation: Evaluation, state: IndicatorState): number[] {
  const [cells, observations] = [new Set<number>(), new Set<VersionedObservation>()];
  const hide = (key: number): void => {
    const answering = evaluation.reported(evaluation.target(state.index, key))?.winner;
    if (answering === undefined || answering.observation.value === null) cells.add(key);
    else observations.add(answering.observed);
  };
  for (const key of state.withheld) {
    const target = evaluation.target(state.index, key);
    const own = evaluation.reported(target)?.winner;
    if (own !== undefined && own.observation.value !== null) observations.add(own.observed);
    if (atomsOf(target).size === 0) continue;
    for (const path of aggregationPaths(evaluation, target)) {
      if (path.node === null || path.node.missing.size > 0) continue;
      const last = path.members.findLast(({ node }) => node !== undefined && node.value !== null);
      if (last !== undefined) hide(last.key);
    }
  }
  const touched: number[] = [];
  for (const key of cells)
    if (!state.hidden.has(key)) {
      state.hidden.add(key);
      touched.push(key);
    }
  for (const observed of observations)
    if (!observed.hidden) {
      observed.hidden = true;
      touched.push(...cellsOf(state, observed));
    }
  return touched;
}

/** Hides nothing any more; gives the cells that were hidden. */
export function unhide(state: IndicatorState): number[] {
  const cells = [...state.hidden];
  state.hidden.clear();
  for (const [key, observations] of state.observations)
    for (const observed of observations) if (observed.hidden) cells.push(key);
  for (const observations of state.observations.values())
    for (const observed of observations) observed.hidden = false;
  return cells;
}

function cellsOf(state: IndicatorState, observed: VersionedObservation): number[] {
  return [...state.observations].flatMap(([key, observations]) =>
    observations.includes(observed) ? [key] : [],
  );
}
