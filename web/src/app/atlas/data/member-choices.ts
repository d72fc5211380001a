import type { dimensions } from "../../address/members.ts";
import type { AtlasMembersQuery } from "./generated/breakdown-members.ts";

/** A member that holds figures in a period, and in how many areas. */
export interface MemberChoice {
  readonly id: string;
  readonly name: string;
  readonly areas: number;
}

/**
 * Members of one dimension that hold figures, those in most areas first; of `period` alone where the answer is of several
 * (null: of all).
 */
export function memberChoices(
  answer: AtlasMembersQuery,
  node: (typeof dimensions)[number]["node"],
  period: string | null = null,
): readonly MemberChoice[] {
  const found = new Map<string, { readonly name: string; readonly areas: Set<string> }>();
  for (const row of answer.statistics.nodes) {
    if (period !== null && row.period.id !== period) continue;
    const member = row[node];
    if (member === null || member === undefined) continue;
    const entry = found.get(member.id) ?? { name: member.name, areas: new Set<string>() };
    if (row.value !== null && row.value !== undefined) entry.areas.add(row.area.id);
    found.set(member.id, entry);
  }
  return (
    [...found]
      .map(([id, { name, areas }]) => ({ id, name, areas: areas.size }))
      // Of those in equally many areas the catalogue's order holds.
      .toSorted((a, b) => b.areas - a.areas)
  );
}
