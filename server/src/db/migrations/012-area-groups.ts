import { sql } from "kysely";
import type { Kysely } from "kysely";

/** Ready-made sets of provinces: the official regions. Their members are of any time; which count, the boundaries say. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table area_group (
      id integer primary key, code text not null unique, rank integer not null,
      name_vi text not null, name_en text not null,
      valid_from date not null, valid_to date check (valid_to > valid_from), origin text not null, members text[] not null
    )
  `.execute(db);
}
