import { sql } from "kysely";
import type { Kysely } from "kysely";

/** Areas and models are known by further names: they are found by them too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table area add column other_names text[] not null default '{}'`.execute(db);
  await sql`alter table model add column printed text[] not null default '{}'`.execute(db);
}
