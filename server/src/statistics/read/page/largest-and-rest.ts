import type { CatalogueArea } from "../../catalogue/catalogue.ts";
import { groupArea } from "../../catalogue/read-areas.ts";
import { coordinates } from "../../model/breakdown-coordinates.ts";
import type { Breakdown, Combining } from "../../model/types.ts";
import type { BreakdownKind, StatisticRow } from "../../request/request.ts";
import type { AskedCatalogue } from "../../request/resolve-groups.ts";
import { resolveArea, resolveIndicator } from "../../request/resolve-members.ts";
import { emptyRow, madeRow } from "../cells/group-row.ts";
import { isComplete, putTogether } from "../cells/put-together.ts";
import { straddlesBreak } from "../cells/series-break.ts";
import type { AskedCell, CellSetting } from "../cells/asked-cell.ts";
import { hasPlace } from "../ranks.ts";

/** Rows among which the largest are taken, and the others. */
export interface Cut {
  readonly largest: readonly StatisticRow[];
  readonly others: readonly StatisticRow[];
}

/** Rows of one indicator and period, and of one area where they are of a breakdown. */
export function cutsOf(rows: readonly StatisticRow[], by: BreakdownKind | null, top: number): readonly Cut[] {
  const together = Map.groupBy(rows, (row) =>
    by === null
      ? [row.indicator, row.period, coordinates(row)].join(" ")
      : [row.indicator, row.period, row.area].join(" "),
  );
  return [...together.values()].map((all) => {
    const placed = all.filter(hasPlace).sort((a, b) => b.value - a.value);
    const largest = new Set<StatisticRow>(placed.slice(0, top));
    // In the order of size; what has no place is not among the largest, whatever it says.
    return { largest: [...largest], others: all.filter((row) => !largest.has(row)) };
  });
}

/** The cell of the areas that are not among the largest. */
export function restOfAreas(asked: AskedCatalogue, { others }: Cut, index: number): AskedCell | null {
  const [any] = others;
  const { catalogue } = asked;
  const period = catalogue.periods.byId.get(any?.period ?? "");
  if (any === undefined || period === undefined) return null;
  const members = others.map(({ area }) => area);
  const count = members.length;
  const names = { vi: `Các địa bàn còn lại (${count})`, en: `The other areas (${count})` };
  const life = { validFrom: "0001-01-01", validTo: null, origin: null };
  const area: CatalogueArea = groupArea(
    { id: `rest-${index + 1}`, ...names, ...life, members },
    1_000 + index,
  );
  asked.add(area);
  return { indicator: resolveIndicator(catalogue, any.indicator), area, period, breakdown: any };
}

const DIMENSION = {
  MODEL: { total: { model: null, category: null }, how: "overModels", name: "model" },
  CATEGORY: { total: { model: null, category: null }, how: "overModels", name: "model" },
  UNIT_TYPE: { total: { unitType: null }, how: "overUnitTypes", name: "unit_type" },
  AWARD_LEVEL: { total: { awardLevel: null }, how: "overAwardLevels", name: "award_level" },
} as const;

/** The cell of which a breakdown's rows are parts. */
export function totalCell(
  { catalogue }: CellSetting,
  row: StatisticRow,
  by: BreakdownKind,
): AskedCell | null {
  const period = catalogue.periods.byId.get(row.period);
  if (period === undefined) return null;
  const { model, category, unitType, awardLevel } = row;
  const breakdown: Breakdown = { model, category, unitType, awardLevel, ...DIMENSION[by].total };
  const indicator = resolveIndicator(catalogue, row.indicator);
  return { indicator, area: resolveArea(catalogue, row.area), period, breakdown };
}

/**
 * The row of the members of a breakdown that are not among the largest: all that the total holds beside these. It is whole only where
 * the parts known make up the whole total, and otherwise the least there is: an unlisted part is not nothing.
 */
export function restOfBreakdown(
  setting: CellSetting,
  { largest, others }: Cut,
  by: BreakdownKind,
  cell: AskedCell,
  total: StatisticRow,
): StatisticRow {
  const empty = emptyRow(setting, cell);
  const { how, name } = DIMENSION[by];
  const combining: Combining = cell.indicator[how] ?? "none";
  const all = [...largest, ...others];
  const sum = all.reduce((before, { value }) => before + (value ?? Number.NaN), 0);
  const isWhole =
    combining === "sum" &&
    isComplete(total) &&
    all.every(isComplete) &&
    Math.abs(sum - total.value) <= 1e-9 * Math.abs(sum);
  const made = putTogether(others, combining, name, isWhole);
  const rest = { breakdown: by, ids: others.map((row) => memberOf(row, by)) };
  if (made === null) return { ...empty, rest };
  const { used, ...said } = made;
  return madeRow(setting, cell, {
    ...said,
    expected: empty.expected,
    reporting: isWhole ? empty.expected : 0,
    missingCount: isWhole ? 0 : empty.missingCount,
    missing: isWhole ? [] : empty.missing,
    seriesBreak: straddlesBreak(cell.indicator, cell.period, used),
    rest,
  });
}

function memberOf({ model, category, unitType, awardLevel }: StatisticRow, by: BreakdownKind): string {
  const of = { MODEL: model, CATEGORY: category, UNIT_TYPE: unitType, AWARD_LEVEL: awardLevel };
  return of[by] ?? "";
}
