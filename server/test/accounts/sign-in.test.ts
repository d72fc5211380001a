import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import {
  addAccount,
  asAddress,
  changeAccount,
  LastAdministrator,
  listAccounts,
} from "../../src/accounts/accounts.ts";
import { firstLink, newLink, ownerOfLink, useLink } from "../../src/accounts/links.ts";
import { beginAttempt } from "../../src/accounts/attempts.ts";
import { hashPassword } from "../../src/accounts/passwords.ts";
import { hashOf } from "../../src/accounts/secrets.ts";
import { beginSession, sessionOf } from "../../src/accounts/sessions.ts";
import { signIn } from "../../src/accounts/sign-in.ts";
import { connect, type Connection } from "../../src/db/connect.ts";
import { migrate } from "../../src/db/migrate.ts";
import { atEnd } from "../at-end.ts";
import { openTestDatabase } from "../database.ts";

const PASSWORD = "bốn con trâu đi bừa";
let connection: Connection;
let next = 0;
beforeAll(async () => {
  connection = connect({ connectionString: await openTestDatabase(), max: 8 });
  atEnd(() => connection.close());
  await migrate(connection.pool);
  await person("administrator");
});

/** An account with the password, which is kept in a cheap way. */
async function person(role: "administrator" | "analyst"): Promise<{ id: number; address: string }> {
  const address = `person-${++next}@example.vn`;
  const grants = [{ role, territory: null }];
  const id = await connection.db
    .transaction()
    .execute((tx) => addAccount(tx, { name: `Person ${next}`, address, grants }));
  const password = await hashPassword(PASSWORD, { N: 1024, r: 8, p: 1 });
  await connection.db.updateTable("account").set({ password }).where("id", "=", id).execute();
  return { id, address };
}

const place = (): string => `192.0.2.${++next}`;
const tried = async (address: string, password: string, from: string): Promise<string> =>
  (await signIn(connection.db, { address, password }, from)).is;

describe("signing in", () => {
  test("succeeds with the address however it is written, and begins a session", async () => {
    const { id, address } = await person("analyst");
    const signed = await signIn(
      connection.db,
      { address: ` ${address.toUpperCase()}`, password: PASSWORD },
      place(),
    );
    if (signed.is !== "signed in") throw new Error(signed.is);
    expect(await sessionOf(connection.db, signed.secret)).toMatchObject({ account: id, address });
    expect(await sessionOf(connection.db, `${signed.secret}x`)).toBeNull();
  });

  test("fails alike for a wrong password, an unknown address and an ended account", async () => {
    const { id, address } = await person("analyst");
    expect(await tried(address, "something else", place())).toBe("wrong");
    expect(await tried("nobody@example.vn", PASSWORD, place())).toBe("wrong");
    await changeAccount(connection.db, id, { isEnded: true });
    expect(await tried(address, PASSWORD, place())).toBe("wrong");
  });

  test("has to wait after five failures from one place, also with the right password, and longer each time", async () => {
    const { address } = await person("analyst");
    const from = place();
    for (let time = 0; time < 5; time += 1)
      expect(await tried(address, "something else", from)).toBe("wrong");
    const waits = await signIn(connection.db, { address, password: PASSWORD }, from);
    expect(waits).toMatchObject({ is: "later", seconds: expect.any(Number) });
    expect(await tried(address, PASSWORD, place())).toBe("signed in");
    await passes("1 minute");
    // The failures of the account were forgotten with the success; those of the place and the account together as well.
    expect(await tried(address, PASSWORD, from)).toBe("signed in");
  });

  test("many guesses at once are as many as one after the other", async () => {
    const { address } = await person("analyst");
    const from = place();
    const all = await Promise.all(Array.from({ length: 12 }, () => tried(address, "something else", from)));
    expect(all.filter((is) => is === "wrong")).toHaveLength(5);
    expect(all.filter((is) => is === "later")).toHaveLength(7);
  });

  test.each([
    ["an account that there is not waits as one that there is", "both", 4],
    ["an account that is guessed at from everywhere waits", "account", 29],
    ["one place cannot try account after account", "place", 59],
  ])("%s", async (_rule, kind, failures) => {
    const from = place();
    const address = `unknown-${from}@example.vn`;
    const who = { both: `both ${address} ${from}`, account: `account ${address}`, place: `place ${from}` }[
      kind
    ];
    await sql`
      insert into sign_in_failure (who, failures, last_at, until)
      values (${hashOf(who ?? "")}, ${failures}, now(), now())
    `.execute(connection.db);
    const attempt = { address, place: from };
    expect(await beginAttempt(connection.db, attempt)).toBeNull();
    expect(await beginAttempt(connection.db, attempt)).toBeGreaterThan(0);
  });

  test("waits are never longer than a quarter of an hour, and forgotten after a day", async () => {
    const { address } = await person("analyst");
    const from = place();
    expect(await tried(address, "something else", from)).toBe("wrong");
    await sql`update sign_in_failure set failures = 1000`.execute(connection.db);
    expect(await tried(address, "something else", from)).toBe("wrong");
    const waits = await signIn(connection.db, { address, password: PASSWORD }, from);
    expect(waits).toMatchObject({ is: "later", seconds: 900 });
    await passes("25 hours");
    expect(await tried(address, PASSWORD, from)).toBe("signed in");
  });
});

describe("a session", () => {
  const begun = async () => {
    const { id } = await person("analyst");
    return { id, secret: await beginSession(connection.db, id) };
  };

  test.each([
    ["twelve hours without a request", "seen_at = now() - interval '12 hours 1 second'"],
    ["a week", "ends_at = now() - interval '1 second'"],
  ])("ends after %s", async (_after, change) => {
    const { id, secret } = await begun();
    expect(await sessionOf(connection.db, secret)).not.toBeNull();
    await sql`update session set ${sql.raw(change)} where account_id = ${id}`.execute(connection.db);
    expect(await sessionOf(connection.db, secret)).toBeNull();
  });

  test("is kept alive by use", async () => {
    const { id, secret } = await begun();
    await sql`update session set seen_at = now() - interval '11 hours' where account_id = ${id}`.execute(
      connection.db,
    );
    await sessionOf(connection.db, secret);
    const { rows } = await sql<{ fresh: boolean }>`
      select seen_at > now() - interval '1 minute' as fresh from session where account_id = ${id}
    `.execute(connection.db);
    expect(rows).toEqual([{ fresh: true }]);
  });

  test.each([
    ["roles change", { grants: [] }],
    ["the account is ended", { isEnded: true }],
    ["the name changes", { name: "Another" }],
  ])("ends when %s", async (_when, change) => {
    const { id, secret } = await begun();
    await changeAccount(connection.db, id, change);
    expect(await sessionOf(connection.db, secret)).toBeNull();
  });

  test("of one account there are twenty at most", async () => {
    const { id, secret } = await begun();
    for (let more = 0; more < 20; more += 1) await beginSession(connection.db, id);
    expect(await sessionOf(connection.db, secret)).toBeNull();
  });

  test("is kept as a hash: what stands in the tables signs nobody in", async () => {
    const { secret } = await begun();
    const { rows } = await sql<{ all: string }>`
      select string_agg(encode(hash, 'escape') || encode(hash, 'hex') || encode(hash, 'base64'), ' ') as all from session
    `.execute(connection.db);
    expect(rows[0]?.all).not.toContain(secret);
  });
});

describe("a link", () => {
  test("gives a password once, and ends the sessions there were", async () => {
    const { id, address } = await person("analyst");
    const session = await beginSession(connection.db, id);
    const link = await newLink(connection.db, id);
    expect(await ownerOfLink(connection.db, link)).toMatchObject({ account: id, address });
    const both = await Promise.all(
      [1, 2].map(() => useLink(connection.db, link, "một mật khẩu khác", { name: "", address: "" })),
    );
    expect(both.filter((used) => used === id)).toHaveLength(1);
    expect(await sessionOf(connection.db, session)).toBeNull();
    expect(await tried(address, "một mật khẩu khác", place())).toBe("signed in");
  });

  test("is void after a day, after a newer one, and when the account has ended", async () => {
    const { id } = await person("analyst");
    const old = await newLink(connection.db, id);
    const link = await newLink(connection.db, id);
    expect(await ownerOfLink(connection.db, old)).toBeNull();
    expect(await ownerOfLink(connection.db, link)).not.toBeNull();
    await sql`update account_link set ends_at = now() - interval '1 second' where account_id = ${id}`.execute(
      connection.db,
    );
    expect(await ownerOfLink(connection.db, link)).toBeNull();
    const last = await newLink(connection.db, id);
    await changeAccount(connection.db, id, { isEnded: true });
    expect(await ownerOfLink(connection.db, last)).toBeNull();
  });

  test("makes the first administrator while there is none, and never again", async () => {
    const empty = connect({ connectionString: await openTestDatabase(), max: 4 });
    atEnd(() => empty.close());
    await migrate(empty.pool);
    const before = await firstLink(empty.db);
    const link = await firstLink(empty.db);
    if (before === null || link === null) throw new Error("no link");
    expect(await useLink(empty.db, before, PASSWORD, { name: "A", address: "a@example.vn" })).toBeNull();
    const made = await Promise.all(
      ["a@example.vn", "b@example.vn"].map((address) =>
        useLink(empty.db, link, PASSWORD, { name: "A", address }),
      ),
    );
    expect(made.filter((id) => id !== null)).toHaveLength(1);
    expect(await firstLink(empty.db)).toBeNull();
    expect((await listAccounts(empty.db)).map(({ grants }) => grants)).toEqual([
      [{ role: "administrator", territory: null }],
    ]);
  });
});

test("the last administrator stays one, also when two give it up at once", async () => {
  const administrators = (await listAccounts(connection.db)).filter(({ grants }) =>
    grants.some(({ role }) => role === "administrator"),
  );
  const { id: first } = administrators[0] ?? { id: 0 };
  const { id: second } = await person("administrator");
  const given = await Promise.allSettled([
    changeAccount(connection.db, first, { grants: [] }),
    changeAccount(connection.db, second, { isEnded: true }),
  ]);
  const failed = given.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
  expect(failed).toEqual([expect.any(LastAdministrator)]);
});

test("addresses are compared without case and with accents as one letter each", () => {
  expect(asAddress(" Lan.Nguye\u0302\u0303n@Example.VN ")).toBe("lan.nguyễn@example.vn");
});

/** As if so much time had passed since what was counted so far. */
async function passes(time: string): Promise<void> {
  await sql`
    update sign_in_failure set last_at = last_at - ${time}::interval, until = until - ${time}::interval
  `.execute(connection.db);
}
