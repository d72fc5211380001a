import { sql } from "kysely";
import type { Kysely } from "kysely";

/** The own date of an area's newest figure: what it is the newest by, whatever period it was printed for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table holding add column newest_date date`.execute(db);
}
