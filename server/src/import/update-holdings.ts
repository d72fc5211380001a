import { sql } from "kysely";
import type { Transaction } from "kysely";
import { allFamilies, ofEachFamily } from "../db/of-each-family.ts";
import type { Database } from "../db/tables.ts";
import { countHoldings } from "../statistics/read/count-holdings.ts";
import { addToHoldings } from "./add-to-holdings.ts";
import { doWithStaged } from "./checks/staged-families.ts";
import { writeHoldings } from "./write-holdings.ts";

/**
 * Brings what is known at all up to date after an import: holdings of the areas it touched, figures per period, and which
 * breakdowns hold figures or answers. Call after the cube is recomputed. The order of imports makes no difference.
 */
export async function keepHoldings(
  tx: Transaction<Database>,
  datasetId: number,
  commitId: number,
): Promise<void> {
  await keepAreas(tx, datasetId, await addToHoldings(tx, datasetId, commitId));
  await keepPeriods(tx, datasetId, commitId);
  await keepMembers(tx, datasetId);
}

/** Notes of which districts and communes an import has figures, before answers are worked out: those have some that are noted. */
export async function notePlaces(tx: Transaction<Database>, datasetId: number): Promise<void> {
  await doWithStaged(
    tx,
    (family) => sql`
    insert into holding (area_id, dataset_id, figures, sources, indicators)
    select distinct i.area_id, ${datasetId}::int, 0, '{}'::int[], '{}'::int[]
    from incoming i join place p on p.id = i.area_id where i.family_id = ${family} and not i.known
    on conflict (area_id, dataset_id) do nothing`,
  );
}

/** Brings the holdings of every area that has figures in a dataset up to date: for a database that counted them by earlier rules. */
export async function keepAllHoldings(tx: Transaction<Database>, datasetId: number): Promise<void> {
  const found = await ofEachFamily(await allFamilies(tx), async (family) => {
    const { rows } = await sql<{ area_id: number }>`
      select distinct area_id from observation where family_id = ${family} and dataset_id = ${datasetId}`.execute(
      tx,
    );
    return rows.map((row) => row.area_id);
  });
  await keepAreas(tx, datasetId, [...new Set(found.flat())]);
}

async function keepAreas(
  tx: Transaction<Database>,
  datasetId: number,
  areas: readonly number[],
): Promise<void> {
  if (areas.length > 0)
    await writeHoldings(tx, await countHoldings(tx, await allFamilies(tx), datasetId, areas, null));
}

/** Counts current observations that are not withdrawn, by what this commit added to them. */
async function keepPeriods(tx: Transaction<Database>, datasetId: number, commitId: number): Promise<void> {
  await doWithStaged(
    tx,
    (family) => sql`
    with cells as (
      select distinct family_id, indicator_id, area_id, period_id, breakdown_id, source_id from incoming
      where family_id = ${family} and not known),
    counted as (
      select o.indicator_id, o.period_id, o.area_id in (select id from place) as is_below,
        ((array_agg(o.status order by o.version desc))[1] <> 'WITHDRAWN')::int as after,
        coalesce(((array_agg(o.status order by o.version desc)
          filter (where o.commit_id <> ${commitId}))[1] <> 'WITHDRAWN')::int, 0) as before
      from observation o join cells c using (family_id, indicator_id, area_id, period_id, breakdown_id, source_id)
      where o.family_id = ${family} and o.dataset_id = ${datasetId}
      group by o.area_id, o.indicator_id, o.period_id, o.breakdown_id, o.source_id)
    insert into dataset_period (dataset_id, indicator_id, period_id, figures, below)
    select ${datasetId}::int, indicator_id, period_id, sum(after - before),
      coalesce(sum(after - before) filter (where is_below), 0)
    from counted group by indicator_id, period_id
    on conflict (dataset_id, indicator_id, period_id)
      do update set figures = dataset_period.figures + excluded.figures, below = dataset_period.below + excluded.below`,
  );
}

/**
 * Members stay once they held anything: as known at an earlier instant they still do. Each member of a family that is touched takes one
 * look at the key of the cube. Of a cube that has just been filled PostgreSQL knows nothing yet and would read all of it for each, so
 * that is forbidden here.
 */
async function keepMembers(tx: Transaction<Database>, datasetId: number): Promise<void> {
  await sql`set local enable_seqscan = off`.execute(tx);
  await sql`set local enable_bitmapscan = off`.execute(tx);
  await doWithStaged(
    tx,
    (family) => sql`
    insert into dataset_member (dataset_id, indicator_id, breakdown_id)
    select ${datasetId}::int, indicator_id, breakdown_id from incoming where family_id = ${family} and not known
    union
    select ${datasetId}::int, i.id, b.id from indicator i cross join breakdown b cross join lateral (
      select from cube c where c.family_id = ${family} and c.dataset_id = ${datasetId} and c.indicator_id = i.id
        and c.breakdown_id = b.id limit 1) as held
    where i.family_id = ${family}
    on conflict do nothing`,
  );
  await sql`set local enable_seqscan to default`.execute(tx);
  await sql`set local enable_bitmapscan to default`.execute(tx);
}
