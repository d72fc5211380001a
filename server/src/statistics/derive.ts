import { combining, DIMENSIONS } from "./breakdowns.ts";
import type { Evaluation, Spot } from "./evaluation.ts";
import {
  combineQualifiers,
  contradicts,
  derivedStatus,
  isComplete,
  mergeSources,
  type Node,
  node,
  NOTHING,
} from "./node.ts";
import { monthCode } from "./periods.ts";
import type { Candidate } from "./standing.ts";
import type { Atom, Place } from "./territory.ts";
import type { BreakdownDimension, Combining, Reason } from "./types.ts";

/** What one way of putting together gives. */
interface Path {
  /** null: it gives no value. */
  readonly node: Node | null;
  /** Exactly one member is withheld: the sum of the others must not be given. */
  readonly suppressed: Node | null;
  /** Why its members cannot be put together. */
  readonly incomparable: Node | null;
}

const NO_PATH: Path = { node: null, suppressed: null, incomparable: null };

/**
 * The answer of a FLOW or STOCK cell, null when it is empty: what is reported for exactly this cell, else put together
 * over areas, over time, over the parts of a breakdown. Rule 1 of docs/statistics.md, read as docs/evaluation.md says.
 */
export function derive(evaluation: Evaluation, spot: Spot): Node | null {
  const found = evaluation.reported(spot);
  if (found !== null) {
    const { standing } = found.winner;
    const own = reportedNode(evaluation, spot, found);
    if (own.value === null || standing.value === null) return own;
    for (const path of paths(evaluation, spot)) {
      const derived = path.node;
      if (derived === null || derived.value === null || derived.missing.length > 0) continue;
      if (!contradicts(own.value, own.qualifier, derived.value, derived.qualifier)) continue;
      return { ...own, discrepancy: { reported: own.value, derived: derived.value } };
    }
    return own;
  }
  if (hasEnded(spot)) return ofSuccessor(evaluation, spot);
  if (atomsOf(evaluation, spot, spot.place).length === 0) return null;
  let suppressed: Node | null = null;
  let partial: (Node & { value: number }) | null = null;
  let incomparable: Node | null = null;
  for (const path of paths(evaluation, spot)) {
    const { node: made } = path;
    if (made !== null && made.value !== null) {
      if (made.missing.length === 0) return made;
      if (partial === null || made.value > partial.value) partial = { ...made, value: made.value };
    }
    suppressed ??= path.suppressed;
    incomparable ??= path.incomparable;
  }
  return suppressed ?? partial ?? incomparable;
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

function* paths(evaluation: Evaluation, spot: Spot): Generator<Path> {
  const { book, place, period, breakdown } = spot;
  const areas = evaluation.territory.children(place, period, book.flow);
  if (areas.length > 0) {
    const members = areas.map((area) => ({ area, node: evaluation.node(book, area, period, breakdown) }));
    yield overAreas(evaluation, spot, members);
  }
  if (book.flow) {
    const members = evaluation
      .subPeriods(period)
      .map((part) => ({
        atoms: evaluation.territory.atoms(place, part, true),
        node: evaluation.node(book, place, part, breakdown),
      }))
      .filter((member) => member.atoms.length > 0);
    if (members.length > 0) yield sum(evaluation, spot, members, missingOf(members));
  }
  const b = evaluation.breakdowns.at(breakdown);
  for (const dimension of DIMENSIONS) {
    const how = combining(book.indicator, dimension);
    const atTotal =
      dimension === "model"
        ? b.model === null
        : dimension === "unit_type"
          ? b.unitType === null
          : b.awardLevel === null;
    if (how !== null && atTotal) yield overBreakdown(evaluation, spot, dimension, how);
  }
}

interface Member {
  readonly atoms: readonly Atom[];
  readonly node: Node | undefined;
}

function overAreas(
  evaluation: Evaluation,
  spot: Spot,
  areas: readonly { area: Place; node: Node | undefined }[],
): Path {
  const { book, place, period } = spot;
  const members = areas.map(({ area, node: n }) => ({
    atoms: evaluation.territory.atoms(area, period, book.flow),
    node: n,
  }));
  const broken = place.country ? null : evaluation.territory.brokenBy(place, period);
  const missing = missingOf(members);
  // A successor's own months within the period are nobody's on this path.
  const own =
    !place.country && book.flow
      ? evaluation.territory.atoms(place, period, true).filter((atom) => isOf(place, atom))
      : NOTHING;
  const all = own.length === 0 ? missing : [...missing, ...own];
  const path = combined(evaluation, spot, members, all);
  if (broken === null || path.node === null) return path;
  return incomparable(evaluation, spot, members, {
    code: "PARTIAL_TRANSFER",
    args: { from: broken.from, to: broken.to, on: broken.on },
  });
}

function combined(
  evaluation: Evaluation,
  spot: Spot,
  members: readonly Member[],
  missing: readonly Atom[],
): Path {
  switch (spot.book.indicator.overAreas) {
    case "sum":
      return sum(evaluation, spot, members, missing);
    case "union": {
      const all = members.length === 1 ? missing : atomsOf(evaluation, spot, spot.place);
      return union(evaluation, spot, members, all);
    }
    case "none":
    case null:
      return none(evaluation, spot, members, "area");
  }
}

function overBreakdown(
  evaluation: Evaluation,
  spot: Spot,
  dimension: BreakdownDimension,
  how: Combining,
): Path {
  const members: Member[] = [];
  for (const n of evaluation.members(spot, dimension)) members.push({ atoms: NOTHING, node: n });
  if (members.length === 0) return NO_PATH;
  if (how === "none") return none(evaluation, spot, members, dimension);
  const listed = evaluation.listsAll(spot, dimension);
  const whole = listed && members.every((m) => isComplete(m.node)) && (how === "sum" || members.length === 1);
  const missing = whole ? NOTHING : atomsOf(evaluation, spot, spot.place);
  return how === "sum" ? sum(evaluation, spot, members, missing) : union(evaluation, spot, members, missing);
}

function sum(evaluation: Evaluation, spot: Spot, members: readonly Member[], missing: readonly Atom[]): Path {
  const valued = known(members);
  if (valued.length === 0) return incomparableMember(evaluation, spot, members);
  if (members.filter((m) => m.node?.status === "WITHHELD").length === 1)
    return { ...NO_PATH, suppressed: suppressedNode(evaluation, spot, nodesOf(members, "WITHHELD")) };
  let value = 0;
  for (const n of valued) value += n.value;
  return made(valued, value, missing);
}

function union(
  evaluation: Evaluation,
  spot: Spot,
  members: readonly Member[],
  missing: readonly Atom[],
): Path {
  const valued = known(members);
  if (valued.length === 0) return incomparableMember(evaluation, spot, members);
  return made(valued, Math.max(...valued.map((n) => n.value)), missing);
}

function none(evaluation: Evaluation, spot: Spot, members: readonly Member[], dimension: string): Path {
  if (known(members).length === 0) return incomparableMember(evaluation, spot, members);
  return incomparable(evaluation, spot, members, { code: "DOES_NOT_COMBINE", args: { dimension } });
}

function made(valued: readonly (Node & { value: number })[], value: number, missing: readonly Atom[]): Path {
  const hedges = combineQualifiers(hedgesOf(valued));
  const partial = missing.length > 0;
  let bits = 0;
  for (const n of valued) bits |= n.sides;
  return {
    ...NO_PATH,
    node: node({
      status: partial ? "PARTIAL" : derivedStatus(valued),
      value,
      qualifier: partial ? combineQualifiers(["AT_LEAST", hedges]) : hedges,
      missing,
      sides: bits,
      sources: mergeSources(valued),
    }),
  };
}

function* hedgesOf(members: readonly Node[]) {
  for (const n of members) {
    yield n.qualifier;
    if (n.status === "PARTIAL") yield "AT_LEAST" as const;
  }
}

function incomparable(evaluation: Evaluation, spot: Spot, members: readonly Member[], reason: Reason): Path {
  const missing = atomsOf(evaluation, spot, spot.place);
  const sources = mergeSources(nodesOf(members, "NOT_COMPARABLE"));
  return {
    ...NO_PATH,
    incomparable: node({ status: "NOT_COMPARABLE", value: null, missing, sources, reason }),
  };
}

/** No member has a value: if one cannot be compared, neither can this. */
function incomparableMember(evaluation: Evaluation, spot: Spot, members: readonly Member[]): Path {
  const first = members.find((m) => m.node?.status === "NOT_COMPARABLE")?.node;
  return first === undefined || first.reason === null
    ? NO_PATH
    : incomparable(evaluation, spot, members, first.reason);
}

export function suppressedNode(evaluation: Evaluation, spot: Spot, members: readonly Node[]): Node {
  return node({
    status: "WITHHELD",
    value: null,
    missing: atomsOf(evaluation, spot, spot.place),
    sources: mergeSources(members),
    reason: { code: "WOULD_REVEAL_WITHHELD", args: {} },
  });
}

/** Members with a value or of a status. */
function nodesOf(members: readonly Member[], status: Node["status"]): Node[] {
  return members.flatMap(({ node: n }) =>
    n !== undefined && (n.value !== null || n.status === status) ? [n] : [],
  );
}

function known(members: readonly Member[]): (Node & { value: number })[] {
  const valued: (Node & { value: number })[] = [];
  for (const { node: n } of members)
    if (n !== undefined && n.value !== null) valued.push(n as Node & { value: number });
  return valued;
}

function missingOf(members: readonly Member[]): readonly Atom[] {
  let missing: Atom[] | null = null;
  for (const { atoms, node: n } of members) {
    const theirs = n === undefined || n.value === null ? atoms : n.missing;
    if (theirs.length === 0) continue;
    missing ??= [];
    for (const atom of theirs) missing.push(atom);
  }
  return missing ?? NOTHING;
}

/** All that a cell's figure would have to cover. */
export function atomsOf(evaluation: Evaluation, { book, period }: Spot, place: Place): readonly Atom[] {
  return evaluation.territory.atoms(place, period, book.flow);
}

function isOf(place: Place, atom: Atom): boolean {
  return Math.floor(atom / 65536) === place.index;
}
