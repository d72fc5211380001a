import { type Kysely, sql } from "kysely";
import { ofEachFamily } from "../../../db/of-each-family.ts";
import type { Database } from "../../../db/tables.ts";
import {
  type Catalogue,
  type CatalogueArea,
  type CatalogueDataset,
  type CataloguePeriod,
  latestKnown,
} from "../../catalogue/catalogue.ts";
import { coordinates } from "../../model/breakdown-coordinates.ts";
import { dayOf } from "../../model/days.ts";
import { dueDay } from "../../model/due-day.ts";
import { monthIndex } from "../../model/periods.ts";
import type { Day, Due, Instant } from "../../model/types.ts";
import { isReporter } from "../statistics/empty-cell.ts";
import { resolveDataset } from "../../request/resolve-request.ts";
import { resolvePeriod } from "../../request/resolve-members.ts";
import { InputError } from "../../request/request.ts";

export type ReturnState = "IN_TIME" | "LATE" | "PARTLY" | "MISSING" | "NOT_DUE";

/** What one area is to send in for a due period, and what came of it. */
export interface ReturnRow {
  readonly area: CatalogueArea;
  readonly state: ReturnState;
  /** Lines of the forms. */
  readonly expected: number;
  readonly received: number;
  readonly receivedOn: Day | null;
  readonly daysLate: number;
}

/** The returns of one due period. */
export interface PeriodReturnsRow {
  readonly period: CataloguePeriod;
  readonly dueOn: Day;
  readonly returns: readonly ReturnRow[];
}

export interface ReturnsRequest {
  readonly dataset: string;
  /** null: the rhythm in which most is due. */
  readonly every: Due["every"] | "TERM" | null;
  /** null: the newest. */
  readonly periods: readonly string[] | null;
  readonly first: number;
}

/** The rhythms in which something is due in a dataset, the one in which most is due first. */
export function rhythmsOf({ due }: CatalogueDataset): readonly Due["every"][] {
  const counts = Map.groupBy(due.values(), ({ every }) => every);
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length).map(([every]) => every);
}

/**
 * What was due from whom for some due periods, newest first, and what of it came. A line of a form has come with the first figure that
 * answers it, also one that says that there can be none; without lines any figure of the indicator does. One statement.
 */
export async function findReturns(
  db: Kysely<Database>,
  catalogue: Catalogue,
  { dataset: id, every: asked, periods: ids, first }: ReturnsRequest,
): Promise<readonly PeriodReturnsRow[]> {
  const dataset = resolveDataset(catalogue, id);
  const every = asked ?? rhythmsOf(dataset)[0];
  const due = [...dataset.due.values()].filter((one) => one.every === every);
  const [any] = due;
  if (any === undefined) return [];
  const periods = periodsAsked(catalogue, dataset, any, ids).slice(0, first);
  const items = itemsOf(catalogue, dataset, due);
  const came = await whatCame(db, catalogue, dataset, items, periods);
  const today = dayOf(latestKnown(catalogue));
  return periods.map((period): PeriodReturnsRow => {
    const month = monthIndex(period.lastDay);
    // A return is there when the last that is due of it is.
    const dueOn = due.map((one) => dueDay(one, month)).reduce((a, b) => (a > b ? a : b));
    const areas = catalogue.areas.list.filter(
      (area) =>
        area.level === "province" &&
        area.validFrom <= period.lastDay &&
        (area.validTo === null || area.validTo > period.lastDay) &&
        isReporter(dataset, catalogue.areaHistory, area.id),
    );
    return {
      period,
      dueOn,
      returns: areas.map((area) =>
        returnOf(area, { dueOn, today }, items.length, came.get(`${period.key} ${area.key}`)),
      ),
    };
  });
}

/** Due periods of the rhythm: those asked, or all of the calendar that have begun, by the instant that is asked about, newest first. */
function periodsAsked(
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  { every }: Due,
  ids: readonly string[] | null,
): readonly CataloguePeriod[] {
  if (ids !== null)
    return ids.map((id) => {
      const period = resolvePeriod(catalogue, dataset, id);
      if (period.kind === every) return period;
      const args = { period: id, dataset: dataset.id, from: every, to: every };
      throw new InputError("periods", { code: "OUTSIDE_CALENDAR", args });
    });
  const { calendarFrom, calendarTo } = dataset;
  const until = catalogue.knownAt === null ? null : dayOf(catalogue.knownAt);
  return catalogue.periods.list
    .filter(
      ({ kind, firstDay }) =>
        kind === every &&
        firstDay.slice(0, 7) >= calendarFrom &&
        firstDay.slice(0, 7) <= calendarTo &&
        (until === null || firstDay <= until),
    )
    .toReversed();
}

/** What is filled in by itself: an indicator and a line of its form; without lines whatever comes. */
interface Item {
  readonly family: number;
  readonly indicator: number;
  /** null: any. */
  readonly breakdown: number | null;
}

/** No breakdown has this key: nothing of such a line has ever come. */
const NEVER = -2;

function itemsOf(catalogue: Catalogue, dataset: CatalogueDataset, due: readonly Due[]): readonly Item[] {
  return due.flatMap(({ indicator: id }): Item[] => {
    const indicator = catalogue.indicators.byId.get(id);
    if (indicator === undefined) return [];
    const { family, key } = indicator;
    const lines = dataset.lines.get(id) ?? [];
    if (lines.length === 0) return [{ family, indicator: key, breakdown: null }];
    return lines.map((line) => ({
      family,
      indicator: key,
      breakdown: catalogue.breakdownKeys.get(coordinates(line))?.key ?? NEVER,
    }));
  });
}

interface Came {
  readonly received: number;
  readonly last: Instant;
}

async function whatCame(
  db: Kysely<Database>,
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  items: readonly Item[],
  periods: readonly CataloguePeriod[],
): Promise<ReadonlyMap<string, Came>> {
  const found = await ofEachFamily([...Map.groupBy(items, (item) => item.family)], async ([family, own]) => {
    const column = (of: (item: Item) => number) => sql`${own.map(of)}::int[]`;
    const { rows } = await sql<{ period_id: number; area_id: number; received: number; last: Instant }>`
    select period_id, area_id, count(*)::int as received, max(came) as last
    from (
      select i.item, c.period_id, c.area_id, min(c.known_from) as came
      from unnest(${column(({ indicator }) => indicator)},
        ${column(({ breakdown }) => breakdown ?? -1)}) with ordinality as i (indicator_id, breakdown_id, item)
      join cube c on c.family_id = ${family} and c.dataset_id = ${dataset.key} and c.indicator_id = i.indicator_id
        and (i.breakdown_id = -1 or c.breakdown_id = i.breakdown_id) and c.period_id = any(${periods.map(({ key }) => key)}::int[])
      where c.status in ('REPORTED', 'ESTIMATED', 'PROVISIONAL', 'WITHHELD', 'NOT_APPLICABLE')
        and c.known_from <= ${latestKnown(catalogue)}::timestamptz
      group by i.item, c.period_id, c.area_id
      having bool_or(c.known_to is null or c.known_to > ${latestKnown(catalogue)}::timestamptz)) lines
    group by period_id, area_id`.execute(db);
    return rows;
  });
  const came = new Map<string, Came>();
  for (const { period_id, area_id, received, last } of found.flat()) {
    const key = `${period_id} ${area_id}`;
    const before = came.get(key);
    came.set(key, {
      received: received + (before?.received ?? 0),
      last: before !== undefined && before.last > last ? before.last : last,
    });
  }
  return came;
}

function returnOf(
  area: CatalogueArea,
  { dueOn, today }: { readonly dueOn: Day; readonly today: Day },
  expected: number,
  came: Came | undefined,
): ReturnRow {
  const received = Math.min(came?.received ?? 0, expected);
  const receivedOn = came === undefined ? null : dayOf(came.last);
  const isWhole = received === expected && receivedOn !== null;
  const late = daysBetween(dueOn, isWhole ? receivedOn : today);
  const state: ReturnState = isWhole
    ? late > 0
      ? "LATE"
      : "IN_TIME"
    : received > 0
      ? "PARTLY"
      : dueOn <= today
        ? "MISSING"
        : "NOT_DUE";
  return { area, state, expected, received, receivedOn, daysLate: Math.max(0, late) };
}

const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
