import type { Kysely } from "kysely";
import type { Database } from "../db/tables.ts";
import type { Plain } from "./canonical.ts";
import type { ChainName } from "./entry.ts";

/** Which entries of a chain are looked at. */
export interface EntriesWish {
  readonly chain: ChainName;
  /** Of this kind only. */
  readonly kind: string | null;
  /** Of this account only. */
  readonly account: number | null;
  /** Those before this one; null: the newest. */
  readonly before: number | null;
  readonly first: number;
}

/** An entry for whoever looks. */
export interface ListedEntry {
  readonly number: number;
  readonly at: string;
  readonly kind: string;
  readonly by: Plain;
  readonly about: Plain;
  readonly hash: string;
}

/** Entries of a chain, the newest first. */
export async function listEntries(
  db: Kysely<Database>,
  { chain, kind, account, before, first }: EntriesWish,
): Promise<readonly ListedEntry[]> {
  let query = db.selectFrom("audit_entry").where("chain", "=", chain).select(["number", "entry", "hash"]);
  if (kind !== null) query = query.where("kind", "=", kind);
  if (account !== null) query = query.where("account_id", "=", account);
  if (before !== null) query = query.where("number", "<", before);
  const rows = await query.orderBy("number", "desc").limit(first).execute();
  return rows.map(({ number, entry, hash }) => {
    const said = JSON.parse(entry) as { at: string; kind: string; by: Plain; about: Plain };
    return {
      number,
      at: said.at,
      kind: said.kind,
      by: said.by,
      about: said.about,
      hash: hash.toString("hex"),
    };
  });
}
