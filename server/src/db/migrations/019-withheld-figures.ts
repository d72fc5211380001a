import { sql } from "kysely";
import type { Kysely } from "kysely";

/** Which families hold withheld figures is asked at every import, and hardly any does. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index observation_withheld on observation (dataset_id, family_id) where status = 'WITHHELD'`.execute(
    db,
  );
}
