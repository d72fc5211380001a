import { MOST_MISSING } from "../../model/types.ts";
import type { StatisticRow } from "../../request/request.ts";
import { emptyCell } from "../statistics/empty-cell.ts";
import { putTogether } from "./put-together.ts";
import type { Made } from "./put-together.ts";
import { straddlesBreak } from "./series-break.ts";
import type { AskedCell, CellSetting } from "./asked-cell.ts";

/** What a row says beside the place it is of. */
type Saying = Omit<StatisticRow, keyof ReturnType<typeof placeOf> | "carriedFrom">;

/** The coordinates of a cell's row. */
export function placeOf(
  { catalogue, dataset }: CellSetting,
  { indicator, area, period, breakdown }: AskedCell,
) {
  const { model, category, unitType, awardLevel } = breakdown;
  const place = { dataset: dataset.id, indicator: indicator.id, area: area.id, period: period.id };
  return { catalogue, ...place, model, category, unitType, awardLevel };
}

/** The row of a cell that says so much. */
export function madeRow(
  setting: CellSetting,
  cell: AskedCell,
  said: Partial<Saying> & Pick<Saying, "status">,
): StatisticRow {
  return {
    ...placeOf(setting, cell),
    value: null,
    qualifier: null,
    reason: null,
    reporting: 0,
    expected: 0,
    missingCount: 0,
    missing: [],
    numerator: null,
    denominator: null,
    lower: null,
    upper: null,
    carriedFrom: null,
    dated: null,
    seriesBreak: false,
    disputed: false,
    discrepancy: null,
    sources: [],
    rest: null,
    ...said,
  };
}

/** The row of a cell that nothing is known of. */
export function emptyRow(setting: CellSetting, cell: AskedCell): StatisticRow {
  const { catalogue, dataset, today, boundaries } = setting;
  const empty = emptyCell(catalogue, dataset, today, boundaries, cell);
  return madeRow(setting, cell, empty);
}

/**
 * The row of a group: put together over its members as the nation is over its provinces. A group has no figure of its own, and
 * what its members are made of is put together in each of them first.
 */
export function groupRow(
  setting: CellSetting,
  cell: AskedCell,
  members: readonly StatisticRow[],
): StatisticRow {
  const how = cell.indicator.overAreas;
  const isMissing = members.some(({ reporting, expected }) => reporting < expected);
  const isWhole = !isMissing && (how === "sum" || members.length === 1);
  return rowMade(
    setting,
    cell,
    how === null ? null : putTogether(members, how, "area", isWhole),
    members,
    isWhole,
  );
}

function rowMade(
  setting: CellSetting,
  cell: AskedCell,
  made: Made | null,
  members: readonly StatisticRow[],
  isWhole: boolean,
): StatisticRow {
  const empty = emptyRow(setting, cell);
  if (made === null) return empty;
  const { used, ...said } = made;
  const isByLeaves = said.value !== null && (isWhole || cell.indicator.overAreas === "sum");
  const missing = new Set(members.flatMap((row) => row.missing));
  return madeRow(setting, cell, {
    ...said,
    expected: empty.expected,
    reporting: isByLeaves ? members.reduce((sum, { reporting }) => sum + reporting, 0) : 0,
    missingCount: isByLeaves
      ? members.reduce((sum, { missingCount }) => sum + missingCount, 0)
      : empty.missingCount,
    missing: isByLeaves
      ? [...missing].sort((a, b) => (a < b ? -1 : 1)).slice(0, MOST_MISSING)
      : empty.missing,
    seriesBreak: straddlesBreak(cell.indicator, cell.period, used),
  });
}
