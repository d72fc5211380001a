import type { AtlasMembersQuery } from "../data/generated/breakdown-members.ts";
import type { Breakdown, BreakdownFilter } from "../../../generated/graphql.ts";
import type { Members, Address } from "../../address/address.ts";

/** Each breakdown: its name in addresses, in the filter, and where a statistic carries its member. */
export const dimensions = [
  { breakdown: "UNIT_TYPE", name: "unit", filter: "unitTypes", node: "unitType" },
  { breakdown: "CATEGORY", name: "category", filter: "categories", node: "category" },
  { breakdown: "MODEL", name: "model", filter: "models", node: "model" },
  { breakdown: "AWARD_LEVEL", name: "award", filter: "awardLevels", node: "awardLevel" },
] as const satisfies readonly {
  readonly breakdown: Breakdown;
  readonly name: keyof Members;
  readonly filter: keyof BreakdownFilter;
  readonly node: "unitType" | "category" | "model" | "awardLevel";
}[];

/** The members of an address as a filter; null when it asks for the total. */
export function memberFilter(members: Members): BreakdownFilter | null {
  const filter: BreakdownFilter = {};
  for (const { name, filter: field } of dimensions) {
    const id = members[name];
    if (id !== undefined) filter[field] = [id];
  }
  return Object.keys(filter).length === 0 ? null : filter;
}

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

/** An address with one member chosen, or the total (null). A category and a model are never chosen together. */
export function withMember(address: Address, name: keyof Members, id: string | null): Address {
  const others = Object.fromEntries(
    Object.entries(address.members).filter(
      ([known]) =>
        known !== name &&
        !(name === "model" && known === "category") &&
        !(name === "category" && known === "model"),
    ),
  );
  return { ...address, members: id === null ? others : { ...others, [name]: id } };
}
