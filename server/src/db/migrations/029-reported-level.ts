import { sql } from "kysely";
import type { Kysely } from "kysely";

/**
 * A dataset says of an indicator at which level it is reported: who counts for completeness. Of an answer that lacks very many of them the
 * first stand in `missing`, and how many there are in `missing_count` (null: these are all).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table due add column reported_at text not null default 'PROVINCE'`.execute(db);
  await sql`alter table cube add column missing_count integer`.execute(db);
}
