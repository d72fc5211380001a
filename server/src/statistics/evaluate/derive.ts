import type { Evaluation, TargetCell } from "./evaluation.ts";
import { isPlace } from "../model/area-history.ts";
import { NO_ATOMS } from "../model/territory/atoms.ts";
import { type Node, node } from "./node.ts";
import { contradicts } from "../model/qualifiers.ts";
import { type AggregationPath, aggregationPaths } from "./paths/aggregation-paths.ts";
import { atomsOf } from "./paths/put-together.ts";
import { monthCode } from "../model/periods.ts";
import type { Candidate } from "./which-observation.ts";

/**
 * The answer of a FLOW or STOCK cell, null when it is empty: what is reported for exactly this cell, else put together
 * over areas, over time, over the parts of a breakdown. Rule 1 of docs/statistics.md, read as docs/evaluation.md says.
 *
 * @param asMember only as it counts in others: whether what is reported agrees with what can be put together is not looked at
 */
export function derive(evaluation: Evaluation, target: TargetCell, asMember = false): Node | null {
  const found = evaluation.reported(target);
  const own = found === null ? null : reportedNode(evaluation, target, found);
  if (own !== null && (own.value === null || (asMember && !target.state.guarded))) return own;
  if (found === null && hasEnded(target)) return ofSuccessor(evaluation, target);
  if (found === null && atomsOf(target).size === 0) return null;
  let ways: Iterable<AggregationPath> = aggregationPaths(evaluation, target);
  if (target.state.guarded) {
    ways = [...ways];
    for (const { suppressed } of ways) if (suppressed !== null) return suppressed;
    if (evaluation.isHidden(target, found)) return hiddenNode(target);
  }
  if (own !== null && own.value !== null) {
    for (const { node: derived } of ways) {
      if (derived === null || derived.value === null || derived.missing.size > 0) continue;
      if (!contradicts(own.value, own.qualifier, derived.value, derived.qualifier)) continue;
      return { ...own, discrepancy: { reported: own.value, derived: derived.value } };
    }
    return own;
  }
  let partial: (Node & { value: number }) | null = null;
  let incomparable: Node | null = null;
  for (const path of ways) {
    const { node: made } = path;
    if (made !== null && made.value !== null) {
      if (made.missing.size === 0) return made;
      if (partial === null || made.value > partial.value) partial = { ...made, value: made.value };
    }
    incomparable ??= path.incomparable;
  }
  return partial ?? incomparable;
}

/** The cell's own observation as its answer. */
export function reportedNode(
  evaluation: Evaluation,
  target: TargetCell,
  { winner, others }: { winner: Candidate; others: readonly Candidate[] },
): Node {
  const { observation, month, observed } = winner;
  const { status } = observation;
  if (status === "WITHDRAWN") throw new Error("A withdrawn figure cannot answer");
  return node({
    status,
    value: observation.value,
    qualifier: observation.qualifier,
    missing: observation.value === null ? atomsOf(target) : NO_ATOMS,
    sides: observation.value === null ? 0 : evaluation.sides(target.state, winner),
    sources:
      others.length === 0
        ? observed.sourceAlone
        : [...new Set([observed.source, ...others.map((other) => other.observed.source)])].sort(
            (a, b) => a - b,
          ),
    disputed: others.some(
      ({ observation: other }) =>
        other.value !== observation.value ||
        other.qualifier !== observation.qualifier ||
        other.status !== observation.status,
    ),
    dated: month === null ? null : monthCode(month),
  });
}

/** Whether the area's life was over before the period began. */
export function hasEnded({ area, period }: TargetCell): boolean {
  return !area.country && period.first >= area.to;
}

/** An ended province: its successor's value cannot be split. Of districts and communes nothing is kept: so many have ended. */
export function ofSuccessor(
  evaluation: Evaluation,
  { state, area, period, breakdown }: TargetCell,
): Node | null {
  if (isPlace(area)) return null;
  for (let next = area.successor; next !== null; next = next.successor) {
    const theirs = evaluation.node(state, next, period, breakdown);
    if (theirs === undefined || theirs.value === null) continue;
    return node({
      status: "NOT_COMPARABLE",
      value: null,
      sources: theirs.sources,
      reason: { code: "CANNOT_BE_SPLIT", args: { successor: next.id } },
    });
  }
  return null;
}

/** A cell that would give away a withheld one, by itself or by what it is a part of; it names no sources. */
function hiddenNode(target: TargetCell): Node {
  return node({
    status: "WITHHELD",
    value: null,
    missing: atomsOf(target),
    reason: { code: "WOULD_REVEAL_WITHHELD", args: {} },
  });
}
