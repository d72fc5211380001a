import type { Kysely } from "kysely";
import { THE_ATLAS } from "../audit/entry.ts";
import type { Database } from "../db/tables.ts";
import { addAccount, asAddress, hasAdministrator, inOne } from "./accounts.ts";
import { ownerOfLink } from "./links.ts";
import { hashOf } from "./secrets.ts";

/** Somebody as an identity provider knows them (OpenID Connect Core 1.0, 5.1). */
export interface Identity {
  readonly issuer: string;
  /** By which the provider knows them for ever, whatever their address. */
  readonly subject: string;
  readonly name: string | null;
  /** Only where the provider says that it has been verified. */
  readonly address: string | null;
}

/**
 * Whose account an identity is: that of somebody who has signed in with it before, else the one that an administrator has added for
 * the verified address. The first administrator's is made, for whoever holds the link.
 *
 * @param link the secret of a link, where signing in began with one
 * @returns the account's id; null when there is no such account, or it has ended
 */
export async function accountOfIdentity(
  db: Kysely<Database>,
  { issuer, subject, name, address }: Identity,
  link: string | null,
): Promise<number | null> {
  return inOne(db, async (tx) => {
    const known = await tx
      .selectFrom("account_identity")
      .innerJoin("account", "account.id", "account_identity.account_id")
      .where("issuer", "=", issuer)
      .where("subject", "=", subject)
      .select(["id", "ended_at"])
      .executeTakeFirst();
    if (known !== undefined) return known.ended_at === null ? known.id : null;
    if (address === null) return null;
    const added = await tx
      .selectFrom("account")
      .where("address", "=", asAddress(address))
      .select(["id", "ended_at"])
      .executeTakeFirst();
    if (added !== undefined && added.ended_at !== null) return null;
    let account = added?.id ?? null;
    if (account === null && link !== null && !(await hasAdministrator(tx))) {
      const owner = await ownerOfLink(tx, link);
      if (owner === null || owner.account !== null) return null;
      const grants = [{ role: "administrator", territory: null }] as const;
      account = await addAccount(tx, { name: name ?? address, address, grants }, THE_ATLAS);
      await tx.deleteFrom("account_link").where("hash", "=", hashOf(link)).execute();
    }
    if (account === null) return null;
    await tx.insertInto("account_identity").values({ issuer, subject, account_id: account }).execute();
    return account;
  });
}
