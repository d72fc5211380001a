import { sql } from "kysely";
import type { Transaction } from "kysely";
import { append } from "../audit/append.ts";
import type { Act, By } from "../audit/entry.ts";
import { WRITER_LOCK } from "../db/one-writer.ts";
import type { Database } from "../db/tables.ts";
import { tellWhenCommitted } from "../db/wire/wire.ts";

/** Before anything was committed. */
const BEGINNING = "2000-01-01T00:00:00.000Z";

/** Commits of data are in the order of their instants, so only one writer works at a time; the next one waits here. */
export async function oneWriterAtATime(tx: Transaction<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${WRITER_LOCK})`.execute(tx);
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

/** A commit of data: the new data version. */
export interface Commit {
  readonly id: number;
  readonly committedAt: string;
}

/** What is said of a commit on record, beside its number and its dataset. */
export interface OnRecord {
  readonly kind: CommitKind;
  readonly by: By;
  readonly about?: Act["about"];
}
export type CommitKind = "SEED" | "IMPORT" | "PUBLISH" | "REVERSE" | "CATALOGUE" | "RECOMPUTE" | "TIME";

/**
 * Makes a commit of data, which is the new data version, does what it is of, and puts it on record last of all: the audit chain is held from then
 * on until the transaction ends. Instants grow strictly: one that would not (a clock that is behind, or a seed older than what is there) becomes
 * the millisecond after the last. All servers are told of it when it is committed.
 *
 * @param work does what the commit is of, and says what is to stand on record of it
 */
export async function commitData(
  tx: Transaction<Database>,
  wish: { readonly datasetId: number | null; readonly what: string; readonly at: string },
  work: (commit: Commit) => Promise<OnRecord>,
): Promise<Commit> {
  const last = await lastInstant(tx);
  const at = wish.at > last ? wish.at : new Date(Date.parse(last) + 1).toISOString();
  const { datasetId, what } = wish;
  const { id, committed_at } = await tx
    .insertInto("data_commit")
    .values({ dataset_id: datasetId, committed_at: at, what })
    .returning(["id", "committed_at"])
    .executeTakeFirstOrThrow();
  const commit = { id, committedAt: committed_at };
  const { kind, by, about } = await work(commit);
  const dataset = datasetId === null ? null : await codeOf(tx, datasetId);
  await tellWhenCommitted(tx, "commit", { id });
  await append(tx, "data", { kind, by, at: committed_at, about: { commit: id, dataset, what, ...about } });
  return commit;
}

async function codeOf(tx: Transaction<Database>, datasetId: number): Promise<string> {
  const query = tx.selectFrom("dataset").select("code").where("id", "=", datasetId);
  return (await query.executeTakeFirstOrThrow()).code;
}
