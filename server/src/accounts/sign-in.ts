import type { Kysely } from "kysely";
import type { Database } from "../db/tables.ts";
import { asAddress } from "./accounts.ts";
import { beginAttempt, forgetFailures } from "./attempts.ts";
import { setPassword } from "./links.ts";
import { hashPassword, isPassword } from "./passwords.ts";
import { beginSession } from "./sessions.ts";

/** What comes of an attempt to sign in. */
export type SignIn =
  | { readonly is: "signed in"; readonly secret: string }
  /** Address or password are wrong, the account is ended or has no password: which, is not told. `account` is for the record alone. */
  | { readonly is: "wrong"; readonly account: number | null }
  /** There were too many failures. */
  | { readonly is: "later"; readonly seconds: number };

/** Signs somebody in by address and password, from a place in the network. */
export async function signIn(
  db: Kysely<Database>,
  given: { readonly address: string; readonly password: string },
  place: string,
): Promise<SignIn> {
  const attempt = { address: asAddress(given.address), place };
  const seconds = await beginAttempt(db, attempt);
  if (seconds !== null) return { is: "later", seconds };
  const account = await db
    .selectFrom("account")
    .where("address", "=", attempt.address)
    .where("ended_at", "is", null)
    .select(["id", "password"])
    .executeTakeFirst();
  const isRight = await isPassword(given.password, account?.password ?? null);
  if (!isRight || account === undefined) return { is: "wrong", account: account?.id ?? null };
  await forgetFailures(db, attempt);
  return { is: "signed in", secret: await beginSession(db, account.id) };
}

/**
 * Changes the password of somebody who knows the old one: all sessions end, and one begins. Guessing the old one is counted as
 * signing in is.
 */
export async function changePassword(
  db: Kysely<Database>,
  account: { readonly account: number; readonly address: string },
  { old, fresh }: { readonly old: string; readonly fresh: string },
  place: string,
): Promise<SignIn> {
  const attempt = { address: account.address, place };
  const seconds = await beginAttempt(db, attempt);
  if (seconds !== null) return { is: "later", seconds };
  const kept = await db
    .selectFrom("account")
    .where("id", "=", account.account)
    .select("password")
    .executeTakeFirst();
  if (!(await isPassword(old, kept?.password ?? null))) return { is: "wrong", account: account.account };
  await forgetFailures(db, attempt);
  const hash = await hashPassword(fresh);
  await db.transaction().execute((tx) => setPassword(tx, account.account, hash));
  return { is: "signed in", secret: await beginSession(db, account.account) };
}
