import { sql } from "kysely";
import type { Kysely, Transaction } from "kysely";
import { append } from "../audit/append.ts";
import type { Database } from "../db/tables.ts";
import { type Grant, isRole } from "./may.ts";
import { hashOf, newSecret } from "./secrets.ts";

/** Hours until one has to sign in again. */
export const SESSION_HOURS = 7 * 24;
/** Hours without a request until then. */
export const IDLE_HOURS = 12;
/** Sessions that one account has at once; the oldest ends for a new one. */
const MOST = 20;
/** Minutes for which nothing is written of a session that is in use. */
const SEEN_ANEW = 5;

/** Who has signed in. */
export interface SignedIn {
  readonly account: number;
  readonly name: string;
  readonly address: string;
  readonly grants: readonly Grant[];
}

/** A session as its owner sees it. */
export interface Session {
  readonly beganAt: string;
  readonly seenAt: string;
  readonly isThis: boolean;
}

/**
 * Begins a session, which is on record.
 *
 * @param how somebody signed in
 * @returns the secret that the browser shows from now on; it is kept nowhere
 */
export async function beginSession(
  db: Kysely<Database>,
  account: number,
  how: "password" | "provider" | "link" = "password",
): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const secret = await insertSession(tx, account);
    await append(tx, "access", { kind: "SIGN_IN", by: { account, as: "signed in" }, about: { how } });
    return secret;
  });
}

async function insertSession(db: Transaction<Database>, account: number): Promise<string> {
  const secret = newSecret();
  await sql`
    insert into session (hash, account_id, ends_at)
    values (${hashOf(secret)}, ${account}, now() + make_interval(hours => ${SESSION_HOURS}))
  `.execute(db);
  await sql`
    delete from session where ends_at < now() or seen_at < now() - make_interval(hours => ${IDLE_HOURS})
      or hash in (select hash from session where account_id = ${account} order by began_at desc, hash offset ${MOST})
  `.execute(db);
  return secret;
}

/** Whose session it is; null when it has ended, or never began. */
export async function sessionOf(db: Kysely<Database>, secret: string): Promise<SignedIn | null> {
  const hash = hashOf(secret);
  const { rows } = await sql<{
    account: number;
    name: string;
    address: string;
    is_old: boolean;
    grants: { role: string; territory: string | null }[];
  }>`
    select account.id as account, name, address, seen_at < now() - make_interval(mins => ${SEEN_ANEW}) as is_old,
      (select coalesce(json_agg(json_build_object('role', role, 'territory', territory) order by role, territory), '[]')
         from account_role where account_id = account.id) as grants
    from session join account on account.id = session.account_id
    where hash = ${hash} and ended_at is null and ends_at > now() and seen_at > now() - make_interval(hours => ${IDLE_HOURS})
  `.execute(db);
  const [found] = rows;
  if (found === undefined) return null;
  if (found.is_old) await sql`update session set seen_at = now() where hash = ${hash}`.execute(db);
  const { account, name, address } = found;
  const grants = found.grants.flatMap(({ role, territory }) => (isRole(role) ? [{ role, territory }] : []));
  return { account, name, address, grants };
}

/** Ends a session. */
export async function endSession(db: Kysely<Database>, secret: string): Promise<void> {
  await db.deleteFrom("session").where("hash", "=", hashOf(secret)).execute();
}

/** Ends all sessions of an account but one. */
export async function endOtherSessions(db: Kysely<Database>, account: number, secret: string): Promise<void> {
  await db
    .deleteFrom("session")
    .where("account_id", "=", account)
    .where("hash", "!=", hashOf(secret))
    .execute();
}

/** The sessions of an account, the one last used first. */
export async function listSessions(
  db: Kysely<Database>,
  account: number,
  secret: string,
): Promise<readonly Session[]> {
  const { rows } = await sql<{ began_at: string; seen_at: string; is_this: boolean }>`
    select began_at, seen_at, hash = ${hashOf(secret)} as is_this from session
    where account_id = ${account} and ends_at > now() and seen_at > now() - make_interval(hours => ${IDLE_HOURS})
    order by seen_at desc
  `.execute(db);
  return rows.map(({ began_at, seen_at, is_this }) => ({
    beganAt: began_at,
    seenAt: seen_at,
    isThis: is_this,
  }));
}
