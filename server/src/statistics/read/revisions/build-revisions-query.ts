import { type RawBuilder, sql } from "kysely";
import type { Instant } from "../../model/types.ts";
import type { ObservationScope } from "../observations/observation-scope.ts";

/** A cell of which an answer came or went. Database keys. */
export interface ChangedCell {
  readonly indicator_id: number;
  readonly breakdown_id: number;
  readonly period_id: number;
  readonly area_id: number;
}

/** Of which cells; database keys, null: of any. */
export interface RevisionFilter {
  readonly dataset: number;
  readonly indicators: readonly number[] | null;
  readonly areas: readonly number[] | null;
  readonly periods: readonly number[] | null;
}

/** The cells of which an answer came or went after one instant and up to another, at most so many. */
export function buildChangedCellsQuery(
  { dataset, indicators, areas, periods }: RevisionFilter,
  since: Instant,
  until: Instant,
  most: number,
): RawBuilder<ChangedCell> {
  const among = (column: string, keys: readonly number[] | null) =>
    keys === null ? sql`` : sql` and ${sql.ref(column)} = any(${[...keys]}::int[])`;
  const chosen = sql`${among("indicator_id", indicators)}${among("area_id", areas)}${among("period_id", periods)}`;
  const cells = (column: "known_from" | "known_to") => sql`
    select indicator_id, breakdown_id, period_id, area_id from cube
    where dataset_id = ${dataset} and ${sql.ref(column)} > ${since} and ${sql.ref(column)} <= ${until}${chosen}`;
  return sql<ChangedCell>`${cells("known_from")} union ${cells("known_to")} limit ${most}`;
}

/** A version of a figure that was recorded in between, with what the figure said one and two versions before. */
export interface RecordedVersion {
  /** Which scope. */
  readonly ord: number;
  readonly indicator_id: number;
  readonly area_id: number;
  readonly period_id: number;
  readonly breakdown_id: number;
  readonly source_id: number;
  readonly version: number;
  readonly value: number | null;
  /** What the version before said; null where there was none, or it said nothing. */
  readonly was: number | null;
  readonly recorded: Instant;
  readonly status: string;
  /** Whether it says again what it said before a version in between; null where there was none. */
  readonly says_again: boolean | null;
}

/**
 * The versions recorded after one instant and up to another of the figures that rows may rest on. What was recorded is looked up once for all rows,
 * and of it first what is of their periods: hardly anything is left whose areas have to be compared.
 */
export function buildRecordedQuery(
  dataset: number,
  scopes: readonly ObservationScope[],
  since: Instant,
  until: Instant,
): RawBuilder<RecordedVersion> {
  return sql<RecordedVersion>`
    with scope as materialized (
      select g.*, array(select id from period where g.flow and first_day >= g.first and last_day <= g.last) as periods
      from jsonb_to_recordset(${JSON.stringify(scopes)}::jsonb) as g (
        ord int, family int, indicator int, areas int[], breakdowns int[], period int,
        first date, last date, since date, flow boolean)
    ),
    recorded as materialized (
      select o.family_id, o.indicator_id, o.area_id, o.period_id, o.breakdown_id, o.source_id, o.version, o.recorded,
        o.status, o.value, o.qualifier, o.valid_from, o.valid_to, o.dated
      from (select distinct family, indicator from scope) as g
      join observation o on o.family_id = g.family and o.dataset_id = ${dataset} and o.indicator_id = g.indicator
        and o.recorded > ${since} and o.recorded <= ${until}
    )
    select distinct g.ord, o.indicator_id, o.area_id, o.period_id, o.breakdown_id, o.source_id, o.version, o.recorded, o.status,
      o.value, p.value as was,
      w.status = o.status and w.value is not distinct from o.value and w.qualifier is not distinct from o.qualifier as says_again
    from scope g
    join recorded o on o.family_id = g.family and o.indicator_id = g.indicator and case when
      case
        when g.flow then o.period_id = any(g.periods)
        when o.valid_from is not null then o.valid_from <= g.last and (o.valid_to is null or o.valid_to > g.since)
        else o.period_id = g.period or o.dated between g.since and g.last end
      then (g.breakdowns is null or o.breakdown_id = any(g.breakdowns)) and o.area_id = any(g.areas) end
    left join observation p on ${sameFigure("p", dataset)} and p.version = o.version - 1
    left join observation w on ${sameFigure("w", dataset)} and w.version = o.version - 2`;
}

/** Whether another version is of the figure that was recorded. */
function sameFigure(other: string, dataset: number): RawBuilder<boolean> {
  const same = ["family_id", "indicator_id", "area_id", "period_id", "breakdown_id", "source_id"].map(
    (column) => sql`${sql.ref(`${other}.${column}`)} = ${sql.ref(`o.${column}`)}`,
  );
  return sql`${sql.ref(`${other}.dataset_id`)} = ${dataset} and ${sql.join(same, sql` and `)}`;
}
