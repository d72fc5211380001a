import type { Generated } from "kysely";

/** The tables of accounts, and of who has signed in. */
export interface AccountTables {
  account: AccountTable;
  account_role: { account_id: number; role: string; territory: string | null };
  account_identity: { issuer: string; subject: string; account_id: number };
  session: SessionTable;
  account_link: { hash: Buffer; account_id: number | null; ends_at: string };
  api_key: ApiKeyTable;
  spent_points: { who: Buffer; spent: number; ends_at: string };
  sign_in_failure: { who: Buffer; failures: number; last_at: string; until: string };
}

/** Somebody who may do more than read. */
export interface AccountTable {
  id: Generated<number>;
  name: string;
  /** In small letters. */
  address: string;
  /** Its hash; null: signs in elsewhere, or not yet. */
  password: string | null;
  created_at: Generated<string>;
  ended_at: string | null;
}

/** A key by which a program is known. */
export interface ApiKeyTable {
  id: Generated<number>;
  account_id: number;
  name: string;
  beginning: string;
  hash: Buffer;
  scopes: string[];
  territories: string[];
  points_a_minute: number | null;
  created_at: Generated<string>;
  expires_at: string;
  revoked_at: string | null;
  used_at: string | null;
}

export interface SessionTable {
  hash: Buffer;
  account_id: number;
  began_at: Generated<string>;
  seen_at: Generated<string>;
  ends_at: string;
}
