import { type Kysely, sql } from "kysely";
import type { Database } from "../db/tables.ts";
import { type ChainName, type Head, NOTHING } from "./entry.ts";

/** Entries read at a time. */
const PART = 1_000;

/** Where a chain stands now. */
export async function headOf(db: Kysely<Database>, chain: ChainName): Promise<Head> {
  const row = await db
    .selectFrom("audit_chain")
    .where("name", "=", chain)
    .select(["count", "head as hash"])
    .executeTakeFirst();
  return row ?? NOTHING;
}

/** Where a chain stood after so many entries; null where it has not come so far. */
export async function headAt(db: Kysely<Database>, chain: ChainName, count: number): Promise<Head | null> {
  const row = await db
    .selectFrom("audit_entry")
    .where("chain", "=", chain)
    .where("number", "=", count)
    .select(["number as count", "hash"])
    .executeTakeFirst();
  return row ?? null;
}

/** The texts of the entries of a chain in their order, with the hashes that are kept beside them, part by part. */
export async function* entriesOf(
  db: Kysely<Database>,
  chain: ChainName,
): AsyncGenerator<{ readonly entry: string; readonly hash: Buffer; readonly number: number }> {
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom("audit_entry")
      .where("chain", "=", chain)
      .where("number", ">", after)
      .orderBy("number")
      .limit(PART)
      .select(["number", "entry", "hash"])
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PART) return;
    after = last.number;
  }
}

/** Runs with one view of the database, whatever is appended meanwhile. */
export async function atOneMoment<T>(
  db: Kysely<Database>,
  work: (db: Kysely<Database>) => Promise<T>,
): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (tx) => {
      await sql`set local statement_timeout = 0`.execute(tx);
      return work(tx);
    });
}
