import type { Kysely } from "kysely";
import type { Database } from "../../db/tables.ts";
import type { Instant } from "../model/types.ts";

export interface DataVersion {
  readonly id: number;
  readonly committedAt: Instant;
}

/**
 * What stands in the database: the newest commit of data. Before the first commit it is 0 at 1970, so that an empty
 * database can be asked too.
 */
export async function dataVersion(db: Kysely<Database>): Promise<DataVersion> {
  const row = await db
    .selectFrom("data_commit")
    .select(["id", "committed_at"])
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined
    ? { id: 0, committedAt: "1970-01-01T00:00:00.000Z" }
    : { id: row.id, committedAt: new Date(row.committed_at).toISOString() };
}

/** A commit of data by its number; null where there is none. */
export async function commitOf(db: Kysely<Database>, id: number): Promise<DataVersion | null> {
  const row = await db
    .selectFrom("data_commit")
    .select(["id", "committed_at"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row === undefined ? null : { id: row.id, committedAt: new Date(row.committed_at).toISOString() };
}
