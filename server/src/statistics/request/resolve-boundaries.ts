import type { Message } from "../../messages/message.ts";
import { existsOn } from "../catalogue/catalogue-area.ts";
import {
  type Catalogue,
  type CatalogueArea,
  type CatalogueVintage,
  todayOf,
} from "../catalogue/catalogue.ts";
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
  /** The same of districts and communes, which change within the time of a map: the last day of it, today on the one in force. */
  readonly dayBelow: Day | null;
}

export { existsOn } from "../catalogue/catalogue-area.ts";
export { todayOf } from "../catalogue/catalogue.ts";

/**
 * CURRENT (the vintage in force today; before the first one, the areas of that very day), AS_REPORTED or a vintage.
 * Throws InputError with suggestions.
 */
export function resolveBoundaries(
  catalogue: Catalogue,
  id: string,
  today: Day = todayOf(catalogue),
): Boundaries {
  if (id === AS_REPORTED.id) return AS_REPORTED;
  if (id === "CURRENT") {
    const inForce = catalogue.vintages.findLast((vintage) => vintage.validFrom <= today);
    return { id, day: inForce?.validFrom ?? today, dayBelow: today };
  }
  const vintage = catalogue.vintages.find((each) => each.id === id);
  if (vintage !== undefined) return onVintage(vintage, today);
  const accepted = ["CURRENT", "AS_REPORTED", ...catalogue.vintages.map((each) => each.id)];
  throw unknownMember(catalogue, "boundaries", "boundaries", id, accepted);
}

/** Whatever there was at the time of each figure. */
export const AS_REPORTED: Boundaries = { id: "AS_REPORTED", day: null, dayBelow: null };

export function onVintage({ id, validFrom, validTo }: CatalogueVintage, today: Day): Boundaries {
  const dayBelow = validTo === null || validTo > today ? today : dayBefore(validTo);
  return { id, day: validFrom, dayBelow };
}

/** The day on which an area of this level exists that is on some boundaries; null: any. */
export function dayFor({ day, dayBelow }: Boundaries, { level }: Pick<CatalogueArea, "level">): Day | null {
  return level === "district" || level === "commune" ? dayBelow : day;
}

/** A level that areas are asked of. */
export type Level = "COUNTRY" | "PROVINCE" | "DISTRICT" | "COMMUNE" | "GROUP";

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
export function areasOfLevel(catalogue: Catalogue, level: Exclude<Level, "GROUP">): readonly CatalogueArea[] {
  const wanted = LEVELS[level];
  const among = wanted === "district" || wanted === "commune" ? catalogue.places.list : catalogue.areas.list;
  return among.filter((area) => area.level === wanted);
}

const LEVELS = {
  COUNTRY: "country",
  PROVINCE: "province",
  DISTRICT: "district",
  COMMUNE: "commune",
} as const;

/** An area that exists on the boundaries asked (the country always does). Throws InputError saying what it is there. */
export function resolveAreaOn(
  catalogue: Catalogue,
  boundaries: Boundaries,
  id: string,
  argument = "areas",
): CatalogueArea {
  const isThere = (each: CatalogueArea): boolean => {
    const on = dayFor(boundaries, each);
    return on === null || each.level === "country" || existsOn(each, on);
  };
  const area = resolveArea(catalogue, id, argument, isThere);
  const day = dayFor(boundaries, area);
  if (day === null || isThere(area)) return area;
  const ended = area.validTo !== null && area.validTo <= day;
  const there = [...new Set(reach(catalogue, area, day, ended ? "successors" : "predecessors"))];
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

/** Of a district or commune also what a part of it went to, or came from. */
function reach(
  catalogue: Catalogue,
  area: CatalogueArea,
  day: Day,
  along: "successors" | "predecessors",
): string[] {
  const steps =
    along === "successors"
      ? (area.place?.after.map(({ to }) => to) ?? area.successors)
      : (area.place?.before.map(({ from }) => from) ?? area.predecessors);
  return [...new Set(steps)].flatMap((id) => {
    const next = catalogue.areas.byId.get(id);
    if (next === undefined) return [];
    return existsOn(next, day) ? [id] : reach(catalogue, next, day, along);
  });
}
