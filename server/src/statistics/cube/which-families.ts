import { type Kysely, sql } from "kysely";
import type { Database } from "../../db/tables.ts";
import type { Family, Reference } from "./read-reference.ts";

/** The families of which a dataset holds figures or answers. */
export async function familiesHeld(
  db: Kysely<Database>,
  { datasetId, families }: Reference,
): Promise<Family[]> {
  // Whether a family holds anything takes one look at the key.
  const { rows } = await sql<{ id: number }>`select distinct family_id as id from indicator i
    where exists (select from observation o where o.family_id = i.family_id and o.dataset_id = ${datasetId})
      or exists (select from cube c where c.family_id = i.family_id and c.dataset_id = ${datasetId})`.execute(
    db,
  );
  const held = new Set(rows.map((row) => row.id));
  return families.filter(({ id }) => held.has(id));
}

/** The families that a dataset holds answers of. */
export async function familiesAnswered(
  db: Kysely<Database>,
  datasetId: number,
): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{
    id: number;
  }>`select id from (select distinct family_id as id from indicator) as i
    where exists (select from cube c where c.family_id = i.id and c.dataset_id = ${datasetId})`.execute(db);
  return new Set(rows.map((row) => row.id));
}

/** The families of which any figure was ever withheld. */
export async function familiesGuarded(db: Kysely<Database>, datasetId: number): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ id: number }>`select distinct family_id as id from observation
    where dataset_id = ${datasetId} and status = 'WITHHELD'`.execute(db);
  return new Set(rows.map((row) => row.id));
}
