import { type RawBuilder, sql } from "kysely";
import type { Instant } from "../../model/types.ts";
import type { RevisionFilter } from "../revisions/build-changed-cells-query.ts";

/** A cell of which the value came, went or became another at an instant. Database keys. */
export interface MovedCell {
  readonly indicator_id: number;
  readonly breakdown_id: number;
  readonly period_id: number;
  readonly area_id: number;
  /** How many there are in all. */
  readonly count: number;
  /** Whether its value came or went. */
  readonly is_one_sided: boolean;
  /** How far it moved, as they are put in order. */
  readonly far: number;
}

const FAR = sql.raw(
  "abs(coalesce(m.now, 0) - coalesce(m.was, 0)) / case when m.was is null or m.now is null then 1 else sqrt(greatest(abs(m.was), abs(m.now), 1)) end",
);
const KEY = ["family_id", "indicator_id", "breakdown_id", "period_id", "area_id"];

/**
 * So many of the cells of a family of which the value moved at an instant, the furthest first: those that were known before and are known after, by the difference
 * over the root of the greater, as counts scatter, so that neither 0 → 2 nor the nation always leads; then those that came or went, the largest
 * first. Areas that existed on the period's last day, or those named.
 */
export function buildFurthestQuery(
  family: number,
  filter: RevisionFilter,
  at: Instant,
  most: number,
): RawBuilder<MovedCell> {
  return sql<MovedCell>`
    with ${moved(family, filter, at)}
    select m.indicator_id, m.breakdown_id, m.period_id, m.area_id, count(*) over ()::int as count, m.was is null or m.now is null as is_one_sided,
      (${FAR})::float8 as far
    from moved m ${living(filter)}
    order by (m.was is null or m.now is null),
      ${FAR} desc, m.indicator_id, m.period_id, m.area_id, m.breakdown_id
    limit ${sql.lit(most)}`;
}

/** How many values moved at an instant at which no figure was recorded: of areas that began after the period, and of others. */
export function buildMovedByRulesQuery(
  family: number,
  filter: RevisionFilter,
  at: Instant,
): RawBuilder<{ readonly is_boundary: boolean; readonly count: number }> {
  return sql<{ is_boundary: boolean; count: number }>`
    with ${moved(family, filter, at)}
    select a.valid_from > p.last_day as is_boundary, count(*)::int as count
    from moved m ${living(filter)}
    group by 1`;
}

function moved(family: number, { dataset, indicators, areas, periods }: RevisionFilter, at: Instant) {
  const among = (column: string, keys: readonly number[] | null) =>
    keys === null ? sql`` : sql` and ${sql.ref(column)} = any(${[...keys]}::int[])`;
  const chosen = sql`${among("indicator_id", indicators)}${among("area_id", areas)}${among("period_id", periods)}`;
  const either = sql.raw(KEY.map((column) => `coalesce(n.${column}, w.${column}) as ${column}`).join(", "));
  return sql`came as materialized (
      select * from cube where family_id = ${family} and dataset_id = ${dataset} and known_from = ${at}${chosen}
    ), went as materialized (
      select * from cube where family_id = ${family} and dataset_id = ${dataset} and known_to = ${at}${chosen}
    ), moved as (
      select ${either}, w.value as was, n.value as now
      from came n full join went w on ${sql.raw(KEY.map((column) => `w.${column} = n.${column}`).join(" and "))}
      where n.value is distinct from w.value or (n.value is not null and n.qualifier is distinct from w.qualifier)
    )`;
}

const living = ({ areas }: RevisionFilter) => sql`join period p on p.id = m.period_id
    join any_area a on a.id = m.area_id${
      areas === null
        ? sql` and (a.level = 'country' or (a.valid_from <= p.last_day and (a.valid_to is null or a.valid_to > p.last_day)))`
        : sql``
    }`;
