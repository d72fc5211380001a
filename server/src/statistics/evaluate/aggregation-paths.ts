import { combining, DIMENSIONS } from "../model/breakdowns.ts";
import type { Evaluation, TargetCell } from "./evaluation.ts";
import { listsAll } from "./lists-all.ts";
import { derivedStatus, isComplete, mergeSources, type Node, node, NOTHING } from "./node.ts";
import { combineQualifiers } from "../model/qualifiers.ts";
import type { Atom, AreaLife } from "../model/area-history.ts";
import type { BreakdownDimension, Combining, Reason } from "../model/types.ts";

/** What one way of putting together gives. */
export interface AggregationPath {
  /** null: it gives no value. */
  readonly node: Node | null;
  /** Exactly one member is withheld: the sum of the others must not be given. */
  readonly suppressed: Node | null;
  /** Why its members cannot be put together. */
  readonly incomparable: Node | null;
  /** What is put together, in order. */
  readonly members: readonly Member[];
}

export interface Member {
  /** Of its cell, in the grid. */
  readonly key: number;
  readonly atoms: readonly Atom[];
  readonly node: Node | undefined;
}

type Given = Omit<AggregationPath, "members">;
const NO_PATH: Given = { node: null, suppressed: null, incomparable: null };

/** The ways in which a cell can be put together, in the order they are tried. */
export function* aggregationPaths(evaluation: Evaluation, target: TargetCell): Generator<AggregationPath> {
  const { state, area, period, breakdown } = target;
  const children = evaluation.areaHistory.children(area, period, state.flow);
  if (children.length > 0) {
    const members = children.map((child) => ({
      key: evaluation.grid.key(child, period, breakdown),
      atoms: evaluation.areaHistory.atoms(child, period, state.flow),
      node: evaluation.node(state, child, period, breakdown),
    }));
    yield { ...overAreas(evaluation, target, members), members };
  }
  if (state.flow) {
    const members = evaluation
      .subPeriods(period)
      .map((part) => ({
        key: evaluation.grid.key(area, part, breakdown),
        atoms: evaluation.areaHistory.atoms(area, part, true),
        node: evaluation.node(state, area, part, breakdown),
      }))
      .filter((member) => member.atoms.length > 0);
    if (members.length > 0) yield { ...sum(evaluation, target, members, missingOf(members)), members };
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
      atoms: NOTHING,
      node: n,
    }));
    yield { ...overBreakdown(evaluation, target, dimension, how, members), members };
  }
}

function overAreas(evaluation: Evaluation, target: TargetCell, members: readonly Member[]): Given {
  const { state, area, period } = target;
  const broken = area.country ? null : evaluation.areaHistory.brokenBy(area, period);
  const missing = missingOf(members);
  // A successor's own months within the period are nobody's on this path.
  const own =
    !area.country && state.flow
      ? evaluation.areaHistory.atoms(area, period, true).filter((atom) => isOf(area, atom))
      : NOTHING;
  const all = own.length === 0 ? missing : [...missing, ...own];
  const path = combined(evaluation, target, members, all);
  if (broken === null || path.node === null) return path;
  return incomparable(evaluation, target, members, {
    code: "PARTIAL_TRANSFER",
    args: { from: broken.from, to: broken.to, on: broken.on },
  });
}

function combined(
  evaluation: Evaluation,
  target: TargetCell,
  members: readonly Member[],
  missing: readonly Atom[],
): Given {
  switch (target.state.indicator.overAreas) {
    case "sum":
      return sum(evaluation, target, members, missing);
    case "union": {
      const all = members.length === 1 ? missing : atomsOf(evaluation, target, target.area);
      return union(evaluation, target, members, all);
    }
    case "none":
    case null:
      return none(evaluation, target, members, "area");
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
  if (how === "none") return none(evaluation, target, members, dimension);
  const whole =
    (how === "sum" || members.length === 1) &&
    members.every((m) => isComplete(m.node)) &&
    listsAll(evaluation, target, dimension);
  const missing = whole ? NOTHING : atomsOf(evaluation, target, target.area);
  return how === "sum"
    ? sum(evaluation, target, members, missing)
    : union(evaluation, target, members, missing);
}

function sum(
  evaluation: Evaluation,
  target: TargetCell,
  members: readonly Member[],
  missing: readonly Atom[],
): Given {
  const suppressed = suppressedBy(evaluation, target, members);
  if (suppressed !== null) return { ...NO_PATH, suppressed };
  const valued = known(members);
  if (valued.length === 0) return incomparableMember(evaluation, target, members);
  let value = 0;
  for (const n of valued) value += n.value;
  return made(valued, value, missing);
}

function union(
  evaluation: Evaluation,
  target: TargetCell,
  members: readonly Member[],
  missing: readonly Atom[],
): Given {
  // The union of one is that one.
  const only = withAtoms(members).length === 1 ? suppressedBy(evaluation, target, members) : null;
  if (only !== null) return { ...NO_PATH, suppressed: only };
  const valued = known(members);
  if (valued.length === 0) return incomparableMember(evaluation, target, members);
  return made(valued, Math.max(...valued.map((n) => n.value)), missing);
}

/**
 * The cell, withheld, where exactly one member is and what the total leaves beside the others would be that one: the others' sum must not be
 * given, nor a total printed beside them. Null where nothing would come out.
 */
function suppressedBy(evaluation: Evaluation, target: TargetCell, members: readonly Member[]): Node | null {
  if (!target.state.guarded) return null;
  if (members.filter((m) => m.node?.status === "WITHHELD").length !== 1) return null;
  const isAlone = withAtoms(members).length === 1;
  return isAlone || known(members).length > 0
    ? suppressedNode(evaluation, target, nodesOf(members, "WITHHELD"))
    : null;
}

/** Members over areas or time that there really are: those with something to cover. */
function withAtoms(members: readonly Member[]): readonly Member[] {
  return members.filter(({ atoms }) => atoms.length > 0);
}

function none(
  evaluation: Evaluation,
  target: TargetCell,
  members: readonly Member[],
  dimension: string,
): Given {
  if (known(members).length === 0) return incomparableMember(evaluation, target, members);
  return incomparable(evaluation, target, members, { code: "DOES_NOT_COMBINE", args: { dimension } });
}

function made(valued: readonly (Node & { value: number })[], value: number, missing: readonly Atom[]): Given {
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

function incomparable(
  evaluation: Evaluation,
  target: TargetCell,
  members: readonly Member[],
  reason: Reason,
): Given {
  const missing = atomsOf(evaluation, target, target.area);
  const sources = mergeSources(nodesOf(members, "NOT_COMPARABLE"));
  return {
    ...NO_PATH,
    incomparable: node({ status: "NOT_COMPARABLE", value: null, missing, sources, reason }),
  };
}

/** No member has a value: if one cannot be compared, neither can this; if one is withheld as well, so is this. */
function incomparableMember(evaluation: Evaluation, target: TargetCell, members: readonly Member[]): Given {
  const withheld = members.find((m) => m.node?.status === "WITHHELD")?.node;
  const first = members.find((m) => m.node?.status === "NOT_COMPARABLE")?.node;
  if (first === undefined || first.reason === null) return NO_PATH;
  if (withheld !== undefined)
    return { ...NO_PATH, suppressed: suppressedNode(evaluation, target, nodesOf(members, "WITHHELD")) };
  return incomparable(evaluation, target, members, first.reason);
}

export function suppressedNode(evaluation: Evaluation, target: TargetCell, members: readonly Node[]): Node {
  return node({
    status: "WITHHELD",
    value: null,
    missing: atomsOf(evaluation, target, target.area),
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
export function atomsOf(
  evaluation: Evaluation,
  { state, period }: TargetCell,
  area: AreaLife,
): readonly Atom[] {
  return evaluation.areaHistory.atoms(area, period, state.flow);
}

function isOf(area: AreaLife, atom: Atom): boolean {
  return Math.floor(atom / 65536) === area.index;
}
