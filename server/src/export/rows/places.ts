import type { Catalogue, CatalogueArea, CataloguePeriod } from "../../statistics/catalogue/catalogue.ts";
import { transferAfter } from "../../statistics/read/partial-transfer.ts";
import { dayFor, existsOn, onVintage, todayOf } from "../../statistics/request/resolve-boundaries.ts";
import type { ExportPlace } from "./export-row.ts";

/** Makes each place once; rows of the same area and period share it. */
export function placesOf(
  boundariesOf: (area: CatalogueArea, period: CataloguePeriod) => readonly string[],
): (area: CatalogueArea, period: CataloguePeriod) => ExportPlace {
  const places = new Map<CatalogueArea, Map<CataloguePeriod, ExportPlace>>();
  return (area, period) => {
    let ofArea = places.get(area);
    if (ofArea === undefined) places.set(area, (ofArea = new Map()));
    let place = ofArea.get(period);
    if (place === undefined)
      ofArea.set(period, (place = { area, period, boundaries: boundariesOf(area, period) }));
    return place;
  };
}

/**
 * The boundaries on which a stored answer is the answer: as reported, if the area existed on the period's last day; and each vintage
 * that has the area, unless territory moved in or out between the two. The country is the same on all.
 */
export function boundariesOfStored(
  catalogue: Catalogue,
  area: CatalogueArea,
  period: CataloguePeriod,
): readonly string[] {
  const isCountry = area.level === "country";
  const asReported = isCountry || existsOn(area, period.lastDay) ? ["AS_REPORTED"] : [];
  const today = todayOf(catalogue);
  const onVintages = catalogue.vintages.filter((vintage) => {
    const boundaries = onVintage(vintage, today);
    const there = isCountry || existsOn(area, dayFor(boundaries, area) ?? today);
    return there && transferAfter(area, period.lastDay, boundaries) === null;
  });
  return [...asReported, ...onVintages.map(({ id }) => id)];
}
