import { sql } from "kysely";
import type { Transaction } from "kysely";
import type { Database } from "../../../db/tables.ts";
import { ofStaged } from "../staged-families.ts";
import { idsOf, readNames } from "./names.ts";
import type { FigureIds } from "./names.ts";
import { placed, problemOf } from "./placed.ts";
import type { FigureProblem, Placed } from "./placed.ts";

/** When a value is unlike what the same area reported before. */
export const UNUSUAL = {
  /** Robust deviations from the median that are still usual. */
  most: 5,
  /** Other periods there must be to tell. */
  least: 6,
  /** Periods that are looked at, from the newest of the file backwards. */
  periods: 12,
  /** Years before in which the same month, quarter or half-year is looked at: what comes every August is not unusual in August. */
  seasons: 4,
  /** From the median of distances to what a standard deviation would be, were they spread as errors are. */
  perMad: 1.4826,
  /** Never less than this share of the median, nor than one: where all values are alike, a small step is none. */
  floor: 0.05,
} as const;

/**
 * Values far from the median of the same figure in other periods of the same length, in robust deviations – the median of the distances
 * from the median (MAD; Leys et al. 2013, "Detecting outliers") – that lie beyond all others as well, and beyond those of the same season in earlier years. Of what was known before and of the file itself; not across a series
 * break, nor of periods that an area lived in part. Call before the new figures are in the cube.
 */
export async function findUnusual(tx: Transaction<Database>, datasetId: number): Promise<FigureProblem[]> {
  const { most, least, periods, seasons, perMad, floor } = UNUSUAL;
  const rows = await ofStaged(
    tx,
    (family) => sql<Unusual>`
    with ranked as materialized (
      select id as period_id, kind, first_day, last_day, row_number() over (partition by kind order by last_day) as place,
        case kind when 'MONTH' then 12 when 'QUARTER' then 4 when 'HALF_YEAR' then 2 else 1 end as season
      from period where kind <> 'TERM'),
    told as materialized (
      select i.nth, i.family_id, i.indicator_id, i.breakdown_id, i.area_id, i.period_id, r.kind, r.place, r.season, i.value
      from incoming i join ranked r using (period_id)
      where i.family_id = ${family} and i.value is not null and i.valid_from is null),
    series as materialized (
      select row_number() over () as series, family_id, indicator_id, breakdown_id, area_id, kind, max(place) as newest
      from told group by family_id, indicator_id, breakdown_id, area_id, kind),
    held as (
      select s.series, null::integer as nth, c.value
      from series s
      join ranked r on r.kind = s.kind and r.place between s.newest - ${periods}::int + 1 and s.newest
      cross join lateral (
        select value from cube c
        where c.family_id = ${family} and c.dataset_id = ${datasetId} and c.indicator_id = s.indicator_id
          and c.breakdown_id = s.breakdown_id and c.area_id = s.area_id and c.period_id = r.period_id and c.known_to is null
          and c.value is not null and c.status <> 'PARTIAL'
        limit 1) as c
      join any_area a on a.id = s.area_id
      where not exists (select from told t where t.indicator_id = s.indicator_id and t.breakdown_id = s.breakdown_id
          and t.area_id = s.area_id and t.period_id = r.period_id)
        and not (a.valid_from > r.first_day and a.valid_from <= r.last_day)
        and (a.valid_to is null or not (a.valid_to > r.first_day and a.valid_to <= r.last_day))
        and not exists (select from series_break k where k.indicator_id = s.indicator_id and (k.area_id is null or k.area_id = s.area_id)
          and k.date > r.first_day and k.date <= (select last_day from ranked n where n.kind = s.kind and n.place = s.newest))),
    points as materialized (
      select * from held
      union all
      select s.series, t.nth, t.value from told t join series s using (family_id, indicator_id, breakdown_id, area_id, kind)),
    middle as materialized (
      select series, count(*) - 1 as n, percentile_cont(0.5) within group (order by value) as median,
        (array_agg(value order by value))[1:2] as lowest, (array_agg(value order by value desc))[1:2] as highest
      from points group by series having count(*) > ${least}),
    spread as materialized (
      select series, greatest(${perMad} * percentile_cont(0.5) within group (order by abs(p.value - m.median)), ${floor} * m.median, 1)
        as deviation
      from points p join middle m using (series) group by series, m.median),
    far as materialized (
      select p.nth, p.value, m.*, d.deviation
      from points p join middle m using (series) join spread d using (series)
      where p.nth is not null and abs(p.value - m.median) > ${most} * d.deviation
        and (p.value = m.lowest[1] and p.value < m.lowest[2] or p.value = m.highest[1] and p.value > m.highest[2]))
    select ${placed("i")}, ${idsOf("i")} as figure, f.n::int as n, round(f.median::numeric, 2)::text as median,
      -- of the others: its own value is at an end of them
      (case when f.value = f.lowest[1] then f.lowest[2] else f.lowest[1] end)::text as lowest,
      (case when f.value = f.highest[1] then f.highest[2] else f.highest[1] end)::text as highest,
      round(f.deviation::numeric, 2)::text as deviation, round((abs(f.value - f.median) / f.deviation)::numeric, 1)::text as times
    from far f join incoming i on i.nth = f.nth join told t on t.nth = f.nth
    where i.family_id = ${family} and not i.known and not exists (
      select from generate_series(1, ${seasons}::int) as years
      join ranked r on r.kind = t.kind and r.place = t.place - years * t.season
      cross join lateral (
        select value from cube c
        where c.family_id = ${family} and c.dataset_id = ${datasetId} and c.indicator_id = i.indicator_id
          and c.breakdown_id = i.breakdown_id and c.area_id = i.area_id and c.period_id = r.period_id and c.known_to is null
          and c.value is not null
        limit 1) as c
      where case when i.value > f.median then c.value >= i.value else c.value <= i.value end)
    order by i.nth`,
  );
  rows.sort((a, b) => a.nth - b.nth);
  if (rows.length === 0) return [];
  const names = await readNames(
    tx,
    rows.map(({ figure }) => figure),
  );
  return rows.map((row) => {
    const history = {
      n: row.n,
      median: plain(row.median),
      least: plain(row.lowest),
      greatest: plain(row.highest),
      deviation: plain(row.deviation),
    };
    const figure = names.figure(row.figure);
    const args = { figure, value: row.value ?? "", history, times: plain(row.times), most };
    return problemOf(row, { code: "VALUE_UNUSUAL", args }, [], "WARNING");
  });
}

/** Without zeros after the point that say nothing. */
const plain = (text: string): string => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);

interface Unusual extends Placed {
  readonly figure: FigureIds;
  readonly n: number;
  readonly median: string;
  readonly lowest: string;
  readonly highest: string;
  readonly deviation: string;
  readonly times: string;
}
