import { sql } from "kysely";
import type { Kysely } from "kysely";

/** What indicators are about, and the order they are read in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table topic (
      id integer primary key, code text not null unique, rank integer not null, indicators text[] not null
    )
  `.execute(db);
}
