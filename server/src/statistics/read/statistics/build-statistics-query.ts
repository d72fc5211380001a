import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import type { CubeTable } from "../../../db/tables.ts";
import type { Day, Instant } from "../../model/types.ts";

/** The cells asked, as columns: the n-th of each is one cell. Database keys. */
export interface CellColumns {
  readonly areas: readonly number[];
  /** Their families of indicators. */
  readonly families: readonly number[];
  readonly indicators: readonly number[];
  /** -1: a combination that nothing is stored for. */
  readonly breakdowns: readonly number[];
  readonly periods: readonly number[];
}

export interface StatisticsQuery {
  readonly dataset: number;
  /** Null: as known now, which the index of current answers serves. */
  readonly knownAt: Instant | null;
  readonly cells: CellColumns;
  /** Tolerance: where an earlier value may stand, per cell. */
  readonly carry?: {
    /** First days of months, half-open; null from: nowhere. */
    readonly from: readonly (Day | null)[];
    readonly until: readonly Day[];
    /** Least and greatest key of those months. */
    readonly low: readonly number[];
    readonly high: readonly number[];
    /** Whether keys of months grow with time: then the latest is found without reading the others. */
    readonly ascending: boolean;
  };
  /** Only when rows are ordered by their values: then the statement must choose the page. */
  readonly byValue?: {
    /** Cells are in order of value within their group. */
    readonly groups: readonly number[];
    /** Whether a value is not to be shown on the boundaries asked, so that it must not order rows either. */
    readonly hidden: readonly boolean[];
    /** Months that a FLOW's area did not live of the period: what is not of the whole has no place among what is. */
    readonly lacking: readonly number[];
    readonly descending: boolean;
    readonly limit: number;
    readonly offset: number;
  };
}

type Columns =
  | "status"
  | "value"
  | "qualifier"
  | "reporting"
  | "expected"
  | "missing"
  | "missing_count"
  | "numerator"
  | "denominator"
  | "lower"
  | "upper"
  | "series_break"
  | "disputed"
  | "discrepancy"
  | "reason"
  | "sources"
  | "dated";

/** A stored answer, as it comes out of the database. */
export type StoredAnswer = Pick<CubeTable, Columns>;

export type CellRow = { readonly [C in Columns]: StoredAnswer[C] | null } & {
  /** Place of the cell in the columns given, from 1. */
  readonly ord: number;
  /** The newest commit the statement saw; null in an empty database. */
  readonly version: number | null;
  readonly carried?: (StoredAnswer & { readonly period_id: number }) | null;
};

/** The columns of a stored answer. */
export const ANSWER = `status, value, qualifier, reporting, expected, missing, missing_count, numerator, denominator, lower, upper, series_break, disputed, discrepancy, reason, sources, dated`;
const COLUMNS = sql.raw(ANSWER);

/**
 * One statement for any number of cells of one family, wherever they lie: each is looked up by its key, whatever else is stored. Cells that make up
 * a block are read faster as one (build-block-query.ts). `limit 1` keeps the
 * planner from reading the whole cube when many cells are asked; a key has one answer at an instant anyway.
 */
export function buildStatisticsQuery(
  family: number,
  { dataset, knownAt, cells, carry, byValue }: StatisticsQuery,
): RawBuilder<CellRow> {
  const known =
    knownAt === null
      ? sql`known_to is null`
      : sql`known_from <= ${knownAt} and (known_to is null or known_to > ${knownAt})`;
  const series = sql`family_id = ${family} and dataset_id = ${dataset} and indicator_id = g.indicator_id and breakdown_id = g.breakdown_id and area_id = g.area_id`;
  // Of current answers the latest is found going back along one area's course. The key has the area last, so that as of
  // an instant each month is looked up, the latest first, until one has a value.
  const earlier = (ascending: boolean) =>
    knownAt === null
      ? sql`
      select earlier.* from (
        select ${COLUMNS}, period_id
        from cube
        where c.status is null and ${series} and period_id between g.carry_low and g.carry_high and ${known}
          and value is not null
        order by period_id desc
        offset 0) earlier
      join period m on m.id = earlier.period_id
      where m.kind = 'MONTH' and m.first_day >= g.carry_from and m.first_day < g.carry_until
      order by ${ascending ? sql`earlier.period_id` : sql`m.first_day`} desc
      limit 1`
      : sql`
      select earlier.*, m.id as period_id from (
        select id, first_day from period
        where c.status is null and kind = 'MONTH' and first_day >= g.carry_from and first_day < g.carry_until
        order by first_day desc
        offset 0) m
      cross join lateral (
        select ${COLUMNS} from cube
        where ${series} and period_id = m.id and ${known} and value is not null
        limit 1) earlier
      order by m.first_day desc
      limit 1`;
  const columns = [
    sql`${cells.areas}::int[]`,
    sql`${cells.indicators}::int[]`,
    sql`${cells.breakdowns}::int[]`,
    sql`${cells.periods}::int[]`,
  ];
  const names = [sql`area_id`, sql`indicator_id`, sql`breakdown_id`, sql`period_id`];
  if (carry !== undefined) {
    columns.push(sql`${carry.from}::date[]`, sql`${carry.until}::date[]`);
    columns.push(sql`${carry.low}::int[]`, sql`${carry.high}::int[]`);
    names.push(sql`carry_from`, sql`carry_until`, sql`carry_low`, sql`carry_high`);
  }
  if (byValue !== undefined) {
    columns.push(
      sql`${byValue.groups}::int[]`,
      sql`${byValue.hidden}::boolean[]`,
      sql`${byValue.lacking}::int[]`,
    );
    names.push(sql`grp`, sql`hidden`, sql`lacking`);
  }
  const carried =
    carry === undefined
      ? sql``
      : sql`
    left join lateral (${earlier(carry.ascending)}) k on true`;
  const value = carry === undefined ? sql`c.value` : sql`coalesce(c.value, k.value)`;
  const shown = sql`case when g.hidden then null else ${value} end`;
  const order =
    byValue === undefined
      ? sql`order by g.ord`
      : sql`order by g.grp, (${shown}) is null, g.lacking, ${shown} ${sql.raw(byValue.descending ? "desc" : "asc")}, g.ord
    limit ${byValue.limit} offset ${byValue.offset}`;
  return sql<CellRow>`
    select g.ord, (select max(id) from data_commit) as version, c.*${carry === undefined ? sql`` : sql`, to_jsonb(k.*) as carried`}
    from unnest(${sql.join(columns)}) with ordinality as g (${sql.join(names)}, ord)
    left join lateral (
      select ${COLUMNS}
      from cube
      where ${series} and period_id = g.period_id and ${known}
      limit 1) c on true${carried}
    ${order}`;
}
