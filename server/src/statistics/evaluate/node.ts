import { type Atoms, NO_ATOMS, sameAtoms } from "../model/territory/atoms.ts";
import type { Answer, Qualifier, Reason } from "../model/types.ts";

/**
 * An answer while it is being worked out: what Answer holds, and what those above it need to go on. `missing` are the
 * atoms not covered; `sides` one bit before and one after for each series break.
 */
export interface Node {
  readonly status: Answer["status"];
  readonly value: number | null;
  readonly qualifier: Qualifier | null;
  readonly missing: Atoms;
  readonly sides: number;
  readonly sources: readonly number[];
  readonly reason: Reason | null;
  readonly disputed: boolean;
  readonly discrepancy: { readonly reported: number; readonly derived: number } | null;
  readonly dated: string | null;
  readonly ratio: Ratio | null;
  /** Of a NOT_COMPARABLE place: between what it must lie, where that is certain. */
  readonly between: Bounds | null;
  /** The finished answer it was read from, if it was. */
  readonly stored: Answer | null;
}

export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/** What a RATIO was made from. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
  readonly bounds: Bounds | null;
}

export const NOTHING: readonly never[] = [];

export function node(known: Partial<Node> & Pick<Node, "status" | "value">): Node {
  return {
    qualifier: null,
    missing: NO_ATOMS,
    sides: 0,
    sources: NOTHING,
    reason: null,
    disputed: false,
    discrepancy: null,
    dated: null,
    ratio: null,
    between: null,
    stored: null,
    ...known,
  };
}

/** A value all of whose leaves are covered. */
export function isComplete(n: Node | null | undefined): n is Node & { value: number } {
  return n !== null && n !== undefined && n.value !== null && n.status !== "PARTIAL";
}

/** Status of a value put together completely. */
export function derivedStatus(members: Iterable<Node>): "ESTIMATED" | "PROVISIONAL" | "AGGREGATED" {
  let status: "ESTIMATED" | "PROVISIONAL" | "AGGREGATED" = "AGGREGATED";
  for (const m of members) {
    if (m.status === "ESTIMATED") return "ESTIMATED";
    if (m.status === "PROVISIONAL") status = "PROVISIONAL";
  }
  return status;
}

/** All sources of several, each once, ascending. */
export function mergeSources(members: Iterable<Node>): readonly number[] {
  let only: readonly number[] | null = null;
  let all: Set<number> | null = null;
  for (const { sources } of members) {
    if (sources.length === 0 || sources === only) continue;
    if (all !== null) for (const s of sources) all.add(s);
    else if (only === null) only = sources;
    else all = new Set([...only, ...sources]);
  }
  return all === null ? (only ?? NOTHING) : [...all].sort((a, b) => a - b);
}

/** Whether two answers say the same, to readers and to those above them; what is put together otherwise may count as another one. */
export function sameNode(a: Node | null, b: Node | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.status === b.status &&
    a.value === b.value &&
    a.qualifier === b.qualifier &&
    a.sides === b.sides &&
    a.disputed === b.disputed &&
    a.dated === b.dated &&
    a.discrepancy?.reported === b.discrepancy?.reported &&
    a.discrepancy?.derived === b.discrepancy?.derived &&
    a.ratio?.numerator === b.ratio?.numerator &&
    a.ratio?.denominator === b.ratio?.denominator &&
    a.ratio?.bounds?.lower === b.ratio?.bounds?.lower &&
    a.ratio?.bounds?.upper === b.ratio?.bounds?.upper &&
    a.between?.lower === b.between?.lower &&
    a.between?.upper === b.between?.upper &&
    sameAtoms(a.missing, b.missing) &&
    sameList(a.sources, b.sources) &&
    sameReason(a.reason, b.reason)
  );
}

export function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => item === b[index]));
}

export function sameReason(a: Reason | null, b: Reason | null): boolean {
  return a === b || canonical(a) === canonical(b);
}

function canonical(reason: Reason | null): string {
  return reason === null
    ? ""
    : JSON.stringify([reason.code, Object.entries(reason.args).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
