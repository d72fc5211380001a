import { hasEnded, ofSuccessor, reportedNode } from "./derive.ts";
import type { Book } from "./indicator-cells.ts";
import type { Evaluation, Spot } from "./evaluation.ts";
import {
  combineQualifiers,
  contradicts,
  derivedStatus,
  isComplete,
  mergeSources,
  type Node,
  node,
  turned,
} from "./node.ts";
import { suppressedNode } from "./aggregation-paths.ts";
import type { Candidate } from "./which-observation.ts";
import { type Atom, atomPlace, type Place } from "../model/area-history.ts";

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
export function ratio(evaluation: Evaluation, spot: Spot): Node | null {
  const { book, place } = spot;
  if (book.numerator === null || book.denominator === null) return null;
  const parts = partsAt(evaluation, spot, book.numerator, book.denominator, place);
  const printed = evaluation.reported(spot);
  if (printed !== null && printed.winner.standing.value === null)
    return reportedNode(evaluation, spot, printed);
  if (parts.pair !== null) return divided(evaluation, spot, [parts.pair], printed);
  if (printed !== null) {
    // Beside one part it would tell the other.
    const { numerator: n, denominator: d } = parts;
    const beside = n?.status === "WITHHELD" ? d : d?.status === "WITHHELD" ? n : undefined;
    if (n !== undefined && d !== undefined && beside !== undefined && beside.value !== null)
      return suppressedNode(evaluation, spot, [n, d]);
    return reportedNode(evaluation, spot, printed);
  }
  if (hasEnded(spot)) return ofSuccessor(evaluation, spot);
  const { numerator, denominator } = parts;
  if (isStopped(numerator)) return stopped(evaluation, spot, numerator);
  if (numerator !== undefined && denominator?.status === "WITHHELD")
    return stopped(evaluation, spot, denominator);
  const least = atLeast(evaluation, spot, numerator, denominator);
  if (least !== null) return divided(evaluation, spot, [least], null, atoms(evaluation, spot));
  const found = highest(evaluation, spot, book.numerator, book.denominator, place);
  if (found.pairs.length > 0) {
    const used = found.pairs.flatMap((p) => [p.numerator, p.denominator]);
    if (found.withheld.length === 1)
      return suppressedNode(evaluation, spot, [...used, ...found.withheld.flat()]);
    const eligible = found.pairs.some((p) => p.denominator.value !== 0);
    if (eligible || found.missing.length === 0)
      return divided(evaluation, spot, found.pairs, null, found.missing);
  }
  const blocked = [numerator, denominator].find((n) => n?.status === "NOT_COMPARABLE");
  if (blocked === undefined || numerator === undefined || denominator === undefined) return null;
  return node({
    status: "NOT_COMPARABLE",
    value: null,
    missing: atoms(evaluation, spot),
    sources: mergeSources([numerator, denominator]),
    reason: blocked.reason,
  });
}

function partsAt(
  evaluation: Evaluation,
  { period, breakdown }: Spot,
  numeratorBook: Book,
  denominatorBook: Book,
  place: Place,
) {
  const numerator = evaluation.node(numeratorBook, place, period, breakdown);
  const denominator = evaluation.node(
    denominatorBook,
    place,
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
  { territory }: Evaluation,
  { place, period }: Spot,
  numerator: Node | null | undefined,
  denominator: Node | null | undefined,
): Pair | null {
  if (numerator?.status !== "PARTIAL" || numerator.value === null) return null;
  if (!isComplete(denominator) || denominator.value === 0) return null;
  if (territory.children(place, period, false).length > 0) return null;
  return { numerator: { ...numerator, value: numerator.value }, denominator };
}

/** The highest areas below one at which both parts are known completely, and the atoms of the others. */
function highest(
  evaluation: Evaluation,
  spot: Spot,
  numeratorBook: Book,
  denominatorBook: Book,
  place: Place,
) {
  const pairs: Pair[] = [];
  const missing: Atom[] = [];
  const withheld: Node[][] = [];
  const look = (area: Place): void => {
    if (evaluation.territory.brokenBy(area, spot.period) !== null) {
      missing.push(...evaluation.territory.atoms(area, spot.period, false));
      return;
    }
    const children = evaluation.territory.children(area, spot.period, false);
    if (children.length === 0 && area !== place)
      missing.push(...evaluation.territory.atoms(area, spot.period, false));
    if (children.length === 0 && area === place) missing.push(...atoms(evaluation, spot));
    for (const child of children) {
      const { numerator, denominator, pair } = partsAt(
        evaluation,
        spot,
        numeratorBook,
        denominatorBook,
        child,
      );
      if (pair !== null) pairs.push(pair);
      else if (isStopped(numerator) || denominator?.status === "WITHHELD") {
        if (numerator?.status === "WITHHELD" && isComplete(denominator))
          withheld.push([numerator, denominator]);
        missing.push(...evaluation.territory.atoms(child, spot.period, false));
      } else look(child);
    }
  };
  look(place);
  return { pairs, missing, withheld };
}

function divided(
  evaluation: Evaluation,
  spot: Spot,
  pairs: readonly Pair[],
  printed: { winner: Candidate; others: Candidate[] } | null,
  missing: readonly Atom[] = [],
): Node {
  const used = pairs.flatMap((pair) => [pair.numerator, pair.denominator]);
  let numerator = 0;
  let denominator = 0;
  for (const pair of pairs) {
    numerator += pair.numerator.value;
    denominator += pair.denominator.value;
  }
  const empty = { value: null, missing: atoms(evaluation, spot), sources: mergeSources(used) };
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
    status: missing.length > 0 ? "PARTIAL" : derivedStatus(used),
    value,
    qualifier: combineQualifiers(
      pairs.flatMap((pair) => [pair.numerator.qualifier, turned(pair.denominator.qualifier)]),
    ),
    missing,
    sides: bits,
    sources: mergeSources(used),
    ratio: {
      numerator,
      denominator,
      bounds: missing.length > 0 ? bounds(evaluation, spot, pairs, numerator, missing) : null,
    },
  });
  if (printed === null) return made;
  const own = reportedNode(evaluation, spot, printed);
  const { standing } = printed.winner;
  const differs =
    own.value !== null &&
    Math.abs(own.value - value) > 0.5 * 10 ** -standing.decimals + 1e-9 &&
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
  spot: Spot,
  pairs: readonly Pair[],
  numerator: number,
  missing: readonly Atom[],
) {
  const { denominator: book } = spot.book;
  if (book === null || pairs.some((p) => p.numerator.qualifier !== null || p.denominator.qualifier !== null))
    return null;
  const lacking = new Set(missing.map(atomPlace));
  let all = 0;
  let open = 0;
  for (const leaf of new Set(atoms(evaluation, spot).map(atomPlace))) {
    const eligible = evaluation.node(
      book,
      evaluation.territory.at(leaf),
      spot.period,
      evaluation.denominatorBreakdown(spot.breakdown),
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

function stopped(evaluation: Evaluation, spot: Spot, part: Node): Node {
  return node({
    status: part.status,
    value: null,
    missing: atoms(evaluation, spot),
    sources: part.sources,
    reason: part.reason,
  });
}

function atoms(evaluation: Evaluation, spot: Spot): readonly Atom[] {
  return evaluation.territory.atoms(spot.place, spot.period, false);
}
