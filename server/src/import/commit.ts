import { sql } from "kysely";
import type { Transaction } from "kysely";
import type { Database } from "../db/tables.ts";

/** Before anything was committed. */
const BEGINNING = "2000-01-01T00:00:00.000Z";

/** Commits of data are in the order of their instants, so only one writer works at a time; the next one waits here. */
export async function oneWriterAtATime(tx: Transaction<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(4020261102)`.execute(tx);
}

/** The instant of the newest commit of data, whatever the dataset. */
export async function lastInstant(tx: Transaction<Database>): Promise<string> {
  const last = await tx
    .selectFrom("data_commit")
    .select("committed_at")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return last?.committed_at ?? BEGINNING;
}

/**
 * Records a commit of data, which is the new data version. Instants grow strictly: one that would not (a clock that is
 * behind, or a seed older than what is there) becomes the millisecond after the last.
 */
export async function commitData(
  tx: Transaction<Database>,
  commit: { readonly datasetId: number | null; readonly what: string; readonly at: string },
): Promise<{ readonly id: number; readonly committedAt: string }> {
  const last = await lastInstant(tx);
  const at = commit.at > last ? commit.at : new Date(Date.parse(last) + 1).toISOString();
  const { id, committed_at } = await tx
    .insertInto("data_commit")
    .values({ dataset_id: commit.datasetId, committed_at: at, what: commit.what })
    .returning(["id", "committed_at"])
    .executeTakeFirstOrThrow();
  return { id, committedAt: committed_at };
}
