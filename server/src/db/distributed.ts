import { type Kysely, sql } from "kysely";
import type { Database } from "./tables.ts";

/** Whether the big tables are spread over machines (docs/operating/distributing.md). */
export async function isDistributed(db: Kysely<Database>): Promise<boolean> {
  // Where there is no Citus there is no such table to be asked.
  const { rows: there } = await sql<{
    is: boolean;
  }>`select to_regclass('pg_dist_partition') is not null as is`.execute(db);
  if (there[0]?.is !== true) return false;
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from pg_dist_partition where logicalrelid = 'cube'::regclass and partmethod = 'h') as is`.execute(
    db,
  );
  return rows[0]?.is === true;
}
