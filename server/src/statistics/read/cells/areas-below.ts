import type { CatalogueArea } from "../../catalogue/catalogue.ts";
import { period as periodOf } from "../../model/periods.ts";
import { groupMembers } from "../../request/resolve-groups.ts";
import type { AskedCell, CellSetting } from "./asked-cell.ts";

/**
 * The areas that a cell as of one day is put together from: the members of a group, the provinces of the nation, the predecessors of
 * a province that was not there yet.
 */
export function areasBelow(
  { catalogue, boundaries }: CellSetting,
  { area, period }: Pick<AskedCell, "area" | "period">,
): readonly CatalogueArea[] {
  const { areas, areaHistory } = catalogue;
  if (area.level === "group") return groupMembers(catalogue, area, boundaries, period.lastDay);
  const children = areaHistory.children(areaHistory.area(area.id), periodOf(period.id), false);
  return children.flatMap(({ id }) => areas.byId.get(id) ?? []);
}

/** An area and all that lie below it, itself first. */
export function withAreasBelow(
  setting: CellSetting,
  cell: Pick<AskedCell, "area" | "period">,
): readonly CatalogueArea[] {
  const below = areasBelow(setting, cell);
  return [cell.area, ...below.flatMap((area) => withAreasBelow(setting, { ...cell, area }))];
}
