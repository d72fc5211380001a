import type { CatalogueIndicator, CataloguePeriod } from "../../catalogue/catalogue.ts";
import { lastDayOfMonth, monthIndex } from "../../model/periods.ts";
import type { StatisticRow } from "../../request/request.ts";
import { breaksOf } from "../carry-window.ts";
import { resolveArea } from "../../request/resolve-members.ts";

/**
 * Whether values lie on both sides of a series break. Of a value that is itself put together within a period that a break falls into
 * it is not kept on which side its parts lie: beside another such value it counts as on both, so that a break is never passed over.
 */
export function straddlesBreak(
  indicator: CatalogueIndicator,
  period: CataloguePeriod,
  used: readonly StatisticRow[],
): boolean {
  if (used.some(({ seriesBreak }) => seriesBreak)) return true;
  const [any] = used;
  if (any === undefined || used.length === 1) return false;
  const { catalogue } = any;
  return breaksOf(catalogue, indicator, null).some(({ id, date }) => {
    const touched = used.filter((row) =>
      breaksOf(catalogue, indicator, resolveArea(catalogue, row.area)).some((each) => each.id === id),
    );
    const sides = new Set(touched.map((row) => sideOf(row, period, date)));
    return sides.has("either") ? touched.length > 1 : sides.size > 1;
  });
}

function sideOf(row: StatisticRow, { firstDay, lastDay }: CataloguePeriod, date: string) {
  const day = row.dated === null ? null : lastDayOfMonth(monthIndex(row.dated));
  if (day !== null) return day < date ? "before" : "after";
  if (lastDay < date) return "before";
  return firstDay >= date ? "after" : "either";
}
