import { sql } from "kysely";
import type { Kysely } from "kysely";

/** Whether whoever takes figures of a dataset away as a file says for what, which stands on record. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table dataset add column asks_reason boolean not null default false`.execute(db);
}
