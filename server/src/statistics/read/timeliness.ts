import { type Kysely, sql } from "kysely";
import { ofEachFamily } from "../../db/of-each-family.ts";
import type { Database } from "../../db/tables.ts";
import type { CatalogueArea } from "../catalogue/catalogue.ts";
import { coordinates } from "../model/breakdown-coordinates.ts";
import { dayOf } from "../model/days.ts";
import type { Day, Instant } from "../model/types.ts";
import { resolveArea, resolveIndicator } from "../request/resolve-members.ts";
import type { StatisticRow } from "../request/request.ts";
import { areasBelow } from "./cells/areas-below.ts";
import type { AskedCell, CellSetting } from "./cells/asked-cell.ts";
import { type AskedContext, settingOf } from "./row-context.ts";
import { haveEnded } from "./statistics/empty-cell.ts";
import { lastDue, type LastDue } from "./statistics/last-due.ts";

/** Why something of when a return was due and came is not known. */
export type NotTimed =
  /** the dataset is gathered from public reports */
  | "NOTHING_IS_DUE"
  /** it is on no form, or the area did not exist */
  | "OWED_BY_NOBODY"
  /** the area ended before it was due */
  | "SUCCESSOR_ANSWERS"
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

const untimed = (why: NotTimed, receivedOn: Day | null = null): Timeliness => ({
  dueOn: null,
  receivedOn,
  daysLate: null,
  why,
});

/** What of a row was due last. */
interface Owed extends LastDue {
  /** Its own cell of that period; of a group those of its members. */
  readonly cells: readonly AskedCell[];
  readonly lastDay: Day;
}

/**
 * When the last return of each row was due and came, in order. It came when the cell of its due period was first known completely: of a
 * group that of the last of its members. What no form asks for by itself, and nothing is put together for, came when the last of the
 * returns behind it did. Two statements.
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
  const owed = rows.map((row) => owedFor(setting, row));
  const cells = owed.flatMap((one) => one?.cells ?? []);
  admit(cells.length);
  const known = await firstKnown(db, setting, cells, false);
  const behind = owed
    .flatMap((one) => one?.cells.map((cell) => ({ cell, parts: one.parts })) ?? [])
    .map(({ cell, parts }, index) => (known[index] === null ? returnsBehind(setting, cell, parts) : []));
  const returns = behind.flat();
  if (returns.length > 0) admit(returns.length);
  const came = await firstKnown(db, setting, returns, true);
  let next = 0;
  const days = behind.map((some, index) => known[index] ?? lastOf(some.map(() => came[next++] ?? null)));
  let place = 0;
  return owed.map((one): Timeliness => {
    if (one === null)
      return untimed(setting.dataset.reporting === "COLLECTED" ? "NOTHING_IS_DUE" : "OWED_BY_NOBODY");
    return timed(setting.today, one, lastOf(one.cells.map(() => days[place++] ?? null)));
  });
}

function timed(today: Day, { dueOn, cells, lastDay }: Owed, receivedOn: Day | null): Timeliness {
  const areas = cells.map(({ area }) => area);
  // Of an area that ended before the due period did nothing was to come; of one that ended with it others may have sent it in.
  if (areas.length > 0 && haveEnded(areas, receivedOn === null ? dueOn : lastDay))
    return untimed("SUCCESSOR_ANSWERS", receivedOn);
  const late = daysBetween(dueOn, receivedOn ?? today);
  const daysLate = receivedOn === null && late <= 0 ? null : Math.max(0, late);
  const why = receivedOn !== null ? null : daysLate === null ? "DUE_LATER" : "NOT_HERE_YET";
  return { dueOn, receivedOn, daysLate, why };
}

function owedFor(setting: CellSetting, row: StatisticRow): Owed | null {
  const { catalogue, dataset, boundaries } = setting;
  const period = catalogue.periods.byId.get(row.period);
  if (period === undefined) return null;
  const [indicator, area] = [resolveIndicator(catalogue, row.indicator), resolveArea(catalogue, row.area)];
  const cell: AskedCell = { indicator, area, period, breakdown: row };
  const due = lastDue(catalogue, dataset, boundaries, cell);
  const leaf = due === null ? undefined : catalogue.periods.byId.get(due.period);
  if (due === null || leaf === undefined) return null;
  const areas = area.level === "group" ? areasBelow(setting, cell) : [area];
  const cells = areas.map((one): AskedCell => ({ ...cell, area: one, period: leaf }));
  return { ...due, cells, lastDay: leaf.lastDay };
}

/** What is sent in by itself of a cell: each line of a form, of each area at which it is reported. */
function returnsBehind(
  setting: CellSetting,
  { area }: AskedCell,
  parts: LastDue["parts"],
): readonly AskedCell[] {
  return parts.flatMap(({ indicator, period: id, lines }) => {
    const period = setting.catalogue.periods.byId.get(id);
    if (period === undefined) return [];
    const areas = reportingAreas(setting, { area, period });
    return areas.flatMap((one) =>
      lines.map((breakdown): AskedCell => ({ indicator, area: one, period, breakdown })),
    );
  });
}

function reportingAreas(
  setting: CellSetting,
  cell: Pick<AskedCell, "area" | "period">,
): readonly CatalogueArea[] {
  const below = areasBelow(setting, cell);
  return below.length === 0
    ? [cell.area]
    : below.flatMap((area) => reportingAreas(setting, { ...cell, area }));
}

/** The last of some days; null where one is not known, or there is none. */
function lastOf(days: readonly (Day | null)[]): Day | null {
  const known = days.flatMap((day) => day ?? []);
  return known.length < days.length ? null : (known.toSorted().at(-1) ?? null);
}

const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The day on which each cell was first known completely, or came without its figure being released; null where it did not. */
async function firstKnown(
  db: Kysely<Database>,
  { catalogue, dataset, knownAt }: CellSetting,
  cells: readonly AskedCell[],
  orWithheld: boolean,
): Promise<readonly (Day | null)[]> {
  if (cells.length === 0) return [];
  // A return that says that there is a figure, or can be none, has come; of a whole it says nothing of the other parts.
  const here = orWithheld
    ? sql`(value is not null or status in ('WITHHELD', 'NOT_APPLICABLE'))`
    : sql`value is not null`;
  const breakdownOf = ({ breakdown }: AskedCell): number =>
    catalogue.breakdownKeys.get(coordinates(breakdown))?.key ?? -1;
  const families = [...Map.groupBy(cells.keys(), (place) => cells[place]?.indicator.family ?? -1)];
  const days = cells.map((): Day | null => null);
  await ofEachFamily(families, async ([family, places]) => {
    const own = places.flatMap((place) => cells[place] ?? []);
    const column = (of: (cell: AskedCell) => number) => sql`${own.map(of)}::int[]`;
    const { rows } = await sql<{ ord: number; known: Instant | null }>`
    select g.ord, c.known
    from unnest(${column(({ indicator }) => indicator.key)},
      ${column(breakdownOf)}, ${column(({ period }) => period.key)}, ${column(({ area }) => area.key)})
      with ordinality as g (indicator_id, breakdown_id, period_id, area_id, ord)
    left join lateral (
      select min(known_from) as known from cube
      where family_id = ${family} and dataset_id = ${dataset.key} and indicator_id = g.indicator_id
        and breakdown_id = g.breakdown_id and period_id = g.period_id and area_id = g.area_id
        and ${here} and status <> 'PARTIAL' and known_from <= ${knownAt ?? "infinity"}::timestamptz) c on true
    order by g.ord`.execute(db);
    for (const { ord, known } of rows) days[places[ord - 1] ?? -1] = known === null ? null : dayOf(known);
  });
  return days;
}
