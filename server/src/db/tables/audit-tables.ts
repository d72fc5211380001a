import type { ColumnType } from "kysely";

/** The tables of what is on record (migration 018). Nothing of `audit_entry` is ever changed. */
export interface AuditTables {
  /** Where each chain stands: how many entries, and the hash of the last. */
  audit_chain: { name: string; count: number; head: Buffer };
  audit_entry: AuditEntryTable;
}

type Made<T> = ColumnType<T, never, never>;

export interface AuditEntryTable {
  chain: string;
  /** 1, 2, … in each chain. */
  number: number;
  /** Canonical JSON; everything else follows from it. */
  entry: string;
  /** SHA-256 of it. */
  hash: Buffer;
  kind: Made<string>;
  at: Made<string>;
  account_id: Made<number | null>;
  commit_id: Made<number | null>;
}
