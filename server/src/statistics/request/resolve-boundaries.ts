import type { Message } from "../../messages/message.ts";
import { type Catalogue, type CatalogueArea, latestKnown } from "../catalogue/catalogue.ts";
import { unknownMember } from "./did-you-mean.ts";
import { InputError } from "./request.ts";
import { resolveArea } from "./resolve-members.ts";
import { dayBefore } from "../model/days.ts";
import type { Day } from "../model/types.ts";

/** Which areas are listed, and whether a partial transfer stands between a period and the map asked. */
export interface Boundaries {
  /** As asked: CURRENT, AS_REPORTED or a vintage. */
  readonly id: string;
  /** Null for AS_REPORTED; else a day on which the areas asked exist. */
  readonly day: Day | null;
}

/** Whether an area exists on a day. */
export function existsOn(area: CatalogueArea, day: Day): boolean {
  return area.validFrom <= day && (area.validTo === null || day < area.validTo);
}

/** The day of the newest commit of data; in an empty database the first day of the newest vintage. */
export function todayOf(catalogue: Catalogue): Day {
  const today = latestKnown(catalogue).slice(0, 10);
  return catalogue.dataVersion.id === 0 ? (catalogue.vintages.at(-1)?.validFrom ?? today) : today;
}

/**
 * CURRENT (the vintage in force today; before the first one, the areas of that very day), AS_REPORTED or a vintage.
 * Throws InputError with suggestions.
 */
export function resolveBoundaries(
  catalogue: Catalogue,
  id: string,
  today: Day = todayOf(catalogue),
): Boundaries {
  if (id === "AS_REPORTED") return { id, day: null };
  if (id === "CURRENT") {
    const inForce = catalogue.vintages.findLast((vintage) => vintage.validFrom <= today);
    return { id, day: inForce?.validFrom ?? today };
  }
  const vintage = catalogue.vintages.find((each) => each.id === id);
  if (vintage !== undefined) return { id, day: vintage.validFrom };
  const accepted = ["CURRENT", "AS_REPORTED", ...catalogue.vintages.map((each) => each.id)];
  throw unknownMember(catalogue, "boundaries", "boundaries", id, accepted);
}

/** A level that areas are asked of. */
export type Level = "COUNTRY" | "PROVINCE" | "GROUP";

/**
 * Areas of a level in the order of official codes; on AS_REPORTED all that ever existed. Throws InputError on unknown
 * boundaries.
 */
export function listAreas(
  catalogue: Catalogue,
  level: Level,
  boundaries: string,
  within: string | null = null,
): readonly CatalogueArea[] {
  if (within !== null) throw new InputError("within", { code: "WITHIN_NOTHING", args: { level } });
  const on = resolveBoundaries(catalogue, boundaries);
  const { day } = on;
  if (level === "GROUP") return groupsOn(catalogue, on);
  return areasOfLevel(catalogue, level).filter(
    (area) => level === "COUNTRY" || day === null || existsOn(area, day),
  );
}

/** The ready-made groups with their members on the boundaries; on AS_REPORTED all of them, with members of any time. */
export function groupsOn(catalogue: Catalogue, boundaries: Boundaries): readonly CatalogueArea[] {
  return catalogue.areaGroups.flatMap((group) => {
    const { day } = boundaries;
    if (day === null) return [group];
    return existsOn(group, day) ? [{ ...group, members: membersOn(catalogue, group, day) }] : [];
  });
}

/** The members of a group that exist on a day. */
export function membersOn(catalogue: Catalogue, group: CatalogueArea, day: Day): readonly string[] {
  return group.members.filter((id) => {
    const member = catalogue.areas.byId.get(id);
    return member !== undefined && existsOn(member, day);
  });
}

/**
 * The areas of some boundaries that an area consists of, in the order of official codes: itself, or what it was formed from, or the
 * provinces of the country, or those of a group's members. None where it is only a part there. Throws InputError on unknown boundaries.
 */
export function areaOnBoundaries(
  catalogue: Catalogue,
  area: CatalogueArea,
  boundaries: string,
): readonly CatalogueArea[] {
  const { day } = resolveBoundaries(catalogue, boundaries);
  if (day === null) return [area];
  const whole =
    area.level === "country" ? areasOfLevel(catalogue, "PROVINCE").map(({ id }) => id) : area.members;
  const parts = area.level === "province" ? [area.id] : whole;
  const found = parts.flatMap((id) => {
    const part = catalogue.areas.byId.get(id);
    if (part === undefined) return [];
    if (existsOn(part, day)) return [id];
    return area.level === "country" || part.validFrom <= day
      ? []
      : reach(catalogue, part, day, "predecessors");
  });
  return [...new Set(found)]
    .flatMap((id) => catalogue.areas.byId.get(id) ?? [])
    .sort((a, b) => a.order - b.order);
}

/** All areas of a level that ever existed, in the order of official codes. */
export function areasOfLevel(catalogue: Catalogue, level: "COUNTRY" | "PROVINCE"): readonly CatalogueArea[] {
  const wanted = level === "COUNTRY" ? "country" : "province";
  return catalogue.areas.list.filter((area) => area.level === wanted);
}

/** An area that exists on the boundaries asked (the country always does). Throws InputError saying what it is there. */
export function resolveAreaOn(
  catalogue: Catalogue,
  boundaries: Boundaries,
  id: string,
  argument = "areas",
): CatalogueArea {
  const { day } = boundaries;
  const isThere = (each: CatalogueArea): boolean =>
    day === null || each.level === "country" || existsOn(each, day);
  const area = resolveArea(catalogue, id, argument, isThere);
  if (day === null || area.level === "country" || existsOn(area, day)) return area;
  const ended = area.validTo !== null && area.validTo <= day;
  const there = ended
    ? reach(catalogue, area, day, "successors")
    : reach(catalogue, area, day, "predecessors");
  const said: Message = {
    code: "AREA_NOT_THERE",
    args: {
      id,
      has: ended ? "ended" : "begun",
      day: ended ? dayBefore(area.validTo ?? day) : area.validFrom,
      boundaries: boundaries.id,
      there: there.map((other) => ({ id: other, name: null })),
    },
  };
  throw new InputError(argument, said, there);
}

function reach(
  catalogue: Catalogue,
  area: CatalogueArea,
  day: Day,
  along: "successors" | "predecessors",
): string[] {
  return area[along].flatMap((id) => {
    const next = catalogue.areas.byId.get(id);
    if (next === undefined) return [];
    return existsOn(next, day) ? [id] : reach(catalogue, next, day, along);
  });
}
