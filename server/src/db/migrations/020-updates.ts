import { sql } from "kysely";
import type { Kysely } from "kysely";

/** When figures were recorded is found without reading them all. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index observation_recorded on observation (dataset_id, recorded)`.execute(db);
}
