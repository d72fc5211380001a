import { sql } from "kysely";
import type { Kysely } from "kysely";

/** What answers came or went between two instants is found without reading all the others. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index cube_came on cube (dataset_id, known_from)`.execute(db);
  await sql`create index cube_went on cube (dataset_id, known_to) where known_to is not null`.execute(db);
}
