import type { Catalogue, CatalogueArea } from "../catalogue/catalogue.ts";
import type { PlaceArea } from "../catalogue/gazetteer.ts";
import { dayBefore } from "../model/days.ts";
import type { Day } from "../model/types.ts";
import { existsOn, resolveBoundaries } from "./resolve-boundaries.ts";
import { resolveArea } from "./resolve-members.ts";

/**
 * Districts or communes on the boundaries asked, in the order of official codes: those of a vintage's last day, of today on CURRENT, all there were on
 * AS_REPORTED.
 *
 * @param within only those in this province, or what it was formed of, or in this district
 * @throws InputError on unknown boundaries or areas
 */
export function listPlaces(
  catalogue: Catalogue,
  asked: {
    readonly level: "DISTRICT" | "COMMUNE";
    readonly boundaries: string;
    readonly within: string | null;
  },
): readonly PlaceArea[] {
  const level = asked.level === "DISTRICT" ? "district" : "commune";
  const { dayBelow: day } = resolveBoundaries(catalogue, asked.boundaries);
  const places = asked.within === null ? catalogue.places.list : placesWithin(catalogue, asked.within, day);
  return places.filter((area) => area.level === level && (day === null || existsOn(area, day)));
}

function placesWithin(catalogue: Catalogue, id: string, day: Day | null): readonly PlaceArea[] {
  const { places } = catalogue;
  const district = places.byId.get(id);
  if (district?.level === "district")
    return places.list.filter(
      (area) => places.districtOf(area.place, day ?? lastDay(area))?.id === district.id,
    );
  const province = resolveArea(catalogue, id, "within");
  if (province.level !== "province") return province.level === "country" ? places.list : [];
  const lands = new Set<string>();
  const add = (each: string): void => {
    if (lands.has(each)) return;
    lands.add(each);
    for (const before of catalogue.areas.byId.get(each)?.predecessors ?? []) add(before);
  };
  add(province.id);
  return places.inProvinces(lands);
}

/** The last day of an area's life; of one that lives, its first. */
export function lastDay({ validFrom, validTo }: CatalogueArea): Day {
  return validTo === null ? validFrom : dayBefore(validTo);
}
