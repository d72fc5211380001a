import { sql } from "kysely";
import type { Kysely, Transaction } from "kysely";
import { append } from "../audit/append.ts";
import { type By, COMMAND_LINE, THE_ATLAS } from "../audit/entry.ts";
import type { Database } from "../db/tables.ts";
import { addAccount, hasAdministrator, inOne } from "./accounts.ts";
import { hashPassword } from "./passwords.ts";
import { hashOf, newSecret } from "./secrets.ts";

/** Hours for which a link can be used, once. */
export const LINK_HOURS = 24;

/** The page of a link. What stands after # is sent to nobody, and stands in no log. */
export const linkPath = (secret: string): string => `/sign-in#link=${secret}`;

/**
 * A link by which the owner of an account chooses a new password; for null, by which the first administrator's account is made. An
 * earlier link for the same is void.
 *
 * @param by who makes it; whoever runs the atlas, when not given
 * @returns the secret in it; it is kept nowhere
 */
export async function newLink(
  db: Kysely<Database>,
  account: number | null,
  by: By = COMMAND_LINE,
): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const secret = await insertLink(tx, account);
    // One for the first administrator is made at each start until there is one.
    if (account !== null) await append(tx, "access", { kind: "LINK_MADE", by, about: { account } });
    return secret;
  });
}

async function insertLink(db: Transaction<Database>, account: number | null): Promise<string> {
  const secret = newSecret();
  await sql`
    insert into account_link (hash, account_id, ends_at)
    values (${hashOf(secret)}, ${account}, now() + make_interval(hours => ${LINK_HOURS}))
    on conflict (coalesce(account_id, 0)) do update set hash = excluded.hash, ends_at = excluded.ends_at
  `.execute(db);
  return secret;
}

/** The link for the first administrator; null once there is one. */
export async function firstLink(db: Kysely<Database>): Promise<string | null> {
  return (await hasAdministrator(db)) ? null : newLink(db, null);
}

/** For whom a link is. */
export interface LinkOwner {
  /** null: for the first administrator, who has no account yet. */
  readonly account: number | null;
  /** Empty for the first administrator. */
  readonly name: string;
  readonly address: string;
}

/** For whom a link is; null when it is void, whatever the reason. */
export async function ownerOfLink(db: Kysely<Database>, secret: string): Promise<LinkOwner | null> {
  const found = await db
    .selectFrom("account_link")
    .leftJoin("account", "account.id", "account_link.account_id")
    .where("account_link.hash", "=", hashOf(secret))
    .where("account_link.ends_at", ">", sql<string>`now()`)
    .where("account.ended_at", "is", null)
    .select(["account.id", "account.name", "account.address"])
    .executeTakeFirst();
  if (found === undefined) return null;
  if (found.id === null && (await hasAdministrator(db))) return null;
  return { account: found.id, name: found.name ?? "", address: found.address ?? "" };
}

/**
 * Uses a link: the first administrator's account is made, or the account gets the password, and all its sessions end.
 *
 * @param who of the first administrator; of others it is known
 * @returns the account's id; null when the link is void
 * @throws AddressTaken
 */
export async function useLink(
  db: Kysely<Database>,
  secret: string,
  password: string,
  who: { readonly name: string; readonly address: string },
): Promise<number | null> {
  // Before anything is held: it takes a quarter of a second.
  const hash = await hashPassword(password);
  return inOne(db, async (tx) => {
    const owner = await ownerOfLink(tx, secret);
    if (owner === null) return null;
    const grants = [{ role: "administrator", territory: null }] as const;
    const account = owner.account ?? (await addAccount(tx, { ...who, grants }, THE_ATLAS));
    await tx.deleteFrom("account_link").where("hash", "=", hashOf(secret)).execute();
    await setPassword(tx, account, hash);
    return account;
  });
}

/** Gives an account another password, which ends all its sessions and voids its link. */
export async function setPassword(tx: Transaction<Database>, account: number, hash: string): Promise<void> {
  await tx.updateTable("account").set({ password: hash }).where("id", "=", account).execute();
  await tx.deleteFrom("session").where("account_id", "=", account).execute();
  await tx.deleteFrom("account_link").where("account_id", "=", account).execute();
  await append(tx, "access", { kind: "PASSWORD", by: { account, as: "signed in" }, about: {} });
}
