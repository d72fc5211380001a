import { sql } from "kysely";
import type { Kysely } from "kysely";

/** Indicators are found by what people call them, too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table label add column other_names text[] not null default '{}'`.execute(db);
}
