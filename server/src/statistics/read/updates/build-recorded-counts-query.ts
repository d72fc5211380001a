import { type RawBuilder, sql } from "kysely";
import type { Instant } from "../../model/types.ts";
import { sameFigure } from "../revisions/build-recorded-query.ts";

/** Of which figures; database keys, null: of any. */
export interface RecordedFilter {
  readonly dataset: number;
  readonly indicators: readonly number[] | null;
  readonly areas: readonly number[] | null;
}

/** Versions recorded at one instant that have one cause and, where that matters, one due day. */
export interface RecordedCount {
  readonly recorded: Instant;
  readonly indicator_id: number;
  readonly period_id: number;
  readonly breakdown_id: number;
  /** One of their areas: any, but that those which ended count by themselves. */
  readonly area_id: number;
  /** 1, or more than 1. */
  readonly version: number;
  readonly status: string;
  readonly says_again: boolean | null;
  readonly takes_back: boolean;
  readonly count: number;
}

/** How many versions of a family were recorded at each of some instants, by all that their cause depends on. What says again what it said just before is left out. */
export function buildRecordedCountsQuery(
  family: number,
  { dataset, indicators, areas }: RecordedFilter,
  moments: readonly Instant[],
): RawBuilder<RecordedCount> {
  const among = (column: string, keys: readonly number[] | null) =>
    keys === null ? sql`` : sql` and ${sql.ref(column)} = any(${[...keys]}::int[])`;
  const says = (of: string) =>
    sql.raw(
      `(${["status", "value", "qualifier", "dated", "valid_from", "valid_to"].map((c) => `${of}.${c}`).join(", ")})`,
    );
  return sql<RecordedCount>`
    select o.recorded, o.indicator_id, o.period_id, o.breakdown_id, min(o.area_id) as area_id,
      least(o.version, 2) as version, case when o.status = 'WITHDRAWN' then o.status else 'STANDS' end as status,
      w.status = o.status and w.value is not distinct from o.value and w.qualifier is not distinct from o.qualifier as says_again,
      b.act is not null as takes_back, count(*)::int as count
    from observation o
    join any_area a on a.id = o.area_id
    left join lateral (${earlier("p", family, dataset, 1)}) p on true
    left join lateral (${earlier("w", family, dataset, 2)}) w on true
    left join observation_origin b on b.family_id = ${family} and ${sameFigure("b", dataset)} and b.version = o.version and b.act = 'REVERSED'
    where o.family_id = ${family} and o.dataset_id = ${dataset} and o.recorded = any(${[...moments]}::timestamptz[])
      ${among("o.indicator_id", indicators)}${among("o.area_id", areas)}
      and (p.version is null or ${says("o")} is distinct from ${says("p")})
    group by 1, 2, 3, 4, case when a.valid_to is not null then a.id end, 6, 7, 8, 9`;
}

/** The version so many before. Most figures have one version: of these nothing is looked up. */
const earlier = (
  name: string,
  family: number,
  dataset: number,
  back: number,
) => sql`select ${sql.ref(name)}.* from observation ${sql.ref(name)}
      where o.version > ${sql.lit(back)} and ${sql.ref(`${name}.family_id`)} = ${family} and ${sameFigure(name, dataset)} and ${sql.ref(`${name}.version`)} = o.version - ${sql.lit(back)} offset 0`;
