import type { Catalogue, CatalogueArea, CatalogueIndicator } from "../catalogue/catalogue.ts";
import { groupArea } from "../catalogue/read-areas.ts";
import { unknownMember } from "./did-you-mean.ts";
import { InputError } from "./request.ts";
import type { GroupRequest } from "./request.ts";
import { existsOn, groupsOn, membersOn, resolveAreaOn } from "./resolve-boundaries.ts";
import type { Boundaries } from "./resolve-boundaries.ts";

const MOST_GROUPS = 50;
const MOST_MEMBERS = 200;

/**
 * The groups asked, in order, as areas with their members on the boundaries asked. Throws InputError on a group that is unknown,
 * empty, asked twice, or has no members there.
 */
export function resolveGroups(
  catalogue: Catalogue,
  boundaries: Boundaries,
  groups: readonly GroupRequest[],
): readonly CatalogueArea[] {
  if (groups.length < 1 || groups.length > MOST_GROUPS)
    throw new InputError("groups", {
      code: "COUNT_GIVEN",
      args: { argument: "groups", most: MOST_GROUPS, given: groups.length },
    });
  const seen = new Set<string>();
  return groups.map((group, index) => {
    if (seen.has(group.id))
      throw new InputError("groups", { code: "GROUP_TWICE", args: { id: group.id.slice(0, 80) } });
    seen.add(group.id);
    return group.areas === null
      ? readyMade(catalogue, boundaries, group, index)
      : oneOwn(catalogue, boundaries, group, group.areas, index);
  });
}

function readyMade(
  catalogue: Catalogue,
  boundaries: Boundaries,
  { id, name }: GroupRequest,
  index: number,
): CatalogueArea {
  const group = catalogue.areaGroups.find((each) => each.id === id);
  const there = groupsOn(catalogue, boundaries).map((each) => each.id);
  if (group === undefined)
    throw unknownMember(catalogue, "groups", "group", id, [
      ...new Set([...there, ...catalogue.areaGroups.map((g) => g.id)]),
    ]);
  if (!there.includes(id)) {
    const args = { id, boundaries: boundaries.id, there };
    throw new InputError("groups", { code: "GROUP_NOT_THERE", args }, there);
  }
  const { day } = boundaries;
  const members = day === null ? group.members : membersOn(catalogue, group, day);
  return placed(group, members, name, index);
}

function oneOwn(
  catalogue: Catalogue,
  boundaries: Boundaries,
  { id, name }: GroupRequest,
  areas: readonly string[],
  index: number,
): CatalogueArea {
  if (id === "" || id.length > 80 || catalogue.areas.byId.has(id))
    throw new InputError("groups", { code: "GROUP_NAME", args: { id: id.slice(0, 80) } });
  const members = [...new Set(areas)];
  if (members.length < 1 || members.length > MOST_MEMBERS)
    throw new InputError("groups", {
      code: "GROUP_COUNT",
      args: { id, most: MOST_MEMBERS, given: members.length },
    });
  for (const member of members) {
    const area = resolveAreaOn(catalogue, boundaries, member, "groups");
    if (area.level !== "province")
      throw new InputError("groups", { code: "GROUP_OF_PROVINCES", args: { member } });
  }
  const own = { id, vi: id, en: id, validFrom: "0001-01-01", validTo: null, origin: null, members };
  return placed(groupArea(own, index), members, name, index);
}

function placed(
  group: CatalogueArea,
  members: readonly string[],
  name: string | null,
  index: number,
): CatalogueArea {
  const { key, order } = groupArea({ ...group, vi: "", en: "" }, index);
  const names = name === null ? group.names : [{ validFrom: group.validFrom, vi: name, en: name, kind: "" }];
  return { ...group, key, order, members, names };
}

/** The areas that a group consists of in a period: on a map those of the map, on AS_REPORTED those of the period's last day. */
export function groupMembers(
  catalogue: Catalogue,
  group: CatalogueArea,
  boundaries: Boundaries,
  lastDay: string,
): readonly CatalogueArea[] {
  if (boundaries.day === null && !existsOn(group, lastDay)) return [];
  return membersOn(catalogue, group, boundaries.day ?? lastDay).flatMap(
    (id) => catalogue.areas.byId.get(id) ?? [],
  );
}

/** The reference data in which groups are areas too. More can be added while an answer is made. */
export class AskedCatalogue {
  readonly catalogue: Catalogue;
  readonly #areas: Map<string, CatalogueArea>;

  constructor(
    catalogue: Catalogue,
    groups: readonly CatalogueArea[],
    ratio: CatalogueIndicator | null = null,
  ) {
    this.#areas = new Map(catalogue.areas.byId);
    const { areas, indicators } = catalogue;
    const byId = ratio === null ? indicators.byId : new Map(indicators.byId).set(ratio.id, ratio);
    this.catalogue = {
      ...catalogue,
      areas: { ...areas, byId: this.#areas },
      indicators: { ...indicators, byId },
    };
    for (const group of groups) this.add(group);
  }

  add(group: CatalogueArea): void {
    this.#areas.set(group.id, group);
  }
}
