import { type Catalogue, type CatalogueArea, type CataloguePeriod } from "./catalogue.ts";
import type { Boundaries } from "./resolve-boundaries.ts";
import { areasOfLevel, existsOn, resolveBoundaries } from "./resolve-boundaries.ts";

/**
 * Over whom a change can be compared like for like: of the country the provinces of the boundaries asked (on AS_REPORTED those
 * of both periods, and across a reform those of today); of a successor its predecessors where both periods precede it; of
 * any other area nobody.
 */
export function changeMembers(
  catalogue: Catalogue,
  boundaries: Boundaries,
  area: CatalogueArea,
  earlier: CataloguePeriod,
  later: CataloguePeriod,
): readonly string[] {
  if (area.level !== "country") return later.lastDay < area.validFrom ? area.predecessors : [];
  const on = (day: string): string[] =>
    areasOfLevel(catalogue, "PROVINCE")
      .filter((province) => existsOn(province, day))
      .map(({ id }) => id);
  if (boundaries.day !== null) return on(boundaries.day);
  const [then, now] = [on(earlier.lastDay), on(later.lastDay)];
  if (then.join(" ") === now.join(" ")) return now;
  return on(resolveBoundaries(catalogue, "CURRENT").day ?? later.lastDay);
}
