import type {
  Catalogue,
  CatalogueArea,
  CatalogueIndicator,
  CataloguePeriod,
} from "../catalogue/catalogue.ts";
import { firstDayOfMonth, monthIndex } from "../model/periods.ts";
import { transferAfter } from "./partial-transfer.ts";
import type { Boundaries } from "../request/resolve-boundaries.ts";
import type { Day } from "../model/types.ts";

/**
 * Series breaks that touch an area's figures (area null: anybody's): of the indicator and, for a RATIO, of its parts; earliest
 * first.
 */
export function breaksOf(
  catalogue: Catalogue,
  indicator: CatalogueIndicator,
  area: CatalogueArea | null,
): readonly { readonly id: string; readonly date: Day }[] {
  const land = area === null ? null : new Set(withPredecessors(catalogue, area));
  return [indicator.id, indicator.numerator, indicator.denominator]
    .flatMap((id) => catalogue.indicators.byId.get(id ?? "")?.breaks ?? [])
    .filter((each) => each.area === null || land === null || land.has(each.area))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The area, of a group its members too, and all that went wholly into it, recursively, itself first. */
export function withPredecessors(catalogue: Catalogue, area: CatalogueArea): readonly string[] {
  const before = [...area.members, ...area.predecessors].flatMap((id) => {
    const predecessor = catalogue.areas.byId.get(id);
    return predecessor === undefined ? [] : withPredecessors(catalogue, predecessor);
  });
  return [area.id, ...before];
}

/**
 * The months an earlier value may stand in, as first days, half-open: within so many years, before the period's last month,
 * after the last series break, and not of other territory than that of the boundaries asked. `from` is null where there
 * is none, or the indicator is a FLOW.
 */
export function carryWindow(
  catalogue: Catalogue,
  boundaries: Boundaries,
  tolerance: number,
  indicator: CatalogueIndicator,
  area: CatalogueArea,
  period: CataloguePeriod,
): { readonly from: Day | null; readonly until: Day } {
  const last = monthIndex(period.lastDay);
  const until = firstDayOfMonth(last);
  if (indicator.kind === "FLOW" || tolerance === 0) return { from: null, until };
  let from = firstDayOfMonth(last - 12 * tolerance);
  for (const { date } of breaksOf(catalogue, indicator, area))
    if (date <= period.lastDay) from = later(from, `${date.slice(0, 7)}-01`);
  const moved = transferAfter(area, from, boundaries);
  if (moved !== null) from = later(from, moved.on);
  return { from: from < until ? from : null, until };
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);
