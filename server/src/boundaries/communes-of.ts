import type { Catalogue, CatalogueVintage } from "../statistics/catalogue/catalogue.ts";
import { existsOn } from "../statistics/catalogue/catalogue-area.ts";
import { onVintage, todayOf } from "../statistics/request/resolve-boundaries.ts";
import type { Commune } from "./commune.ts";

/** The communes of a vintage: those of its last day, of today where it is in force. */
export function communesOf(catalogue: Catalogue, vintage: CatalogueVintage): readonly Commune[] {
  const today = todayOf(catalogue);
  const day = onVintage(vintage, today).dayBelow ?? today;
  const { places } = catalogue;
  return places.list
    .filter((area) => area.level === "commune" && existsOn(area, day))
    .map(({ id, codeGso, names, place }) => ({
      id,
      codeGso: codeGso ?? "",
      nameVi: names[0]?.vi ?? id,
      nameEn: names[0]?.en ?? id,
      kind: place.kind,
      province: place.province,
      districtVi: places.districtOf(place, day)?.names[0]?.vi ?? null,
    }));
}
