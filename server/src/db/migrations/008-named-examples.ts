import { sql } from "kysely";
import type { Kysely } from "kysely";

/** What a source names as examples of what it counts; null: nothing. The few figures that have some are found at once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table observation add column names text[] check (cardinality(names) between 1 and 10)
  `.execute(db);
  await sql`create index observation_names on observation (dataset_id) where names is not null`.execute(db);
}
