import type { CatalogueArea } from "../catalogue/catalogue.ts";
import type { Boundaries } from "../request/resolve-boundaries.ts";
import type { Day } from "../model/types.ts";

/**
 * The last partial transfer between a day and the boundaries asked that the area lives through: its figures up to that day
 * are of other territory than the map's. Null when there is none; always null on AS_REPORTED.
 */
export function transferAfter(
  area: CatalogueArea,
  day: Day,
  boundaries: Boundaries,
): CatalogueArea["partialTransfers"][number] | null {
  const asked = boundaries.day;
  // Few areas have any, and every row of a page asks.
  if (asked === null || area.partialTransfers.length === 0) return null;
  return area.partialTransfers.findLast(({ on }) => day < on && on <= asked) ?? null;
}
