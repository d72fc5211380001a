/** Hedges: how they combine, and when a derived figure contradicts a printed one. */
import type { Answer, Qualifier } from "../../../../src/statistics/model/types.ts";

type Hedged = Pick<Answer, "qualifier" | "status">;

/** All exact: exact. One sort: that. Several: ABOUT. */
export function combined(qualifiers: readonly (Qualifier | null)[]): Qualifier | null {
  const sorts = new Set(qualifiers.filter((qualifier) => qualifier !== null));
  if (sorts.size > 1) return "ABOUT";
  return [...sorts][0] ?? null;
}

/** The hedges a member brings into a sum or union: its own, and "at least" when it is itself incomplete. */
export function hedgesOf(member: Hedged): (Qualifier | null)[] {
  return member.status === "PARTIAL" ? [member.qualifier, "AT_LEAST"] : [member.qualifier];
}

/** What a denominator's hedge says of the quotient. */
export function turnedRound(qualifier: Qualifier | null): Qualifier | null {
  if (qualifier === "AT_LEAST") return "AT_MOST";
  if (qualifier === "AT_MOST") return "AT_LEAST";
  return qualifier;
}

interface Figure {
  readonly value: number;
  readonly qualifier: Qualifier | null;
}

/** Whether a derived figure cannot be true together with the reported one, differences up to `within` apart. */
export function contradicts(reported: Figure, derived: Figure, within: number): boolean {
  // Sums of printed decimals are not exact in binary: a difference that small is none.
  const slack = within + 1e-9 * Math.max(1, Math.abs(reported.value), Math.abs(derived.value));
  const larger = derived.value > reported.value + slack;
  const smaller = derived.value < reported.value - slack;
  if (reported.qualifier === "ABOUT" || derived.qualifier === "ABOUT") return false;
  if (reported.qualifier === "AT_LEAST") return derived.qualifier !== "AT_LEAST" && smaller;
  if (reported.qualifier === "AT_MOST") return derived.qualifier !== "AT_MOST" && larger;
  if (derived.qualifier === "AT_LEAST") return larger;
  if (derived.qualifier === "AT_MOST") return smaller;
  return larger || smaller;
}

/** The status of a value put together from these, all of its atoms known. */
export function statusOf(members: readonly Hedged[]): "ESTIMATED" | "PROVISIONAL" | "AGGREGATED" {
  if (members.some((member) => member.status === "ESTIMATED")) return "ESTIMATED";
  if (members.some((member) => member.status === "PROVISIONAL")) return "PROVISIONAL";
  return "AGGREGATED";
}
