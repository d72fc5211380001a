import { hasEnded, ofSuccessor, reportedNode } from "./derive.ts";
import type { IndicatorState } from "./indicator-state.ts";
import type { Evaluation, TargetCell } from "./evaluation.ts";
import { derivedStatus, isComplete, mergeSources, type Node, node } from "./node.ts";
import { combineQualifiers, contradicts, flipped } from "../model/qualifiers.ts";
import { atomsOf, suppressedNode } from "./paths/put-together.ts";
import type { Candidate } from "./which-observation.ts";
import type { AreaLife } from "../model/area-history.ts";
import { areasOf, type Atoms, joined, NO_ATOMS } from "../model/territory/atoms.ts";

type Known = Node & { readonly value: number };

/** Both parts of one area, known completely; or a part of the numerator, see atLeast. */
interface Pair {
  readonly numerator: Known;
  readonly denominator: Known;
}

/**
 * The answer of a RATIO cell, null when it is empty: numerator ÷ denominator where both are known completely, a printed
 * percentage where they are not, else that of the highest areas at which both are. Never averaged, never combined.
 */
export function ratio(evaluation: Evaluation, target: TargetCell): Node | null {
  const { state, area } = target;
  if (state.numerator === null || state.denominator === null) return null;
  const printed = evaluation.reported(target);
  if (printed === null && !hasEnded(target) && atomsOf(target).size === 0) return null;
  const parts = partsAt(evaluation, target, state.numerator, state.denominator, area);
  if (printed !== null && printed.winner.observation.value === null)
    return reportedNode(evaluation, target, printed);
  if (parts.pair !== null) return divided(evaluation, target, [parts.pair], printed);
  if (printed !== null) {
    // Beside one part it would tell the other.
    const { numerator: n, denominator: d } = parts;
    const beside = n?.status === "WITHHELD" ? d : d?.status === "WITHHELD" ? n : undefined;
    if (n !== undefined && d !== undefined && beside !== undefined && beside.value !== null)
      return suppressedNode(target, [n, d]);
    return reportedNode(evaluation, target, printed);
  }
  if (hasEnded(target)) return ofSuccessor(evaluation, target);
  const { numerator, denominator } = parts;
  if (isStopped(numerator)) return stopped(target, numerator);
  if (numerator !== undefined && denominator?.status === "WITHHELD") return stopped(target, denominator);
  // The numerator adds up over areas: where none of it is known, no part of the area has both.
  if (numerator === undefined) return null;
  const least = atLeast(target, numerator, denominator);
  if (least !== null) return divided(evaluation, target, [least], null, atomsOf(target));
  const found = highest(evaluation, target, state.numerator, state.denominator, area);
  if (found.pairs.length > 0) {
    const used = found.pairs.flatMap((p) => [p.numerator, p.denominator]);
    if (found.withheld.length === 1) return suppressedNode(target, [...used, ...found.withheld.flat()]);
    const eligible = found.pairs.some((p) => p.denominator.value !== 0);
    if (eligible || found.missing.size === 0)
      return divided(evaluation, target, found.pairs, null, found.missing);
  }
  const blocked = [numerator, denominator].find((n) => n?.status === "NOT_COMPARABLE");
  if (blocked === undefined || numerator === undefined || denominator === undefined) return null;
  return node({
    status: "NOT_COMPARABLE",
    value: null,
    missing: atomsOf(target),
    sources: mergeSources([numerator, denominator]),
    reason: blocked.reason,
  });
}

function partsAt(
  evaluation: Evaluation,
  { period, breakdown }: TargetCell,
  numeratorState: IndicatorState,
  denominatorState: IndicatorState,
  area: AreaLife,
) {
  const numerator = evaluation.node(numeratorState, area, period, breakdown);
  const denominator = evaluation.node(
    denominatorState,
    area,
    period,
    evaluation.denominatorBreakdown(breakdown),
  );
  const pair: Pair | null =
    isComplete(numerator) && isComplete(denominator) ? { numerator, denominator } : null;
  return { numerator, denominator, pair };
}

/**
 * Of an area that is not put together from others: a part of the numerator over all that is eligible, so at least so many
 * percent. (Of several areas it would be a part of some over all of them, which says little.) Null: there is no such thing.
 */
function atLeast(
  { state, area, period }: TargetCell,
  numerator: Node | null | undefined,
  denominator: Node | null | undefined,
): Pair | null {
  if (numerator?.status !== "PARTIAL" || numerator.value === null) return null;
  if (!isComplete(denominator) || denominator.value === 0) return null;
  if (state.territory.children(area, period, false).length > 0) return null;
  return { numerator: { ...numerator, value: numerator.value }, denominator };
}

/** The highest areas below one at which both parts are known completely, and the atoms of the others. */
function highest(
  evaluation: Evaluation,
  target: TargetCell,
  numeratorState: IndicatorState,
  denominatorState: IndicatorState,
  area: AreaLife,
) {
  const { territory } = target.state;
  const atoms = (part: AreaLife): Atoms => territory.atoms(part, target.period, false);
  const pairs: Pair[] = [];
  const missing: Atoms[] = [];
  const withheld: Node[][] = [];
  const look = (part: AreaLife): void => {
    const children =
      evaluation.areaHistory.brokenBy(part, target.period) === null
        ? territory.children(part, target.period, false)
        : [];
    if (children.length === 0) missing.push(atoms(part));
    for (const child of children) {
      const { numerator, denominator, pair } = partsAt(
        evaluation,
        target,
        numeratorState,
        denominatorState,
        child,
      );
      if (pair !== null) pairs.push(pair);
      else if (isStopped(numerator) || denominator?.status === "WITHHELD") {
        if (numerator?.status === "WITHHELD" && isComplete(denominator))
          withheld.push([numerator, denominator]);
        missing.push(atoms(child));
      } else look(child);
    }
  };
  look(area);
  return { pairs, missing: joined(missing), withheld };
}

function divided(
  evaluation: Evaluation,
  target: TargetCell,
  pairs: readonly Pair[],
  printed: { winner: Candidate; others: Candidate[] } | null,
  missing: Atoms = NO_ATOMS,
): Node {
  const used = pairs.flatMap((pair) => [pair.numerator, pair.denominator]);
  let numerator = 0;
  let denominator = 0;
  for (const pair of pairs) {
    numerator += pair.numerator.value;
    denominator += pair.denominator.value;
  }
  const empty = { value: null, missing: atomsOf(target), sources: mergeSources(used) };
  if (denominator === 0)
    return node({ ...empty, status: "NOT_APPLICABLE", reason: { code: "NOTHING_ELIGIBLE", args: {} } });
  if (numerator > denominator)
    return node({
      ...empty,
      status: "NOT_COMPARABLE",
      reason: { code: "EXCEEDS_WHOLE", args: { numerator, denominator } },
    });
  const value = (numerator / denominator) * 100;
  let bits = 0;
  for (const n of used) bits |= n.sides;
  const made = node({
    status: missing.size > 0 ? "PARTIAL" : derivedStatus(used),
    value,
    qualifier: combineQualifiers(
      pairs.flatMap((pair) => [pair.numerator.qualifier, flipped(pair.denominator.qualifier)]),
    ),
    missing,
    sides: bits,
    sources: mergeSources(used),
    ratio: {
      numerator,
      denominator,
      bounds: missing.size > 0 ? bounds(evaluation, target, pairs, numerator, missing) : null,
    },
  });
  if (printed === null) return made;
  const own = reportedNode(evaluation, target, printed);
  const { observation } = printed.winner;
  const differs =
    own.value !== null &&
    Math.abs(own.value - value) > 0.5 * 10 ** -observation.decimals + 1e-9 &&
    contradicts(own.value, own.qualifier, value, made.qualifier);
  return {
    ...made,
    status: own.status,
    sides: bits | own.sides,
    sources: mergeSources([own, made]),
    disputed: own.disputed,
    discrepancy: differs && own.value !== null ? { reported: own.value, derived: value } : null,
  };
}

/** What is certain of an incomplete RATIO when all eligible counts are known and nothing used is hedged. */
function bounds(
  evaluation: Evaluation,
  target: TargetCell,
  pairs: readonly Pair[],
  numerator: number,
  missing: Atoms,
) {
  const { denominator: state } = target.state;
  if (state === null || pairs.some((p) => p.numerator.qualifier !== null)) return null;
  const lacking = new Set(areasOf(missing));
  let all = 0;
  let open = 0;
  for (const leaf of areasOf(atomsOf(target))) {
    const eligible = evaluation.node(
      state,
      evaluation.areaHistory.at(leaf),
      target.period,
      evaluation.denominatorBreakdown(target.breakdown),
    );
    if (!isComplete(eligible) || eligible.qualifier !== null) return null;
    all += eligible.value;
    if (lacking.has(leaf)) open += eligible.value;
  }
  return all === 0 ? null : { lower: (numerator / all) * 100, upper: ((numerator + open) / all) * 100 };
}

/** A numerator behind which nothing is looked for. */
function isStopped(n: Node | undefined): n is Node {
  return n?.status === "WITHHELD" || n?.status === "NOT_APPLICABLE";
}

function stopped(target: TargetCell, part: Node): Node {
  return node({
    status: part.status,
    value: null,
    missing: atomsOf(target),
    sources: part.sources,
    reason: part.reason,
  });
}
