import type { Breakdown, BreakdownFilter } from "../../generated/graphql.ts";
import type { Members, Address } from "./address.ts";

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

/** The members that the filter of one of our own questions asks for, each breakdown's one. */
export function filteredMembers(where: unknown): Members {
  // Our own questions have no other filter there.
  const filter = (where ?? {}) as BreakdownFilter;
  return Object.fromEntries(
    dimensions.flatMap(({ name, filter: field }) => {
      const asked = filter[field];
      const id = Array.isArray(asked) ? asked[0] : asked;
      return id === undefined || id === null ? [] : [[name, String(id)]];
    }),
  );
}
