import type { Breakdown } from "../../model/types.ts";
import { InputError } from "../../request/request.ts";
import type { StatisticRow } from "../../request/request.ts";
import { rowMark, type StatisticsCursor } from "../../request/statistics-cursor.ts";
import type { AskedCell } from "../statistics/enumerate-cells.ts";

/** What tells one row of a request from all others. */
type Coordinates = Breakdown &
  Pick<StatisticRow, "indicator" | "area" | "period"> & { readonly rest?: StatisticRow["rest"] };

/** A row, as cursors name it. */
export function markOf({
  indicator,
  area,
  period,
  model,
  category,
  unitType,
  awardLevel,
  rest,
}: Coordinates): string {
  const isRest = rest !== undefined && rest !== null;
  return rowMark([indicator, area, period, model, category, unitType, awardLevel, isRest ? "rest" : null]);
}

/** The row that a cell will have, as cursors name it. */
export function markOfCell({ indicator, area, period, breakdown }: AskedCell): string {
  const { model, category, unitType, awardLevel } = breakdown;
  const place = { indicator: indicator.id, area: area.id, period: period.id };
  return markOf({ ...place, model, category, unitType, awardLevel });
}

/** The reader's cursor names a row that is not, or no longer, among those asked. */
export function notInList(): InputError {
  return new InputError("after", { code: "CURSOR_LOST", args: {} });
}

/** The place after a cursor's row among all rows: where it stood then, or, where members have come in since, where it stands now. */
export function placeAfter(rows: readonly Coordinates[], after: StatisticsCursor): number {
  const there = rows[after.index];
  if (there !== undefined && markOf(there) === after.row) return after.index + 1;
  const index = rows.findIndex((row) => markOf(row) === after.row);
  if (index < 0) throw notInList();
  return index + 1;
}
