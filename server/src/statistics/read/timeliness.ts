import { type Kysely, sql } from "kysely";
import type { Database } from "../../db/tables.ts";
import { coordinates } from "../model/breakdown-coordinates.ts";
import { dayOf } from "../model/days.ts";
import type { Day, Instant } from "../model/types.ts";
import { resolveArea, resolveIndicator } from "../request/resolve-members.ts";
import type { StatisticRow } from "../request/request.ts";
import { areasBelow } from "./cells/areas-below.ts";
import type { AskedCell, CellSetting } from "./cells/asked-cell.ts";
import { type AskedContext, settingOf } from "./row-context.ts";
import { lastDue } from "./statistics/empty-cell.ts";

/** Why something of when a return was due and came is not known. */
export type NotTimed =
  /** the dataset is gathered from public reports */
  | "NOTHING_IS_DUE"
  /** it is on no form, or the area did not exist */
  | "OWED_BY_NOBODY"
  /** not due yet, and nothing has come */
  | "DUE_LATER"
  /** due, and not known completely yet */
  | "NOT_HERE_YET";

/** When the last return of a row was due and came. */
export interface Timeliness {
  /** Why one of the three is null; null where none is. */
  readonly why: NotTimed | null;
  readonly dueOn: Day | null;
  readonly receivedOn: Day | null;
  readonly daysLate: number | null;
}

const untimed = (why: NotTimed): Timeliness => ({ dueOn: null, receivedOn: null, daysLate: null, why });

/**
 * When the last return of each row was due and came, in order. It came when the cell of its due period was first known completely: of a
 * group that of the last of its members. One statement.
 *
 * @param admit is told how many cells have to be looked up, and may throw
 */
export async function findTimeliness(
  db: Kysely<Database>,
  rows: readonly StatisticRow[],
  context: AskedContext,
  admit: (rows: number) => void = () => undefined,
): Promise<readonly Timeliness[]> {
  const [any] = rows;
  if (any === undefined) return [];
  const setting = settingOf(any, context);
  const { catalogue, dataset, boundaries, today } = setting;
  const returns = rows.map((row) => {
    const period = catalogue.periods.byId.get(row.period);
    if (period === undefined) return null;
    const [indicator, area] = [resolveIndicator(catalogue, row.indicator), resolveArea(catalogue, row.area)];
    const cell: AskedCell = { indicator, area, period, breakdown: row };
    const due = lastDue(catalogue, dataset, boundaries, cell);
    const leaf = due === null ? undefined : catalogue.periods.byId.get(due.period);
    if (due === null || leaf === undefined) return null;
    const areas = area.level === "group" ? areasBelow(setting, cell) : [area];
    return { ...due, cells: areas.map((one): AskedCell => ({ ...cell, area: one, period: leaf })) };
  });
  const cells = returns.flatMap((one) => one?.cells ?? []);
  admit(cells.length);
  const came = await firstKnown(db, setting, cells);
  let next = 0;
  return returns.map((one): Timeliness => {
    if (one === null) return untimed(dataset.reporting === "COLLECTED" ? "NOTHING_IS_DUE" : "OWED_BY_NOBODY");
    const days = one.cells.map(() => came[next++] ?? null);
    const isHere = days.length > 0 && days.every((day) => day !== null);
    const receivedOn = isHere
      ? (days
          .flatMap((day) => day ?? [])
          .toSorted()
          .at(-1) ?? null)
      : null;
    const late = daysBetween(one.dueOn, receivedOn ?? today);
    const daysLate = receivedOn === null && late <= 0 ? null : Math.max(0, late);
    const why = receivedOn !== null ? null : daysLate === null ? "DUE_LATER" : "NOT_HERE_YET";
    return { dueOn: one.dueOn, receivedOn, daysLate, why };
  });
}

const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The day on which each cell was first known completely; null where it is not. */
async function firstKnown(
  db: Kysely<Database>,
  { catalogue, dataset, knownAt }: CellSetting,
  cells: readonly AskedCell[],
): Promise<readonly (Day | null)[]> {
  if (cells.length === 0) return [];
  const column = (of: (cell: AskedCell) => number) => sql`${cells.map(of)}::int[]`;
  const breakdownOf = ({ breakdown }: AskedCell): number =>
    catalogue.breakdownKeys.get(coordinates(breakdown))?.key ?? -1;
  const { rows } = await sql<{ ord: number; known: Instant | null }>`
    select g.ord, c.known
    from unnest(${column(({ indicator }) => indicator.family)}, ${column(({ indicator }) => indicator.key)},
      ${column(breakdownOf)}, ${column(({ period }) => period.key)}, ${column(({ area }) => area.key)})
      with ordinality as g (family_id, indicator_id, breakdown_id, period_id, area_id, ord)
    left join lateral (
      select min(known_from) as known from cube
      where family_id = g.family_id and dataset_id = ${dataset.key} and indicator_id = g.indicator_id
        and breakdown_id = g.breakdown_id and period_id = g.period_id and area_id = g.area_id
        and value is not null and status <> 'PARTIAL' and known_from <= ${knownAt ?? "infinity"}::timestamptz) c on true
    order by g.ord`.execute(db);
  return rows.map(({ known }) => (known === null ? null : dayOf(known)));
}
