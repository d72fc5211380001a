import { type RawBuilder, sql } from "kysely";
import type { Day, Instant } from "../../model/types.ts";

/** What was stored of a cell, as far as it decides whether the cell says something else. */
export interface Stored {
  readonly status: string;
  readonly value: number | null;
  readonly qualifier: string | null;
}

/** A cell of which an answer came or went. Database keys. */
export interface ChangedCell {
  /** When it came to say what it says at the end. */
  readonly moment: Instant;
  readonly family_id: number;
  readonly indicator_id: number;
  readonly breakdown_id: number;
  readonly period_id: number;
  readonly area_id: number;
  /** What stands at the end. Null: nothing is stored. */
  readonly now: Stored | null;
}

/** Of which cells; database keys, null: of any. */
export interface RevisionFilter {
  readonly dataset: number;
  /** Those of the indicators, or all there are: keys begin with them. */
  readonly families: readonly number[];
  readonly indicators: readonly number[] | null;
  readonly areas: readonly number[] | null;
  readonly periods: readonly number[] | null;
}

/** Which cells are listed, and in which order: by key, what has no place is left out. Keys are small and dense. */
export interface CellOrder {
  readonly indicators: ReadonlyMap<number, number>;
  readonly periods: ReadonlyMap<number, number>;
  readonly areas: ReadonlyMap<number, number>;
  readonly breakdowns: ReadonlyMap<number, number>;
  /** By the area's key: the days between which it is listed; by the period's, the day that counts. Null: whatever the day. */
  readonly lives: {
    readonly from: ReadonlyMap<number, Day>;
    readonly to: ReadonlyMap<number, Day>;
    readonly on: ReadonlyMap<number, Day>;
  } | null;
}

/** The last cell of the page before. */
export type CellPlace = Pick<
  ChangedCell,
  "moment" | "indicator_id" | "breakdown_id" | "period_id" | "area_id"
>;

const SAME_CELL = (a: string, b: string): RawBuilder<boolean> =>
  sql.raw(
    ["family_id", "dataset_id", "indicator_id", "breakdown_id", "period_id", "area_id"]
      .map((column) => `${a}.${column} = ${b}.${column}`)
      .join(" and "),
  );

/**
 * So many cells of which an answer came or went after one instant and up to another, those that changed last first, with what is stored of them
 * at the end. A cell is found by the answer that stands at the end, or by the last that went where none came after it: once each, and
 * only what changed at the moments of the page is read, however much changed before.
 */
export function buildChangedCellsQuery(
  filter: RevisionFilter,
  order: CellOrder,
  since: Instant,
  until: Instant,
  after: CellPlace | null,
  most: number,
): RawBuilder<ChangedCell> {
  const place = [
    numberOf(order.indicators, sql`indicator_id`),
    numberOf(order.periods, sql`period_id`),
    numberOf(order.areas, sql`area_id`),
    numberOf(order.breakdowns, sql`breakdown_id`),
  ];
  const placed = sql.join(
    place.map((each, n) => sql`${each} as ${sql.ref(`place_${n}`)}`),
    sql`, `,
  );
  const ordered = sql.raw("moment desc, place_0, place_1, place_2, place_3");
  const where = (moment: RawBuilder<unknown>) => sql`
    dataset_id = ${filter.dataset} and ${moment} > ${since} and ${moment} <= ${after?.moment ?? until}
      and ${sql.join(
        place.map((each) => sql`${each} >= 0`),
        sql` and `,
      )}${living(order)}${after === null ? sql`` : beyond(order, after, moment, place)}`;
  const cells = sql.raw("family_id, dataset_id, indicator_id, breakdown_id, period_id, area_id");
  // Few cells are looked up by their keys, and of many the last that changed by the moments: planned for any parameters, PostgreSQL would always do the latter.
  // Answers of a cell follow one another: what came after one that went is the next of those that came or went meanwhile.
  const few = sql`few as materialized (
      select known_from, known_to, ${cells}, status, value, qualifier, lead(known_from) over (partition by ${cells} order by known_from) as next_from
      from cube where dataset_id = ${filter.dataset}${chosen(filter)}
        and ((known_from > ${since} and known_from <= ${until}) or (known_to > ${since} and known_to <= ${until}))
    ), `;
  const [cube, isLast] = isNarrow(filter)
    ? [sql`few`, sql`(next_from is null or next_from > ${until})`]
    : [
        sql`cube`,
        sql`not exists (select from cube n where ${SAME_CELL("n", "c")} and n.known_from >= c.known_to and n.known_from <= ${until})`,
      ];
  const limit = sql`limit ${sql.lit(most)}`;
  return sql<ChangedCell>`
    with ${isNarrow(filter) ? few : sql``}came as materialized (
      select known_from as moment, ${cells}, ${placed}, status, value, qualifier
      from ${cube} c
      where ${where(sql`known_from`)} and (known_to is null or known_to > ${until})
      order by ${ordered} ${limit}
    ), went as materialized (
      select known_to as moment, ${cells}, ${placed}, null::text as status, null::numeric as value, null::text as qualifier
      from ${cube} c
      where ${where(sql`known_to`)}
        and known_to >= (select case when count(*) < ${most} then ${since} else min(moment) end from came)
        and ${isLast}
      order by ${ordered} ${limit}
    ), changed as (
      select * from came union all select * from went order by ${ordered} ${limit}
    )
    select c.moment, c.family_id, c.indicator_id, c.breakdown_id, c.period_id, c.area_id, ${stored("c")} as now
    from changed c
    order by c.moment desc, c.place_0, c.place_1, c.place_2, c.place_3`;
}

/** What was stored of some cells of a family at an instant: of those of which anything was, by their places from 1. */
export function buildStoredQuery(
  family: number,
  dataset: number,
  cells: readonly ChangedCell[],
  at: Instant,
): RawBuilder<Stored & { readonly nth: number }> {
  const names = ["indicator_id", "breakdown_id", "period_id", "area_id"] as const;
  const columns = names.map((name) => sql`${cells.map((cell) => cell[name])}::int[]`);
  return sql<Stored & { nth: number }>`
    select g.nth::int as nth, w.status, w.value, w.qualifier
    from unnest(${sql.join(columns)}) with ordinality as g (${sql.raw(names.join(", "))}, nth)
    cross join lateral (
      select status, value, qualifier from cube c
      where c.family_id = ${family} and c.dataset_id = ${dataset}
        and ${sql.raw(names.map((name) => `c.${name} = g.${name}`).join(" and "))}
        and c.known_from <= ${at} and (c.known_to is null or c.known_to > ${at})
      offset 0) w`;
}

const stored = (table: string): RawBuilder<Stored | null> =>
  sql.raw(
    `case when ${table}.status is not null then json_build_object('status', ${table}.status, 'value', ${table}.value, 'qualifier', ${table}.qualifier) end`,
  );

const isNarrow = ({ indicators, areas, periods }: RevisionFilter): boolean =>
  indicators !== null || areas !== null || periods !== null;

function chosen({ families, indicators, areas, periods }: RevisionFilter): RawBuilder<boolean> {
  const among = (column: string, keys: readonly number[] | null) =>
    keys === null ? sql`` : sql` and ${sql.ref(column)} = any(${[...keys]}::int[])`;
  return sql`${among("family_id", families)}${among("indicator_id", indicators)}${among("area_id", areas)}${among("period_id", periods)}`;
}

/** Only areas that existed on the day that counts. */
function living({ lives }: CellOrder): RawBuilder<boolean> {
  if (lives === null) return sql``;
  const day = dayOf(lives.on, "period_id", "-infinity");
  return sql` and ${dayOf(lives.from, "area_id", "infinity")} <= ${day} and ${day} < ${dayOf(lives.to, "area_id", "infinity")}`;
}

/** Only cells that come after another in the order. */
function beyond(
  order: CellOrder,
  after: CellPlace,
  moment: RawBuilder<unknown>,
  place: readonly RawBuilder<number>[],
): RawBuilder<boolean> {
  const last = [
    order.indicators.get(after.indicator_id),
    order.periods.get(after.period_id),
    order.areas.get(after.area_id),
    order.breakdowns.get(after.breakdown_id),
  ].map((each) => sql`${each ?? -1}::int`);
  return sql` and (${moment} < ${after.moment} or (${sql.join(place)}) > (${sql.join(last)}))`;
}

/** What stands for a key, as an array that the key points into: quicker than a join, and it leaves the order of an index as it is. */
function numberOf(numbers: ReadonlyMap<number, number>, key: RawBuilder<unknown>): RawBuilder<number> {
  return sql`(${lookup(numbers, -1)}::int[])[${key} + 1]`;
}

function dayOf(days: ReadonlyMap<number, Day>, key: string, none: string): RawBuilder<Day> {
  return sql`(${lookup(days, none)}::date[])[${sql.ref(key)} + 1]`;
}

function lookup<Value>(values: ReadonlyMap<number, Value>, none: Value): Value[] {
  const most = Math.max(0, ...values.keys());
  return Array.from({ length: most + 1 }, (_, key) => values.get(key) ?? none);
}
