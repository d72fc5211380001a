import { type Kysely, type RawBuilder, type Selectable, sql } from "kysely";
import { ofEachFamily } from "../../db/of-each-family.ts";
import type { Database } from "../../db/tables.ts";
import type { HoldingTable } from "../../db/tables/holding-tables.ts";
import type { Day, Instant } from "../model/types.ts";

/** What is known of an area, of one family of indicators. */
interface HeldOfFamily {
  readonly area_id: number;
  /** Figures that were printed once for one cell. */
  readonly figures: number;
  /** Figures that were printed once for several. */
  readonly statements: readonly number[];
  readonly sources: readonly number[];
  readonly indicators: readonly number[];
  readonly newest: Newest | null;
}

/** The newest figure: its period, its own date, and the first and last day of its period. */
export interface Newest {
  readonly period: number;
  readonly own: Day;
  readonly first: Day;
  readonly last: Day;
}

/**
 * What is known at all of areas of a dataset (database keys), each in a row, without any figure too: as known at an instant, or with null now.
 * Counts printed figures that have a value: one that was printed once for several models is one. The newest is so by its own date, not by the
 * last day of the period it was printed for. Official lists are left out: they say how many units there are,
 * not what is known of the movement, and with them every province would look equally well known. Looks through all figures of the areas.
 */
export async function countHoldings(
  db: Kysely<Database>,
  families: readonly number[],
  datasetId: number,
  areas: readonly number[],
  knownAt: Instant | null,
): Promise<readonly Selectable<HoldingTable>[]> {
  const found = await ofEachFamily(
    families,
    async (family) => (await buildHoldingsCount(family, datasetId, areas, knownAt).execute(db)).rows,
  );
  const byArea = Map.groupBy(found.flat(), (held) => held.area_id);
  return areas.map((area) => together(datasetId, area, byArea.get(area) ?? []));
}

function together(datasetId: number, area: number, held: readonly HeldOfFamily[]): Selectable<HoldingTable> {
  const all = (of: (one: HeldOfFamily) => readonly number[]): number[] =>
    [...new Set(held.flatMap(of))].sort((a, b) => a - b);
  const newest = held.flatMap((one) => one.newest ?? []).sort(isNewer)[0];
  return {
    area_id: area,
    dataset_id: datasetId,
    figures: held.reduce((sum, one) => sum + one.figures, 0) + all((one) => one.statements).length,
    sources: all((one) => one.sources),
    indicators: all((one) => one.indicators),
    newest_period_id: newest?.period ?? null,
    newest_date: newest?.own ?? null,
  };
}

/** The newer first: by its own date, then the shorter period. */
export function isNewer(a: Newest, b: Newest): number {
  const [one, other] = [
    [b.own, b.first, a.last],
    [a.own, a.first, b.last],
  ];
  const at = one.findIndex((day, place) => day !== other[place]);
  if (at < 0) return a.period - b.period;
  return (one[at] ?? "") < (other[at] ?? "") ? -1 : 1;
}

function buildHoldingsCount(
  family: number,
  datasetId: number,
  areas: readonly number[],
  knownAt: Instant | null,
): RawBuilder<HeldOfFamily> {
  return sql`
    with standing as (
      select distinct on (o.indicator_id, o.area_id, o.period_id, o.breakdown_id, o.source_id)
        o.area_id, o.indicator_id, o.period_id, o.source_id, o.value, o.statement_id, o.id,
        coalesce(o.dated, date_trunc('month', p.last_day)::date) as own_date, p.first_day, p.last_day
      from indicator i join observation o on o.family_id = ${family} and o.indicator_id = i.id
        join period p on p.id = o.period_id
        join source r on r.id = o.source_id and r.kind <> 'OFFICIAL_LIST'
      where i.family_id = ${family} and o.dataset_id = ${datasetId} and o.area_id = any(${[...areas]}::int[])${upTo(knownAt)}
      order by o.indicator_id, o.area_id, o.period_id, o.breakdown_id, o.source_id, o.version desc)
    select area_id, (count(distinct id) filter (where statement_id is null))::int as figures,
      coalesce(array_agg(distinct statement_id) filter (where statement_id is not null), '{}') as statements,
      array_agg(distinct source_id) as sources, array_agg(distinct indicator_id) as indicators,
      (array_agg(jsonb_build_object('period', period_id, 'own', own_date, 'first', first_day, 'last', last_day)
        order by own_date desc, first_day desc, last_day, period_id))[1] as newest
    from standing where value is not null
    group by area_id`;
}

/** An area and an indicator of which something is known there; database keys. */
export interface HeldPair {
  readonly area_id: number;
  readonly indicator_id: number;
}

/**
 * Of which indicators of a family figures that have a value stood at an instant in which area, official lists left out as in holdings. Looks for one figure of each
 * pair, so that it costs as much however many there are.
 */
export function buildHeldPairs(family: number, datasetId: number, knownAt: Instant): RawBuilder<HeldPair> {
  return sql`
    select a.id as area_id, i.id as indicator_id
    from area a cross join indicator i cross join lateral (
      select from observation o join source r on r.id = o.source_id and r.kind <> 'OFFICIAL_LIST'
      where o.family_id = ${family} and o.dataset_id = ${datasetId} and o.indicator_id = i.id and o.area_id = a.id
        and o.value is not null${upTo(knownAt)}
        and not exists (
          select from observation n
          where n.family_id = ${family} and n.dataset_id = o.dataset_id and n.indicator_id = o.indicator_id
            and n.area_id = o.area_id and n.period_id = o.period_id and n.breakdown_id = o.breakdown_id
            and n.source_id = o.source_id and n.version > o.version and n.recorded <= ${knownAt}::timestamptz)
      limit 1) as held
    where i.family_id = ${family}`;
}

/** Of observations `o` those that were recorded up to an instant. */
function upTo(knownAt: Instant | null): RawBuilder<unknown> {
  return knownAt === null ? sql`` : sql` and o.recorded <= ${knownAt}::timestamptz`;
}
