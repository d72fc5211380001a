import { type Kysely, sql } from "kysely";
import type { Database } from "../../db/tables.ts";
import type { Instant } from "../model/types.ts";

export interface DataVersion {
  readonly id: number;
  readonly committedAt: Instant;
  /** Count and head of the audit chain of data as it stood at this commit: `57:9f2c…`. */
  readonly chain: string;
}

/** Count and head of the chain at a commit; of a commit from before the chain, that of the entry that covers it. */
const CHAIN = sql<string>`(
  select e.number || ':' || encode(e.hash, 'hex') from audit_entry e
  where e.chain = 'data' and (e.number = 1 or e.commit_id = data_commit.id) order by e.number desc limit 1)`;

/** Commits of data, as data versions. */
export function versions(db: Kysely<Database>) {
  return db.selectFrom("data_commit").select(["id", "committed_at as committedAt", CHAIN.as("chain")]);
}

/**
 * What stands in the database: the newest commit of data. Before the first commit it is 0 at 1970, so that an empty
 * database can be asked too.
 */
export async function dataVersion(db: Kysely<Database>): Promise<DataVersion> {
  const newest = await versions(db).orderBy("id", "desc").limit(1).executeTakeFirst();
  if (newest !== undefined) return newest;
  const { rows } = await sql<{ chain: string }>`
    select number || ':' || encode(hash, 'hex') as chain from audit_entry where chain = 'data' and number = 1`.execute(
    db,
  );
  return { id: 0, committedAt: "1970-01-01T00:00:00.000Z", chain: rows[0]?.chain ?? "" };
}

/** A commit of data by its number; null where there is none. */
export async function commitOf(db: Kysely<Database>, id: number): Promise<DataVersion | null> {
  return (await versions(db).where("id", "=", id).executeTakeFirst()) ?? null;
}
