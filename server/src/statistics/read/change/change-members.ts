import { type Catalogue, type CatalogueArea, type CataloguePeriod } from "../../catalogue/catalogue.ts";
import { areasOfLevel, existsOn, resolveBoundaries } from "../../request/resolve-boundaries.ts";
import type { Boundaries } from "../../request/resolve-boundaries.ts";
import { groupMembers } from "../../request/resolve-groups.ts";

/**
 * Over whom a change can be compared like for like: of the country the provinces of both periods, across a reform those of
 * today – whatever boundaries are shown, as its value is; of a group its members; of a successor its predecessors where both periods precede it; of any
 * other area nobody.
 */
export function changeMembers(
  catalogue: Catalogue,
  boundaries: Boundaries,
  area: CatalogueArea,
  earlier: CataloguePeriod,
  later: CataloguePeriod,
): readonly string[] {
  if (area.level === "group")
    return groupMembers(catalogue, area, boundaries, later.lastDay).map(({ id }) => id);
  if (area.level === "province") return later.lastDay < area.validFrom ? area.predecessors : [];
  const on = (day: string): string[] =>
    areasOfLevel(catalogue, "PROVINCE")
      .filter((province) => existsOn(province, day))
      .map(({ id }) => id);
  const [then, now] = [on(earlier.lastDay), on(later.lastDay)];
  if (then.join(" ") === now.join(" ")) return now;
  return on(resolveBoundaries(catalogue, "CURRENT").day ?? later.lastDay);
}
