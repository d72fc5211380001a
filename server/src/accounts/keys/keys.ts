import { type Kysely, sql, type Transaction } from "kysely";
import { append } from "../../audit/append.ts";
import type { By } from "../../audit/entry.ts";
import type { Database } from "../../db/tables.ts";
import { isScope, type Scope } from "../may.ts";
import { hashOf } from "../secrets.ts";
import { beginningOf, newKeySecret } from "./key-secret.ts";

/** Days that a key lives at most, unless KEY_DAYS says otherwise. */
export const USUAL_DAYS = 365;
/** Keys of one account that are in use at a time. */
export const MOST_KEYS = 50;
/** In seconds. */
const DAY = 86_400;
/** Hours for which the old key is good beside the new one, at most. */
export const LONGEST_OVERLAP = 7 * 24;

/** What a new key is to be. */
export interface KeyWish {
  /** For whoever looks at the list: what program it is for. */
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Of which territories it may hand in figures; none where it only reads. */
  readonly territories: readonly string[];
  readonly days: number;
  /** Points it may spend a minute, where that is less than everybody may; null: as everybody. */
  readonly pointsAMinute: number | null;
}

/** A key as it is listed; the key itself is kept nowhere. */
export interface Key {
  readonly id: number;
  readonly account: number;
  readonly name: string;
  /** How it begins. */
  readonly beginning: string;
  readonly scopes: readonly Scope[];
  readonly territories: readonly string[];
  readonly pointsAMinute: number | null;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  /** To the hour; null: never. */
  readonly usedAt: string | null;
  readonly isInUse: boolean;
}

/** A key that has just been made. The secret is told once. */
export interface NewKey {
  readonly id: number;
  readonly secret: string;
  readonly expiresAt: string;
}

/** The account has as many as it may. */
export class TooManyKeys extends Error {}

/**
 * A new key of an account, which is on record.
 *
 * @throws TooManyKeys
 */
export function addKey(db: Kysely<Database>, account: number, wish: KeyWish, by: By): Promise<NewKey> {
  return db.transaction().execute(async (tx) => {
    const made = await insertKey(tx, account, wish, sql`now() + make_interval(days => ${wish.days}::int)`);
    await recordKey(tx, "KEY_ADDED", made, wish, by);
    return made;
  });
}

/**
 * A key in the place of another, with the same name, rights and days of life; the old one is good for some hours more, so that programs can be told the new one.
 *
 * @param of whose key it has to be; null: anybody's
 * @param mostDays how long a key lives at most by now: the old one may be of when that was longer
 * @returns null where there is no such key in use
 * @throws TooManyKeys
 */
export function rotateKey(
  db: Kysely<Database>,
  id: number,
  of: number | null,
  { overlapHours, mostDays }: { readonly overlapHours: number; readonly mostDays: number },
  by: By,
): Promise<NewKey | null> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<KeyRow & { seconds: number }>`
      select ${COLUMNS}, extract(epoch from expires_at - created_at)::float8 as seconds from api_key
      where id = ${id} and ${IN_USE} and (${of}::int is null or account_id = ${of}) for update`.execute(tx);
    const [old] = rows;
    if (old === undefined) return null;
    const wish = { ...asKey(old), days: 0 };
    await sql`update api_key set expires_at = least(expires_at, now() + make_interval(hours => ${overlapHours}::int))
      where id = ${id}`.execute(tx);
    const made = await insertKey(
      tx,
      old.account_id,
      wish,
      sql`now() + make_interval(secs => ${Math.min(old.seconds, mostDays * DAY)})`,
    );
    await recordKey(tx, "KEY_ROTATED", made, wish, by, { of: id, overlapHours });
    return made;
  });
}

/**
 * Ends a key at once, on every server.
 *
 * @param of whose key it has to be; null: anybody's
 * @returns whether there was one in use
 */
export function revokeKey(db: Kysely<Database>, id: number, of: number | null, by: By): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const { numAffectedRows = 0n } = await sql`
      update api_key set revoked_at = now()
      where id = ${id} and ${IN_USE} and (${of}::int is null or account_id = ${of})`.execute(tx);
    if (numAffectedRows === 0n) return false;
    await append(tx, "access", { kind: "KEY_REVOKED", by, about: { key: id } });
    return true;
  });
}

/** The keys of an account, those in use first, then the newest; of all accounts for null. */
export async function listKeys(db: Kysely<Database>, account: number | null): Promise<readonly Key[]> {
  const { rows } = await sql<KeyRow>`
    select ${COLUMNS} from api_key where ${account}::int is null or account_id = ${account}
    order by ${IN_USE} desc, id desc limit 500`.execute(db);
  return rows.map(asKey);
}

const IN_USE = sql.raw("(revoked_at is null and expires_at > now())");
const COLUMNS = sql`id, account_id, name, beginning, scopes, territories, points_a_minute, created_at, expires_at, revoked_at,
  date_trunc('hour', used_at) as used_at, ${IN_USE} as is_in_use`;

interface KeyRow {
  readonly id: number;
  readonly account_id: number;
  readonly name: string;
  readonly beginning: string;
  readonly scopes: readonly string[];
  readonly territories: readonly string[];
  readonly points_a_minute: number | null;
  readonly created_at: string;
  readonly expires_at: string;
  readonly revoked_at: string | null;
  readonly used_at: string | null;
  readonly is_in_use: boolean;
}

function asKey(row: KeyRow): Key {
  const { id, name, beginning, territories } = row;
  return {
    id,
    account: row.account_id,
    name,
    beginning,
    scopes: row.scopes.filter(isScope),
    territories,
    pointsAMinute: row.points_a_minute,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    usedAt: row.used_at,
    isInUse: row.is_in_use,
  };
}

async function insertKey(
  tx: Transaction<Database>,
  account: number,
  { name, scopes, territories, pointsAMinute }: KeyWish,
  until: ReturnType<typeof sql>,
): Promise<NewKey> {
  // Whoever makes two at once has both counted.
  await sql`select from account where id = ${account} for update`.execute(tx);
  const { rows: counted } = await sql<{ count: number }>`
    select count(*)::int as count from api_key where account_id = ${account} and ${IN_USE}`.execute(tx);
  if ((counted[0]?.count ?? 0) >= MOST_KEYS) throw new TooManyKeys();
  const secret = newKeySecret();
  const { rows } = await sql<{ id: number; expires_at: string }>`
    insert into api_key (account_id, name, beginning, hash, scopes, territories, points_a_minute, expires_at)
    values (${account}, ${name.trim().normalize("NFC")}, ${beginningOf(secret)}, ${hashOf(secret)}, ${[...scopes]}::text[],
      ${[...territories]}::text[], ${pointsAMinute}, ${until}) returning id, expires_at`.execute(tx);
  const [made] = rows;
  if (made === undefined) throw new Error("The key was not kept.");
  return { id: made.id, secret, expiresAt: made.expires_at };
}

async function recordKey(
  tx: Transaction<Database>,
  kind: string,
  { id, expiresAt }: NewKey,
  { scopes, territories, pointsAMinute }: KeyWish,
  by: By,
  more: { readonly of?: number; readonly overlapHours?: number } = {},
): Promise<void> {
  const about = { key: id, scopes, territories, pointsAMinute, until: expiresAt, ...more };
  await append(tx, "access", { kind, by, about });
}
