import type {
  Catalogue,
  CatalogueBreakdown,
  CatalogueIndicator,
  CataloguePeriod,
} from "../../catalogue/catalogue.ts";
import { coordinates } from "../../model/breakdown-coordinates.ts";
import { firstDayOfMonth, monthIndex, period as periodOf } from "../../model/periods.ts";
import type { Period } from "../../model/periods.ts";
import type { StatisticRow } from "../../request/request.ts";
import { resolveArea, resolveDataset, resolveIndicator } from "../../request/resolve-members.ts";
import { areasOf } from "../../model/territory/atoms.ts";
import type { AreaLife } from "../../model/area-history.ts";
import type { Breakdown, Day } from "../../model/types.ts";

/** Where the figures of one indicator that a row rests on are to be looked for. Database keys. */
export interface ObservationScope {
  /** Which row, from 0. */
  readonly ord: number;
  readonly family: number;
  readonly indicator: number;
  /** The row's own area and breakdown: a figure of these answers before those of parts do. */
  readonly area: number;
  readonly breakdown: number;
  /** The area and those it is put together from. */
  readonly areas: readonly number[];
  /** The breakdown and its members; null: any. */
  readonly breakdowns: readonly number[] | null;
  readonly period: number;
  readonly first: Day;
  readonly last: Day;
  /** STOCK and RATIO: the first day of the first month whose figures answer the period. */
  readonly since: Day;
  readonly flow: boolean;
  readonly sources: readonly number[];
}

/**
 * Where to look for the figures of a row: its territory, its period, its breakdown and their parts; of a RATIO also those of
 * both parts. A row without sources rests on nothing.
 */
export function observationScopes(
  dataset: string,
  row: StatisticRow,
  ord: number,
): readonly ObservationScope[] {
  const { catalogue } = row;
  if (row.sources.length === 0) return [];
  const indicator = resolveIndicator(catalogue, row.indicator);
  const period = catalogue.periods.byId.get(row.carriedFrom ?? row.period);
  if (period === undefined) return [];
  const { model, category, unitType, awardLevel } = row;
  return figuresBehind(catalogue, indicator, { model, category, unitType, awardLevel }).map((part) =>
    scope(catalogue, dataset, row, ord, part.indicator, period, part.breakdown),
  );
}

/** Of which indicators and breakdowns figures are looked for behind a cell: its own, of a RATIO also those of both parts. */
export function figuresBehind(
  catalogue: Catalogue,
  { id, numerator, denominator, made }: CatalogueIndicator,
  own: Breakdown,
): readonly { readonly indicator: CatalogueIndicator; readonly breakdown: Breakdown }[] {
  const parts: [string | null, Breakdown][] = [
    [id, own],
    [numerator, made?.numerator ?? own],
    // The denominator counts what there is, whatever runs there.
    [denominator, made?.denominator ?? { ...own, model: null, category: null, awardLevel: null }],
  ];
  return parts.flatMap(([part, breakdown]) => {
    const indicator = catalogue.indicators.byId.get(part ?? "");
    return indicator === undefined || indicator.made !== null ? [] : [{ indicator, breakdown }];
  });
}

function scope(
  catalogue: Catalogue,
  dataset: string,
  row: StatisticRow,
  ord: number,
  indicator: CatalogueIndicator,
  period: CataloguePeriod,
  breakdown: Breakdown,
): ObservationScope {
  const flow = indicator.kind === "FLOW";
  const asked = periodOf(period.id);
  const ids = new Set(landOf(catalogue, row.area, asked, flow));
  const { reason } = row;
  const successor = reason?.code === "CANNOT_BE_SPLIT" ? reason.args["successor"] : undefined;
  if (typeof successor === "string") for (const id of landOf(catalogue, successor, asked, flow)) ids.add(id);
  const key = (id: string): number => catalogue.areas.byId.get(id)?.key ?? -1;
  return {
    ord,
    family: indicator.family,
    indicator: indicator.key,
    area: key(row.area),
    breakdown: catalogue.breakdownKeys.get(coordinates(breakdown))?.key ?? -1,
    areas: [...ids].map(key),
    breakdowns: membersOf(catalogue, breakdown),
    period: period.key,
    first: period.firstDay,
    last: period.lastDay,
    since: stockSince(catalogue, dataset, row.area, period),
    flow,
    sources: row.sources,
  };
}

/** An area, those it is put together from in a period, and whoever its land was then, by id. */
export function landOf(catalogue: Catalogue, area: string, asked: Period, flow: boolean): readonly string[] {
  const { areaHistory, areas } = catalogue;
  const { level, members } = resolveArea(catalogue, area);
  if (level === "group")
    return members.filter((id) => areas.byId.has(id)).flatMap((id) => landOf(catalogue, id, asked, flow));
  const life = areaHistory.area(area);
  const withChildren = (p: AreaLife): AreaLife[] => [
    p,
    ...areaHistory.children(p, asked, flow).flatMap(withChildren),
  ];
  const land = areasOf(areaHistory.atoms(life, asked, flow)).map((index) => areaHistory.at(index));
  return [...new Set([...withChildren(life), ...land].map(({ id }) => id))];
}

/** The breakdown and all that lie within it, by key; null for the total, within which everything does. */
export function membersOf(catalogue: Catalogue, whole: Breakdown): readonly number[] | null {
  const named = whole.model ?? whole.category ?? whole.unitType ?? whole.awardLevel;
  if (named === null) return null;
  const within = (b: CatalogueBreakdown): boolean => {
    const category = b.category ?? catalogue.models.byId.get(b.model ?? "")?.category ?? null;
    return (
      (whole.model === null || b.model === whole.model) &&
      (whole.category === null || category === whole.category) &&
      (whole.unitType === null || b.unitType === whole.unitType) &&
      (whole.awardLevel === null || b.awardLevel === whole.awardLevel)
    );
  };
  return [...catalogue.breakdowns.values()].filter(within).map(({ key }) => key ?? -1);
}

/** A STOCK answers with its last month; in COLLECTED datasets a YEAR with any of its months; an ended area with its last. */
function stockSince(catalogue: Catalogue, dataset: string, areaId: string, period: CataloguePeriod): Day {
  const collected = resolveDataset(catalogue, dataset).reporting === "COLLECTED" && period.kind === "YEAR";
  if (collected) return period.firstDay;
  const validTo = catalogue.areas.byId.get(areaId)?.validTo ?? null;
  const ended = validTo !== null && period.firstDay < validTo && validTo <= period.lastDay;
  return firstDayOfMonth(ended ? monthIndex(validTo) - 1 : monthIndex(period.lastDay));
}
