import type { Evaluation, Spot } from "./evaluation.ts";
import { contradicts, type Node, node, NOTHING } from "./node.ts";
import { atomsOf, type Path, paths } from "./aggregation-paths.ts";
import { monthCode } from "../model/periods.ts";
import type { Candidate } from "./which-observation.ts";

/**
 * The answer of a FLOW or STOCK cell, null when it is empty: what is reported for exactly this cell, else put together
 * over areas, over time, over the parts of a breakdown. Rule 1 of docs/statistics.md, read as docs/evaluation.md says.
 */
export function derive(evaluation: Evaluation, spot: Spot): Node | null {
  const found = evaluation.reported(spot);
  const own = found === null ? null : reportedNode(evaluation, spot, found);
  if (own !== null && own.value === null) return own;
  if (found === null && hasEnded(spot)) return ofSuccessor(evaluation, spot);
  if (found === null && atomsOf(evaluation, spot, spot.place).length === 0) return null;
  let ways: Iterable<Path> = paths(evaluation, spot);
  if (spot.book.guarded) {
    ways = [...ways];
    for (const { suppressed } of ways) if (suppressed !== null) return suppressed;
    if (evaluation.isHidden(spot, found)) return hiddenNode(evaluation, spot);
  }
  if (own !== null && own.value !== null) {
    for (const { node: derived } of ways) {
      if (derived === null || derived.value === null || derived.missing.length > 0) continue;
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
      if (made.missing.length === 0) return made;
      if (partial === null || made.value > partial.value) partial = { ...made, value: made.value };
    }
    incomparable ??= path.incomparable;
  }
  return partial ?? incomparable;
}

/** The cell's own observation as its answer. */
export function reportedNode(
  evaluation: Evaluation,
  spot: Spot,
  { winner, others }: { winner: Candidate; others: readonly Candidate[] },
): Node {
  const { standing, month, figure } = winner;
  const { status } = standing;
  if (status === "WITHDRAWN") throw new Error("A withdrawn figure cannot answer");
  return node({
    status,
    value: standing.value,
    qualifier: standing.qualifier,
    missing: standing.value === null ? atomsOf(evaluation, spot, spot.place) : NOTHING,
    sides: standing.value === null ? 0 : evaluation.sides(spot.book, winner),
    sources: [...new Set([figure.source, ...others.map((other) => other.figure.source)])].sort(
      (a, b) => a - b,
    ),
    disputed: others.some(
      ({ standing: other }) =>
        other.value !== standing.value ||
        other.qualifier !== standing.qualifier ||
        other.status !== standing.status,
    ),
    dated: month === null ? null : monthCode(month),
  });
}

/** Whether the province's life was over before the period began. */
export function hasEnded({ place, period }: Spot): boolean {
  return !place.country && period.first >= place.to;
}

/** An ended province: its successor's value cannot be split. */
export function ofSuccessor(evaluation: Evaluation, { book, place, period, breakdown }: Spot): Node | null {
  for (let next = place.successor; next !== null; next = next.successor) {
    const theirs = evaluation.node(book, next, period, breakdown);
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
function hiddenNode(evaluation: Evaluation, spot: Spot): Node {
  return node({
    status: "WITHHELD",
    value: null,
    missing: atomsOf(evaluation, spot, spot.place),
    reason: { code: "WOULD_REVEAL_WITHHELD", args: {} },
  });
}
