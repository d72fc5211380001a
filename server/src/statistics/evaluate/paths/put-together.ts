import type { TargetCell } from "../evaluation.ts";
import { combineQualifiers } from "../../model/qualifiers.ts";
import { type Atoms, joined } from "../../model/territory/atoms.ts";
import type { Reason } from "../../model/types.ts";
import { type Bounds, derivedStatus, mergeSources, type Node, node } from "../node.ts";

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
  readonly atoms: Atoms;
  readonly node: Node | undefined;
}

export type Given = Omit<AggregationPath, "members">;
export const NO_PATH: Given = { node: null, suppressed: null, incomparable: null };

export function sum(target: TargetCell, members: readonly Member[], missing: Atoms): Given {
  const suppressed = suppressedBy(target, members);
  if (suppressed !== null) return { ...NO_PATH, suppressed };
  const valued = known(members);
  if (valued.length === 0) return incomparableMember(target, members);
  let value = 0;
  for (const n of valued) value += n.value;
  return made(valued, value, missing);
}

export function union(target: TargetCell, members: readonly Member[], missing: Atoms): Given {
  // The union of one is that one.
  const only = withAtoms(members).length === 1 ? suppressedBy(target, members) : null;
  if (only !== null) return { ...NO_PATH, suppressed: only };
  const valued = known(members);
  if (valued.length === 0) return incomparableMember(target, members);
  return made(valued, Math.max(...valued.map((n) => n.value)), missing);
}

/**
 * The cell, withheld, where exactly one member is and what the total leaves beside the others would be that one: the others' sum must not be
 * given, nor a total printed beside them. Null where nothing would come out.
 */
function suppressedBy(target: TargetCell, members: readonly Member[]): Node | null {
  if (!target.state.guarded) return null;
  if (members.filter((m) => m.node?.status === "WITHHELD").length !== 1) return null;
  const isAlone = withAtoms(members).length === 1;
  return isAlone || known(members).length > 0 ? suppressedNode(target, nodesOf(members, "WITHHELD")) : null;
}

/** Members over areas or time that there really are: those with something to cover. */
function withAtoms(members: readonly Member[]): readonly Member[] {
  return members.filter(({ atoms }) => atoms.size > 0);
}

export function none(target: TargetCell, members: readonly Member[], dimension: string): Given {
  if (known(members).length === 0) return incomparableMember(target, members);
  return incomparable(target, members, { code: "DOES_NOT_COMBINE", args: { dimension } });
}

function made(valued: readonly (Node & { value: number })[], value: number, missing: Atoms): Given {
  const hedges = combineQualifiers(hedgesOf(valued));
  const partial = missing.size > 0;
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

export function incomparable(
  target: TargetCell,
  members: readonly Member[],
  reason: Reason,
  between: Bounds | null = null,
): Given {
  const missing = atomsOf(target);
  const sources = mergeSources(nodesOf(members, "NOT_COMPARABLE"));
  return {
    ...NO_PATH,
    incomparable: node({ status: "NOT_COMPARABLE", value: null, missing, sources, reason, between }),
  };
}

/** No member has a value: if one cannot be compared, neither can this; if one is withheld as well, so is this. */
function incomparableMember(target: TargetCell, members: readonly Member[]): Given {
  const withheld = members.find((m) => m.node?.status === "WITHHELD")?.node;
  const first = members.find((m) => m.node?.status === "NOT_COMPARABLE")?.node;
  if (first === undefined || first.reason === null) return NO_PATH;
  if (withheld !== undefined)
    return { ...NO_PATH, suppressed: suppressedNode(target, nodesOf(members, "WITHHELD")) };
  return incomparable(target, members, first.reason);
}

export function suppressedNode(target: TargetCell, members: readonly Node[]): Node {
  return node({
    status: "WITHHELD",
    value: null,
    missing: atomsOf(target),
    sources: mergeSources(members),
    reason: { code: "WOULD_REVEAL_WITHHELD", args: {} },
  });
}

/** Members with a value or of a status. */
export function nodesOf(members: readonly Member[], status: Node["status"]): Node[] {
  return members.flatMap(({ node: n }) =>
    n !== undefined && (n.value !== null || n.status === status) ? [n] : [],
  );
}

export function known(members: readonly Member[]): (Node & { value: number })[] {
  const valued: (Node & { value: number })[] = [];
  for (const { node: n } of members)
    if (n !== undefined && n.value !== null) valued.push(n as Node & { value: number });
  return valued;
}

/** The atoms of members that these do not cover. */
export function missingOf(members: readonly Member[]): Atoms {
  return joined(members.map(missingIn));
}

/** The atoms of a member that it does not cover. */
export function missingIn({ atoms, node: n }: Member): Atoms {
  return n === undefined || n.value === null ? atoms : n.missing;
}

/** All that a cell's figure would have to cover. */
export function atomsOf({ state, area, period }: TargetCell): Atoms {
  return state.territory.atoms(area, period, state.flow);
}
