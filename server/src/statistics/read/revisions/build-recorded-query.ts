import { type RawBuilder, sql } from "kysely";
import type { Instant } from "../../model/types.ts";
import type { ObservationScope } from "../observations/observation-scope.ts";

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
  /** Whether it was written to take an import back. */
  readonly takes_back: boolean;
}

/**
 * The versions recorded after one instant and up to another of the figures that rows may rest on, of one family. What was recorded is looked up once for all rows,
 * and met with them by its period or its month: hardly anything is left whose areas have to be compared.
 */
export function buildRecordedQuery(
  family: number,
  dataset: number,
  scopes: readonly ObservationScope[],
  since: Instant,
  until: Instant,
): RawBuilder<RecordedVersion> {
  return sql<RecordedVersion>`
    with scope as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(scopes)}::jsonb) as g (
        ord int, family int, indicator int, areas int[], breakdowns int[], period int,
        first date, last date, since date, flow boolean)
    ), recorded as materialized (
      select o.family_id, o.indicator_id, o.area_id, o.period_id, o.breakdown_id, o.source_id, o.version, o.recorded,
        o.status, o.value, o.qualifier, o.valid_from, o.valid_to, o.dated
      from (select distinct indicator from scope) as g
      join observation o on o.family_id = ${family} and o.dataset_id = ${dataset} and o.indicator_id = g.indicator
        and o.recorded > ${since} and o.recorded <= ${until}
    ), of_period as materialized (
      select g.ord, g.family, g.indicator, p.id as period
      from scope g join period p on p.first_day >= g.first and p.last_day <= g.last where g.flow
      union all
      select ord, family, indicator, period from scope where not flow
    ), of_month as materialized (
      select g.ord, g.family, g.indicator, m::date as month
      from scope g cross join lateral generate_series(date_trunc('month', g.since), g.last, interval '1 month') as m
      where not g.flow and m >= g.since
    ), met as (
      select g.ord, o.* from of_period g
      join recorded o on o.family_id = g.family and o.indicator_id = g.indicator and o.period_id = g.period and o.valid_from is null
      union all
      select g.ord, o.* from of_month g
      join recorded o on o.family_id = g.family and o.indicator_id = g.indicator and o.dated = g.month and o.valid_from is null
      union all
      select g.ord, o.* from scope g
      join recorded o on o.family_id = g.family and o.indicator_id = g.indicator and o.valid_from is not null
        and o.valid_from <= g.last and (o.valid_to is null or o.valid_to > g.since)
      where not g.flow
    )
    select distinct o.ord, o.indicator_id, o.area_id, o.period_id, o.breakdown_id, o.source_id, o.version, o.recorded, o.status,
      o.value, p.value as was,
      w.status = o.status and w.value is not distinct from o.value and w.qualifier is not distinct from o.qualifier as says_again,
      b.act is not null as takes_back
    from met o join scope g on g.ord = o.ord and g.family = o.family_id and g.indicator = o.indicator_id
      and (g.breakdowns is null or o.breakdown_id = any(g.breakdowns)) and o.area_id = any(g.areas)
    left join observation p on p.family_id = ${family} and ${sameFigure("p", dataset)} and p.version = o.version - 1
    left join observation w on w.family_id = ${family} and ${sameFigure("w", dataset)} and w.version = o.version - 2
    left join observation_origin b on b.family_id = ${family} and ${sameFigure("b", dataset)} and b.version = o.version and b.act = 'REVERSED'`;
}

/** Whether another version is of the figure that was recorded. */
export function sameFigure(other: string, dataset: number): RawBuilder<boolean> {
  const same = ["family_id", "indicator_id", "area_id", "period_id", "breakdown_id", "source_id"].map(
    (column) => sql`${sql.ref(`${other}.${column}`)} = ${sql.ref(`o.${column}`)}`,
  );
  return sql`${sql.ref(`${other}.dataset_id`)} = ${dataset} and ${sql.join(same, sql` and `)}`;
}
