import type { Kysely, Transaction } from "kysely";
import { sql } from "kysely";
import { append } from "../audit/append.ts";
import { type By, COMMAND_LINE } from "../audit/entry.ts";
import type { Database } from "../db/tables.ts";
import { type Grant, isRole } from "./may.ts";

/** Somebody who may do more than read. */
export interface Account {
  readonly id: number;
  readonly name: string;
  /** Of their mail, in small letters: what they sign in with. */
  readonly address: string;
  readonly grants: readonly Grant[];
  /** Whether they have a password, or have signed in through an identity provider. */
  readonly isOpened: boolean;
  /** When the account was ended, as an instant; null while it is in use. */
  readonly endedAt: string | null;
}

/** What an account is made of. */
export interface NewAccount {
  readonly name: string;
  readonly address: string;
  readonly grants: readonly Grant[];
}

/** Another account has the address. */
export class AddressTaken extends Error {}
/** Nobody would be left who looks after accounts. */
export class LastAdministrator extends Error {}

/** Addresses are compared so: accents as one letter each, in small letters. */
export const asAddress = (text: string): string => text.trim().normalize("NFC").toLowerCase();

/** All accounts by name, ended ones last. */
export async function listAccounts(db: Kysely<Database>): Promise<readonly Account[]> {
  return read(db, null);
}

/** An account, ended or not; null where there is none. */
export async function findAccount(db: Kysely<Database>, id: number): Promise<Account | null> {
  return (await read(db, id))[0] ?? null;
}

async function read(db: Kysely<Database>, id: number | null): Promise<readonly Account[]> {
  const { rows } = await sql<{
    id: number;
    name: string;
    address: string;
    is_opened: boolean;
    ended_at: string | null;
    grants: { role: string; territory: string | null }[];
  }>`
    select account.id, name, address, ended_at,
      password is not null or exists (select from account_identity where account_id = account.id) as is_opened,
      (select coalesce(json_agg(json_build_object('role', role, 'territory', territory) order by role, territory), '[]')
         from account_role where account_id = account.id) as grants
    from account where ${id === null ? sql`true` : sql`account.id = ${id}`}
    order by ended_at is not null, name, id
  `.execute(db);
  return rows.map(({ is_opened, ended_at, grants, ...account }) => ({
    ...account,
    isOpened: is_opened,
    endedAt: ended_at,
    grants: grants.flatMap(({ role, territory }) => (isRole(role) ? [{ role, territory }] : [])),
  }));
}

/**
 * A new account, without a password yet. It is on record.
 *
 * @param by who adds it; whoever runs the atlas, when not given
 * @returns its id
 * @throws AddressTaken
 */
export async function addAccount(
  tx: Transaction<Database>,
  { name, address, grants }: NewAccount,
  by: By = COMMAND_LINE,
): Promise<number> {
  const added = await tx
    .insertInto("account")
    .values({
      name: name.trim().normalize("NFC"),
      address: asAddress(address),
      password: null,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.column("address").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (added === undefined) throw new AddressTaken();
  await grant(tx, added.id, grants);
  await append(tx, "access", {
    kind: "ACCOUNT_ADDED",
    by,
    about: { account: added.id, grants: written(grants) },
  });
  return added.id;
}

/** What is to be different; what is not named stays. */
export interface AccountChange {
  readonly name?: string | undefined;
  readonly grants?: readonly Grant[] | undefined;
  /** Whether the account is ended. Nothing is forgotten: who published what can still be told. */
  readonly isEnded?: boolean | undefined;
}

/**
 * Changes an account and ends all its sessions: what somebody may do is never older than their sign-in. It is on record.
 *
 * @param by who changes it; whoever runs the atlas, when not given
 * @throws LastAdministrator
 */
export async function changeAccount(
  db: Kysely<Database>,
  id: number,
  change: AccountChange,
  by: By = COMMAND_LINE,
): Promise<void> {
  await inOne(db, async (tx) => {
    if (change.name !== undefined) {
      const name = change.name.trim().normalize("NFC");
      await tx.updateTable("account").set({ name }).where("id", "=", id).execute();
    }
    if (change.isEnded !== undefined) {
      const ended_at = change.isEnded ? sql<string>`now()` : null;
      await tx.updateTable("account").set({ ended_at }).where("id", "=", id).execute();
      if (change.isEnded) await tx.deleteFrom("account_link").where("account_id", "=", id).execute();
    }
    if (change.grants !== undefined) {
      await tx.deleteFrom("account_role").where("account_id", "=", id).execute();
      await grant(tx, id, change.grants);
    }
    await tx.deleteFrom("session").where("account_id", "=", id).execute();
    if (!(await hasAdministrator(tx))) throw new LastAdministrator();
    const { name, isEnded, grants } = change;
    const about = {
      account: id,
      isEnded,
      // What they are called now is no matter of the record.
      isRenamed: name === undefined ? undefined : true,
      grants: grants === undefined ? undefined : written(grants),
    };
    await append(tx, "access", { kind: "ACCOUNT_CHANGED", by, about });
  });
}

/** Roles as they stand on record: `contributor:hue`. */
function written(grants: readonly Grant[]): readonly string[] {
  return grants.map(({ role, territory }) => (territory === null ? role : `${role}:${territory}`)).toSorted();
}

/** Whether somebody looks after accounts. */
export async function hasAdministrator(db: Kysely<Database>): Promise<boolean> {
  const found = await db
    .selectFrom("account_role")
    .innerJoin("account", "account.id", "account_role.account_id")
    .where("role", "=", "administrator")
    .where("ended_at", "is", null)
    .select("account.id")
    .executeTakeFirst();
  return found !== undefined;
}

async function grant(tx: Transaction<Database>, id: number, grants: readonly Grant[]): Promise<void> {
  if (grants.length === 0) return;
  const rows = grants.map(({ role, territory }) => ({ account_id: id, role, territory }));
  await tx
    .insertInto("account_role")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Changes accounts, one after the other: two administrators cannot both be the last but one. */
export async function inOne<T>(
  db: Kysely<Database>,
  work: (tx: Transaction<Database>) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(4020261104)`.execute(tx);
    return work(tx);
  });
}
