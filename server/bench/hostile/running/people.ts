import { addAccount } from "../../../src/accounts/accounts.ts";
import { addKey, type NewKey } from "../../../src/accounts/keys/keys.ts";
import { type Role, isOfTerritory } from "../../../src/accounts/may.ts";
import { hashPassword } from "../../../src/accounts/passwords.ts";
import { beginSession } from "../../../src/accounts/sessions.ts";
import { COMMAND_LINE } from "../../../src/audit/entry.ts";
import type { Connection } from "../../../src/db/connect.ts";

export interface Person {
  readonly account: number;
  readonly address: string;
  readonly cookie: string;
}

/** Somebody who has signed in; contributors are those of `territory`. */
export async function person(
  { db }: Connection,
  name: string,
  role: Role,
  territory = "ha-noi",
): Promise<Person> {
  const address = `${name}@example.vn`;
  const grants = [{ role, territory: isOfTerritory(role) ? territory : null }];
  const account = await db.transaction().execute((tx) => addAccount(tx, { name, address, grants }));
  const password = await hashPassword("bốn con trâu đi bừa", { N: 1_024, r: 8, p: 1 });
  await db.updateTable("account").set({ password }).where("id", "=", account).execute();
  return { account, address, cookie: `__Host-atlas=${await beginSession(db, account)}` };
}

/** A key of somebody, for reading alone. */
export async function readingKey({ db }: Connection, { account }: Person): Promise<NewKey> {
  const wish = { name: "hostile", scopes: ["read"], territories: [], days: 1, pointsAMinute: null } as const;
  return addKey(db, account, wish, COMMAND_LINE);
}
