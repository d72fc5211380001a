import { sql, type RawBuilder, type Selectable } from "kysely";
import type { HoldingTable } from "../../db/tables.ts";
import type { Instant } from "../model/types.ts";

/**
 * What is known at all of areas of a dataset (database keys), each in a row, without any figure too: as known at an instant, or with null now.
 * Counts printed figures that have a value: one that was printed once for several models is one. The newest is so by its own date, not by the
 * last day of the period it was printed for. Official lists are left out: they say how many units there are,
 * not what is known of the movement, and with them every province would look equally well known. Looks through all figures of the areas.
 */
export function buildHoldingsCount(
  datasetId: number,
  areas: readonly number[],
  knownAt: Instant | null,
): RawBuilder<Selectable<HoldingTable>> {
  const listed = sql`${[...areas]}::int[]`;
  return sql`
    with standing as (
      select distinct on (o.family_id, o.indicator_id, o.area_id, o.period_id, o.breakdown_id, o.source_id)
        o.area_id, o.indicator_id, o.period_id, o.source_id, o.value, coalesce(-o.statement_id, o.id) as figure,
        coalesce(o.dated, date_trunc('month', p.last_day)::date) as own_date, p.first_day, p.last_day
      from indicator i join observation o on o.family_id = i.family_id and o.indicator_id = i.id
        join period p on p.id = o.period_id
        join source r on r.id = o.source_id and r.kind <> 'OFFICIAL_LIST'
      where o.dataset_id = ${datasetId} and o.area_id = any(${listed})${upTo(knownAt)}
      order by o.family_id, o.indicator_id, o.area_id, o.period_id, o.breakdown_id, o.source_id, o.version desc)
    select t.area_id, ${datasetId}::int as dataset_id, (count(distinct s.figure) filter (where s.value is not null))::int as figures,
      coalesce(array_agg(distinct s.source_id) filter (where s.value is not null), '{}') as sources,
      coalesce(array_agg(distinct s.indicator_id) filter (where s.value is not null), '{}') as indicators,
      (array_agg(s.period_id order by s.own_date desc, s.first_day desc,
        s.last_day, s.period_id) filter (where s.value is not null))[1] as newest_period_id,
      max(s.own_date) filter (where s.value is not null) as newest_date
    from unnest(${listed}) as t (area_id)
    left join standing s on s.area_id = t.area_id
    group by t.area_id`;
}

/** An area and an indicator of which something is known there; database keys. */
interface HeldPair {
  readonly area_id: number;
  readonly indicator_id: number;
}

/**
 * Of which indicators figures that have a value stood at an instant in which area, official lists left out as in holdings. Looks for one figure of each
 * pair, so that it costs as much however many there are.
 */
export function buildHeldPairs(datasetId: number, knownAt: Instant): RawBuilder<HeldPair> {
  return sql`
    select a.id as area_id, i.id as indicator_id
    from area a cross join indicator i cross join lateral (
      select from observation o join source r on r.id = o.source_id and r.kind <> 'OFFICIAL_LIST'
      where o.family_id = i.family_id and o.dataset_id = ${datasetId} and o.indicator_id = i.id and o.area_id = a.id
        and o.value is not null${upTo(knownAt)}
        and not exists (
          select from observation n
          where n.family_id = o.family_id and n.dataset_id = o.dataset_id and n.indicator_id = o.indicator_id
            and n.area_id = o.area_id and n.period_id = o.period_id and n.breakdown_id = o.breakdown_id
            and n.source_id = o.source_id and n.version > o.version and n.recorded <= ${knownAt}::timestamptz)
      limit 1) as held`;
}

/** Of observations `o` those that were recorded up to an instant. */
function upTo(knownAt: Instant | null): RawBuilder<unknown> {
  return knownAt === null ? sql`` : sql` and o.recorded <= ${knownAt}::timestamptz`;
}
