import { sql, type Transaction } from "kysely";
import type { Database } from "../db/tables.ts";
import { isNewer, type Newest } from "../statistics/read/count-holdings.ts";
import { ofStaged } from "./checks/staged-families.ts";
import { writeHoldings } from "./write-holdings.ts";

/** What an import did to what is known of an area, of one family of indicators. */
interface AddedOfFamily {
  readonly area_id: number;
  /** Whether something is no longer known, is of another day, or was printed once for several cells: then only counting tells. */
  readonly must_count: boolean;
  readonly added: number;
  readonly sources: readonly number[];
  readonly indicators: readonly number[];
  readonly newest: Newest | null;
}

/**
 * Adds what an import brought to the holdings of the areas it touched, by a look at the cells it touched and no others; gives back the areas whose holdings have to be counted:
 * it took something back there, or moved it to another day. Holdings of all areas have to be as they were before it. The rules are those of count-holdings.ts.
 */
export async function addToHoldings(
  tx: Transaction<Database>,
  datasetId: number,
  commitId: number,
): Promise<readonly number[]> {
  const found = await ofStaged(
    tx,
    (family) => sql<AddedOfFamily>`
    with cells as (
      select distinct family_id, indicator_id, area_id, period_id, breakdown_id, source_id from incoming
      where family_id = ${family} and not known),
    seen as (
      select o.area_id, o.indicator_id, o.period_id, o.source_id,
        bool_or(o.statement_id is not null) as is_stated,
        (array_agg(o.value order by o.version desc))[1] is not null as is_known,
        coalesce((array_agg(o.value order by o.version desc) filter (where o.commit_id <> ${commitId}))[1] is not null, false) as was_known,
        (array_agg(o.dated order by o.version desc))[1] as dated,
        (array_agg(o.dated order by o.version desc) filter (where o.commit_id <> ${commitId}))[1] as was_dated
      from observation o join cells c using (family_id, indicator_id, area_id, period_id, breakdown_id, source_id)
      where o.family_id = ${family} and o.dataset_id = ${datasetId}
      group by o.area_id, o.indicator_id, o.period_id, o.breakdown_id, o.source_id),
    own as (
      select s.*, coalesce(s.dated, date_trunc('month', p.last_day)::date) as own_date, p.first_day, p.last_day
      from seen s join period p on p.id = s.period_id join source r on r.id = s.source_id and r.kind <> 'OFFICIAL_LIST')
    select area_id,
      bool_or(is_stated or (was_known and (not is_known or dated is distinct from was_dated))) as must_count,
      (count(*) filter (where is_known and not was_known))::int as added,
      coalesce(array_agg(distinct source_id) filter (where is_known), '{}') as sources,
      coalesce(array_agg(distinct indicator_id) filter (where is_known), '{}') as indicators,
      (array_agg(jsonb_build_object('period', period_id, 'own', own_date, 'first', first_day, 'last', last_day)
        order by own_date desc, first_day desc, last_day, period_id) filter (where is_known))[1] as newest
    from own group by area_id`,
  );
  const byArea = new Map<number, AddedOfFamily[]>();
  // An area of which only official lists tell has a row of its own too.
  const touched = await sql<{
    area_id: number;
  }>`select distinct area_id from incoming where not known`.execute(tx);
  for (const { area_id } of touched.rows) byArea.set(area_id, []);
  for (const one of found) byArea.get(one.area_id)?.push(one);
  const before = await holdingsOf(tx, datasetId, [...byArea.keys()]);
  const toCount: number[] = [];
  const rows = [...byArea].flatMap(([area, added]) => {
    if (added.some(({ must_count }) => must_count)) {
      toCount.push(area);
      return [];
    }
    const old = before.get(area);
    const all = (kept: readonly number[], of: (one: AddedOfFamily) => readonly number[]): number[] =>
      [...new Set([...kept, ...added.flatMap(of)])].sort((a, b) => a - b);
    const newest = [...(old?.newest ?? []), ...added.flatMap((one) => one.newest ?? [])].sort(isNewer)[0];
    return [
      {
        area_id: area,
        dataset_id: datasetId,
        figures: (old?.figures ?? 0) + added.reduce((sum, one) => sum + one.added, 0),
        sources: all(old?.sources ?? [], (one) => one.sources),
        indicators: all(old?.indicators ?? [], (one) => one.indicators),
        newest_period_id: newest?.period ?? null,
        newest_date: newest?.own ?? null,
      },
    ];
  });
  await writeHoldings(tx, rows);
  return toCount;
}

interface Held {
  readonly figures: number;
  readonly sources: readonly number[];
  readonly indicators: readonly number[];
  /** One or none. */
  readonly newest: readonly Newest[];
}

async function holdingsOf(
  tx: Transaction<Database>,
  datasetId: number,
  areas: readonly number[],
): Promise<ReadonlyMap<number, Held>> {
  if (areas.length === 0) return new Map();
  const rows = await tx
    .selectFrom("holding")
    .leftJoin("period", "period.id", "newest_period_id")
    .select(["area_id", "figures", "sources", "indicators", "newest_date as own"])
    .select(["period.id as period", "first_day as first", "last_day as last"])
    .where("dataset_id", "=", datasetId)
    .where("area_id", "=", sql<number>`any(${[...areas]}::int[])`)
    .execute();
  return new Map(
    rows.map(({ area_id, figures, sources, indicators, period, own, first, last }) => [
      area_id,
      {
        figures,
        sources,
        indicators,
        newest:
          period === null || own === null || first === null || last === null
            ? []
            : [{ period, own, first, last }],
      },
    ]),
  );
}
