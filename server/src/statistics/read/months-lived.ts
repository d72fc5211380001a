import type {
  Catalogue,
  CatalogueArea,
  CatalogueIndicator,
  CataloguePeriod,
} from "../catalogue/catalogue.ts";
import { period as periodOf } from "../model/periods.ts";

/** How many months of a period an area, with what it was formed from, lived. */
export interface MonthsLived {
  readonly months: number;
  readonly of: number;
}

/** The span of a FLOW's cell; null for a STOCK and a RATIO, which stand on one day. FLOWs of other spans are not compared. */
export function monthsLived(
  { areaHistory, areas }: Catalogue,
  indicator: CatalogueIndicator,
  area: CatalogueArea,
  { id }: CataloguePeriod,
): MonthsLived | null {
  if (indicator.kind !== "FLOW") return null;
  const asked = periodOf(id);
  const places = area.level === "group" ? area.members.filter((member) => areas.byId.has(member)) : [area.id];
  const lives = places.map((place) => areaHistory.area(place));
  return { months: areaHistory.monthsLived(lives, asked), of: asked.last - asked.first + 1 };
}
