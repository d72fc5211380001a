import { beforeAll, describe, expect, test } from "vitest";
import { isKeySecret, KEY_FORM, newKeySecret } from "../../../src/accounts/keys/key-secret.ts";
import { changeAccount } from "../../../src/accounts/accounts.ts";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";
import { cookieOf, openBrowser, type Response, told } from "./browser.ts";

let atlas: Atlas;
let browser: ReturnType<typeof openBrowser>;
beforeAll(async () => {
  atlas = await openAtlas({ environment: { AUTH: "local", READERS: "signed-in", KEY_DAYS: "90" } });
  browser = openBrowser(atlas);
  await browser.person("administrator");
});

interface Made {
  readonly id: number;
  readonly secret: string;
}
interface Person {
  readonly id: number;
  readonly cookie: string;
}

async function signedIn(...who: Parameters<typeof browser.person>): Promise<Person> {
  const { id, address } = await browser.person(...who);
  return { id, cookie: cookieOf(await browser.signIn(address)) };
}

const wish = { name: "Nightly report", scopes: ["read"], territories: [], days: 30 };
const make = ({ cookie }: Person, more: object = {}): Promise<Response> =>
  browser.send({ method: "POST", url: "/session/keys", cookie, payload: { ...wish, ...more } });
const made = async (person: Person, more: object = {}): Promise<Made> => (await make(person, more)).json();

/** As a program asks: no page, no cookie. */
function by(secret: string, more: Partial<Parameters<typeof browser.send>[0]> = {}): Promise<Response> {
  return browser.send({
    method: "POST",
    url: "/graphql",
    payload: { query: "{ dataVersion { id } }" },
    ...more,
    headers: { "sec-fetch-site": "none", authorization: `Bearer ${secret}`, ...more.headers },
  });
}
const handIn = (secret: string, more: object = {}): Promise<Response> =>
  by(secret, {
    url: "/imports",
    payload: {
      dataset: "published",
      reason: null,
      document: null,
      figures: [],
      ...more,
    },
  });

describe("a key", () => {
  test("is of a form by which scanners find it, with a sum that tells one that was mistyped", () => {
    const keys = Array.from({ length: 200 }, newKeySecret);
    expect(new Set(keys).size).toBe(200);
    for (const key of keys) {
      expect(key).toMatch(KEY_FORM);
      expect(isKeySecret(key)).toBe(true);
      const at = 6 + (key.charCodeAt(9) % 43);
      const other = key.charAt(at) === "0" ? "1" : "0";
      expect(isKeySecret(`${key.slice(0, at)}${other}${key.slice(at + 1)}`)).toBe(false);
    }
    expect(isKeySecret("atlas_")).toBe(false);
  });

  test("reads where only those who have signed in may; it is shown once, and kept as a hash", async () => {
    const person = await signedIn("analyst");
    const { secret } = await made(person);
    expect((await by(secret)).json()).toMatchObject({ data: { dataVersion: {} } });
    expect((await by("", { headers: { authorization: "" } })).statusCode).toBe(401);
    const { keys } = (
      await browser.send({ method: "GET", url: "/session/keys", cookie: person.cookie })
    ).json();
    expect(keys).toMatchObject([{ name: "Nightly report", beginning: secret.slice(0, 12), isInUse: true }]);
    expect(keys[0].usedAt).toMatch(/:00:00/);
    const kept = await atlas.connection.db.selectFrom("api_key").selectAll().execute();
    expect(JSON.stringify([kept, keys])).not.toContain(secret.slice(12));
  });

  test("is told what it may, and no name of its owner", async () => {
    const { secret } = await made(await signedIn("administrator"));
    expect((await by(secret, { method: "GET", url: "/session" })).json()).toMatchObject({
      account: null,
      actions: ["READ"],
    });
  });

  test("hands in figures, and stands beside its owner on record; one to read does not", async () => {
    const clerk = await signedIn("contributor", "hue");
    const reading = await made(clerk);
    expect(told(await handIn(reading.secret)).extensions["reason"]).toBe("NOT_THIS_KEY");
    const { id, secret } = await made(clerk, { scopes: ["import"], territories: ["hue"] });
    const csv = "indicator,area,period,value\nmodels_new,hue,2019,5\n";
    const form = [
      "--x",
      'content-disposition: form-data; name="dataset"',
      "",
      "published",
      "--x",
      'content-disposition: form-data; name="file"; filename="f.csv"',
      "content-type: text/csv",
      "",
      csv,
      "--x--",
      "",
    ].join("\r\n");
    const response = await atlas.app.inject({
      method: "POST",
      url: "/imports",
      payload: form,
      headers: { "content-type": "multipart/form-data; boundary=x", authorization: `Bearer ${secret}` },
    });
    expect([response.statusCode, response.body]).toEqual([202, expect.stringContaining('"id"')]);
    const entry = await atlas.connection.db
      .selectFrom("audit_entry")
      .where("kind", "=", "HAND_IN")
      .select("entry")
      .executeTakeFirstOrThrow();
    expect(JSON.parse(entry.entry)).toMatchObject({ by: { account: clerk.id, as: "contributor", key: id } });
  });

  test("counts whatever the browser shows beside it, and a wrong one lets nobody in", async () => {
    const administrator = await signedIn("administrator");
    const reader = await made(await signedIn("reader"));
    const both = await by(reader.secret, {
      method: "GET",
      url: "/accounts",
      cookie: administrator.cookie,
      payload: undefined,
    });
    expect(both.statusCode).toBe(403);
    for (const wrong of ["atlas_nonsense", newKeySecret(), "x".repeat(500)]) {
      const refused = await by(wrong, { cookie: administrator.cookie });
      expect([refused.statusCode, told(refused).extensions["reason"]]).toEqual([401, "KEY_WRONG"]);
      expect(refused.headers["www-authenticate"]).toBe('Bearer error="invalid_token"');
    }
  });

  test("that is wrong again and again is not looked for any more, from that place", async () => {
    const from = "127.9.9.9";
    const codes = new Set<number>();
    for (let tries = 0; tries < 40; tries += 1) {
      const hundred = Array.from({ length: 100 }, () => by(newKeySecret(), { from }));
      for (const { statusCode } of await Promise.all(hundred)) codes.add(statusCode);
      if (codes.has(429)) break;
    }
    expect(codes).toEqual(new Set([401, 429]));
  });

  test("is not needed to come from a page of ours; a cookie still is", async () => {
    const clerk = await signedIn("contributor", "hue");
    const { secret } = await made(clerk, { scopes: ["import"], territories: ["hue"] });
    const headers = { "sec-fetch-site": "same-site" };
    expect((await by(secret, { url: "/imports", payload: {}, headers })).statusCode).toBe(400);
    const cookie = await browser.send({
      method: "POST",
      url: "/imports",
      payload: {},
      cookie: clerk.cookie,
      headers,
    });
    expect(told(cookie).extensions["reason"]).toBe("FROM_ANOTHER_SITE");
  });
});

describe("the life of a key", () => {
  test("it is revoked at once on every server, by its owner or an administrator, and by nobody else", async () => {
    const owner = await signedIn("analyst");
    const other = await signedIn("analyst");
    const administrator = await signedIn("administrator");
    const keys = [await made(owner), await made(owner)];
    const revoke = async ({ id }: Made, { cookie }: Person): Promise<number> =>
      (await browser.send({ method: "DELETE", url: `/session/keys/${id}`, cookie })).statusCode;
    for (const [at, key] of keys.entries()) {
      expect((await by(key.secret)).statusCode).toBe(200);
      expect(await revoke(key, other)).toBe(404);
      expect(await revoke(key, at === 0 ? owner : administrator)).toBe(204);
      expect((await by(key.secret)).statusCode).toBe(401);
    }
  });

  test("another takes its place, and both are good for the hours between", async () => {
    const owner = await signedIn("analyst");
    const first = await made(owner);
    const rotate = async ({ id }: Made, overlapHours: number): Promise<Made> =>
      (
        await browser.send({
          method: "POST",
          url: `/session/keys/${id}/rotation`,
          payload: { overlapHours },
          cookie: owner.cookie,
        })
      ).json();
    const second = await rotate(first, 24);
    expect([(await by(first.secret)).statusCode, (await by(second.secret)).statusCode]).toEqual([200, 200]);
    const third = await rotate(second, 0);
    expect([(await by(second.secret)).statusCode, (await by(third.secret)).statusCode]).toEqual([401, 200]);
    const rows = await atlas.connection.db
      .selectFrom("api_key")
      .where("id", "in", [first.id, third.id])
      .select(["id", "name", "expires_at"])
      .orderBy("id")
      .execute();
    const days = rows.map(({ expires_at }) => Math.round((Date.parse(expires_at) - Date.now()) / 86_400_000));
    expect(days).toEqual([1, 30]);
  });

  test("one that takes the place of a key from when keys lived longer lives as long as they do now", async () => {
    const owner = await signedIn("analyst");
    const { id } = await made(owner);
    const { db } = atlas.connection;
    await db
      .updateTable("api_key")
      .set({ created_at: "2026-01-01", expires_at: "2036-01-01" })
      .where("id", "=", id)
      .execute();
    const url = `/session/keys/${id}/rotation`;
    const { expiresAt } = (
      await browser.send({ method: "POST", url, payload: {}, cookie: owner.cookie })
    ).json();
    expect(Math.round((Date.parse(expiresAt) - Date.now()) / 86_400_000)).toBe(90);
  });

  test("it ends with its days and its account, and may no more than its owner still may", async () => {
    const { db } = atlas.connection;
    const owner = await signedIn("analyst");
    const [key, old] = [await made(owner), await made(owner)];
    await db.updateTable("api_key").set({ expires_at: "2020-01-01" }).where("id", "=", old.id).execute();
    expect((await by(old.secret)).statusCode).toBe(401);
    await changeAccount(db, owner.id, { grants: [] });
    expect((await by(key.secret)).statusCode).toBe(403);
    await changeAccount(db, owner.id, { isEnded: true });
    expect((await by(key.secret)).statusCode).toBe(401);
  });

  test.each([
    ["name", { name: " " }],
    ["scopes", { scopes: [] }],
    ["scopes", { scopes: ["publish"] }],
    ["territories", { scopes: ["import"], territories: [] }],
    ["territories", { scopes: ["import"], territories: ["ha-noi"] }],
    ["days", { days: 91 }],
    ["days", { days: 0 }],
    ["pointsAMinute", { pointsAMinute: 0 }],
  ])("a wish that is wrong is refused with what is wrong: %s", async (argument, more) => {
    const response = await make(await signedIn("contributor", "hue"), more);
    expect([response.statusCode, told(response).extensions["argument"]]).toEqual([400, argument]);
  });

  test("it has points of its own, where it was given fewer", async () => {
    const owner = await signedIn("analyst");
    const few = await made(owner, { pointsAMinute: 3 });
    const usual = await made(owner);
    expect((await by(few.secret)).headers["ratelimit-policy"]).toContain("q=3;");
    expect((await by(usual.secret)).headers["ratelimit-policy"]).toBeUndefined();
    for (let tries = 0; tries < 3; tries += 1)
      await by(few.secret, {
        payload: { query: `{ dataVersion { id committedAt chain } a${tries}: dataVersion { id } }` },
      });
    expect((await by(few.secret, { payload: { query: "{ b: dataVersion { chain } }" } })).statusCode).toBe(
      429,
    );
    expect((await by(usual.secret)).statusCode).toBe(200);
  });

  test("what it spent this minute stands in the list, beside what everybody may spend", async () => {
    const owner = await signedIn("analyst");
    const { secret } = await made(owner, { pointsAMinute: 1_000 });
    await made(owner);
    const answer = (await by(secret, { payload: { query: "{ dataVersion { id chain } }" } })).json();
    const url = "/session/keys";
    const list = (await browser.send({ method: "GET", url, cookie: owner.cookie })).json();
    expect(list).toMatchObject({ mostDays: 90, pointsAMinute: 0 });
    const { cost } = answer.extensions.cost;
    expect(cost).toBeGreaterThan(0);
    expect(list.keys.map(({ spent }: { spent: number }) => spent)).toEqual([0, cost]);
  });

  test("what becomes of it is on record, without the key", async () => {
    const owner = await signedIn("analyst");
    const key = await made(owner);
    await browser.send({ method: "DELETE", url: `/session/keys/${key.id}`, cookie: owner.cookie });
    const rows = await atlas.connection.db
      .selectFrom("audit_entry")
      .where("account_id", "=", owner.id)
      .select(["kind", "entry"])
      .orderBy("number")
      .execute();
    expect(rows.map(({ kind }) => kind)).toEqual(["SIGN_IN", "KEY_ADDED", "KEY_REVOKED"]);
    expect(rows[1]?.entry).toContain(`"key":${key.id}`);
    expect(rows[1]?.entry).not.toContain(key.secret.slice(12));
  });
});
