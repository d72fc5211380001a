import type { StatisticsQuery } from "./build-statistics-query.ts";
import { carryWindow } from "../carry-window.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { AskedCell } from "./enumerate-cells.ts";
import type { Boundaries } from "../../request/resolve-boundaries.ts";
import type { Day } from "../../model/types.ts";

/** Where an earlier value may stand in for each cell, as columns of the statement. */
export function carryColumns(
  catalogue: Catalogue,
  boundaries: Boundaries,
  tolerance: number,
  cells: readonly AskedCell[],
): NonNullable<StatisticsQuery["carry"]> {
  const months = catalogue.periods.list.filter(({ kind }) => kind === "MONTH");
  const ascending = months.every(
    ({ key }, index) => key > (months[index - 1]?.key ?? Number.NEGATIVE_INFINITY),
  );
  const bounds = new Map<string, { low: number; high: number }>();
  const keysOf = (from: Day | null, until: Day): { low: number; high: number } => {
    const known = bounds.get(`${from} ${until}`);
    if (known !== undefined) return known;
    const keys = months
      .filter(({ firstDay }) => from !== null && from <= firstDay && firstDay < until)
      .map(({ key }) => key);
    // Without months low is above high, and nothing lies between.
    const found =
      keys.length === 0 ? { low: 0, high: -1 } : { low: Math.min(...keys), high: Math.max(...keys) };
    bounds.set(`${from} ${until}`, found);
    return found;
  };
  const windows = cells.map(({ indicator, area, period }) => {
    const window = carryWindow(catalogue, boundaries, tolerance, indicator, area, period);
    return { ...window, ...keysOf(window.from, window.until) };
  });
  return {
    from: windows.map(({ from }) => from),
    until: windows.map(({ until }) => until),
    low: windows.map(({ low }) => low),
    high: windows.map(({ high }) => high),
    ascending,
  };
}
