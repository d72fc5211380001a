import { type Kysely, sql } from "kysely";
import { isDistributed } from "../../db/distributed.ts";
import { ofEachFamily } from "../../db/of-each-family.ts";
import type { Database } from "../../db/tables.ts";
import type { Reference } from "./read-reference.ts";

/**
 * Whether the cube is about to be filled: what it holds is less than the figures that answers are to be worked out of. To keep
 * every index with every row takes twice as long as to build it of all rows at once. One that is spread over machines keeps its indexes.
 */
export async function isFilling(db: Kysely<Database>, { datasetId, families }: Reference): Promise<boolean> {
  if (await isDistributed(db)) return false;
  const figures = await ofEachFamily(families, async ({ id }) => {
    const { rows } = await sql<{ figures: number }>`select count(*)::int as figures from observation
      where family_id = ${id} and dataset_id = ${datasetId}`.execute(db);
    return rows[0]?.figures ?? 0;
  });
  let less = figures.reduce((sum, each) => sum + each, 0);
  for (const { id } of families) {
    if (less <= 0) return false;
    const { rows } = await sql<{ held: number }>`select count(*)::int as held
      from (select from cube where family_id = ${id} limit ${less}) as held`.execute(db);
    less -= rows[0]?.held ?? 0;
  }
  return less > 0;
}

/**
 * Does `work` while the cube has no index and no key, and makes them again as they were. Whoever reads the cube waits until the
 * transaction ends; when it fails, nothing was dropped.
 */
export async function withoutIndexes<T>(db: Kysely<Database>, work: () => Promise<T>): Promise<T> {
  const { rows: indexes } = await sql<{ drop: string; make: string }>`
    select case when k.oid is null then format('drop index %s', i.indexrelid::regclass)
        else format('alter table cube drop constraint %I', k.conname) end as drop,
      case when k.oid is null then pg_get_indexdef(i.indexrelid)
        else format('alter table cube add constraint %I %s', k.conname, pg_get_constraintdef(k.oid)) end as make
    from pg_index i left join pg_constraint k on k.conindid = i.indexrelid and k.conrelid = i.indrelid
    where i.indrelid = 'cube'::regclass
    order by k.oid is null, i.indexrelid`.execute(db);
  for (const { drop } of indexes) await sql.raw(drop).execute(db);
  const done = await work();
  // A million keys fit, so that they are sorted in memory.
  await sql`set local maintenance_work_mem = '256MB'`.execute(db);
  for (const { make } of indexes) await sql.raw(make).execute(db);
  return done;
}
