import { beforeAll, expect, test } from "vitest";
import { changeAccount } from "../../../src/accounts/accounts.ts";
import { addKey } from "../../../src/accounts/keys/keys.ts";
import { newKeySecret } from "../../../src/accounts/keys/key-secret.ts";
import type { Role, Scope } from "../../../src/accounts/may.ts";
import { COMMAND_LINE } from "../../../src/audit/entry.ts";
import { loadConfig } from "../../../src/config.ts";
import { createApp } from "../../../src/http/app.ts";
import { PAGES } from "../../../src/http/pages.ts";
import { atEnd } from "../../at-end.ts";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";
import { routesOf } from "../routes.ts";
import { cookieOf, openBrowser, told } from "./browser.ts";

let atlas: Atlas;
let browser: ReturnType<typeof openBrowser>;
beforeAll(async () => {
  atlas = await openAtlas({ environment: { AUTH: "local", READERS: "signed-in", LOG_LEVEL: "debug" } });
  browser = openBrowser(atlas);
  await browser.person("administrator");
});

interface Given {
  readonly id: number;
  readonly account: number;
  readonly secret: string;
  readonly address: string;
}

async function keyOf(role: Role, scope: Scope, territory: string | null = null): Promise<Given> {
  const { id: account, address } = await browser.person(role, territory);
  const territories = scope === "import" && territory !== null ? [territory] : [];
  const wish = { name: "Nightly", scopes: [scope], territories, days: 9, pointsAMinute: null };
  const { id, secret } = await addKey(atlas.connection.db, account, wish, COMMAND_LINE);
  return { id, account, secret, address };
}

const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

/** Where a program comes in with a key; every other route needs a person, or nobody in particular. */
const FOR_KEYS = /^\/(?:graphql|data|feed|events|print|booklets|imports)(?:[/.]|$)/;
/** What is there for everybody, and the one that says who one is. */
const FOR_ALL = (url: string): boolean =>
  PAGES.some((page) => page.replace(":id", "nam-dinh") === url) ||
  /^\/(?:healthz|readyz|graphiql|x|session)$/.test(url);

test("whatever needs a person refuses a key, even of somebody who may all: every route there is, by every method", async () => {
  const { db } = atlas.connection;
  const { secret, account } = await keyOf("administrator", "read");
  const grants = (["administrator", "analyst", "contributor", "approver"] as const).map((role) => ({
    role,
    territory: role === "contributor" || role === "approver" ? "viet-nam" : null,
  }));
  await changeAccount(db, account, { grants });
  const wish = {
    name: "Both",
    scopes: ["read", "import"] as const,
    territories: ["viet-nam"],
    days: 9,
    pointsAMinute: null,
  };
  const both = await addKey(db, account, wish, COMMAND_LINE);
  const before = await db.selectFrom("audit_chain").select(["name", "count"]).orderBy("name").execute();
  const needing = routesOf(atlas.app.printRoutes({ commonPrefix: false })).filter(
    ({ url }) => !FOR_KEYS.test(url) && !FOR_ALL(url),
  );
  expect(needing.map(({ method, url }) => `${method} ${url}`)).toEqual(
    expect.arrayContaining([
      "GET /accounts",
      "GET /audit",
      "GET /kept/briefings",
      "POST /session/keys",
      "GET /session/all",
    ]),
  );
  const let_in: unknown[] = [];
  for (const shown of [secret, both.secret])
    for (const { method, url } of needing) {
      const response = await atlas.app.inject({
        method: method as "GET",
        url,
        headers: bearer(shown),
        ...(method === "GET" || method === "HEAD" ? {} : { payload: {} }),
      });
      if (response.statusCode < 400) let_in.push([method, url, response.statusCode]);
    }
  expect(let_in).toEqual([]);
  expect(await db.selectFrom("audit_chain").select(["name", "count"]).orderBy("name").execute()).toEqual(
    before,
  );
});

test("a key in an address lets nobody in and is refused in words, wherever it stands", async () => {
  const { secret } = await keyOf("analyst", "read");
  for (const url of [
    `/graphql?query={dataVersion{id}}&access_token=${secret}`,
    `/data/published.csv?key=${secret}`,
    `/data/published.csv?key=${secret.replace("_", "%5F")}`,
    `/${secret}`,
  ])
    for (const headers of [{}, bearer(secret)]) {
      const response = await atlas.app.inject({ url, headers });
      expect([url, response.statusCode, told(response).extensions["reason"]]).toEqual([
        url,
        400,
        "KEY_IN_ADDRESS",
      ]);
    }
  for (const headers of [
    { "x-api-key": secret },
    { cookie: `__Host-session=${secret}` },
    { authorization: secret },
  ])
    expect((await atlas.app.inject({ url: "/graphql?query={dataVersion{id}}", headers })).statusCode).toBe(
      401,
    );
});

test("a key that was almost right, of another's ending, or of none is refused in the same words", async () => {
  const { secret, id, account } = await keyOf("analyst", "read");
  const ended = await keyOf("analyst", "read");
  await changeAccount(atlas.connection.db, ended.account, { isEnded: true });
  const expired = await addKey(
    atlas.connection.db,
    account,
    { name: "Old", scopes: ["read"], territories: [], days: 0, pointsAMinute: null },
    COMMAND_LINE,
  );
  const answers = new Set<string>();
  for (const wrong of [
    `${secret.slice(0, -1)}${secret.endsWith("0") ? "1" : "0"}`,
    secret.toUpperCase(),
    ` ${secret.slice(0, 20)}`,
    newKeySecret(),
    ended.secret,
    expired.secret,
    String(id),
    "' or true --",
  ]) {
    const response = await atlas.app.inject({
      url: "/graphql?query={dataVersion{id}}",
      headers: { authorization: `Bearer ${wrong}` },
    });
    answers.add(`${response.statusCode} ${response.body} ${String(response.headers["www-authenticate"])}`);
  }
  expect([...answers]).toEqual([expect.stringMatching(/^401 .*KEY_WRONG.*Bearer error="invalid_token"$/)]);
});

test("a key whose owner lost the role hands nothing in, and one that is revoked is so on every server at once", async () => {
  const { db, options } = atlas.connection;
  const config = loadConfig({ AUTH: "local", READERS: "signed-in", POINTS_A_MINUTE: "0" });
  if ("problems" in config) throw new Error(config.problems.join("\n"));
  const second = await createApp({
    db,
    database: options,
    config: config.config,
    readiness: async () => null,
    webFolder: import.meta.dirname,
    freshFor: 0,
    logTo: { write: () => undefined },
  });
  atEnd(() => second.close());
  const ask = { method: "POST", url: "/imports", payload: {} } as const;
  const clerk = await keyOf("contributor", "import", "hue");
  const both = async (secret: string): Promise<number[]> =>
    Promise.all(
      [atlas.app, second].map(
        async (app) => (await app.inject({ ...ask, headers: bearer(secret) })).statusCode,
      ),
    );
  // What is sent is no figure: who may not is told so before that is looked at.
  expect(await both(clerk.secret)).toEqual([400, 400]);
  await changeAccount(db, clerk.account, { grants: [{ role: "analyst", territory: null }] });
  expect(await both(clerk.secret)).toEqual([403, 403]);
  const cookie = cookieOf(await browser.signIn(clerk.address));
  const url = `/session/keys/${clerk.id}`;
  expect((await browser.send({ method: "DELETE", url, cookie })).statusCode).toBe(204);
  expect(await both(clerk.secret)).toEqual([401, 401]);
});

test("no key, and nothing of one that could be tried, is in the log or on record", async () => {
  const { secret } = await keyOf("analyst", "read");
  await atlas.app.inject({ url: "/data/published.csv?indicators=models_new", headers: bearer(secret) });
  await atlas.app.inject({ url: `/data/published.csv?indicators=${secret}`, headers: bearer(secret) });
  const cookie = cookieOf(await browser.signIn((await browser.person("administrator")).address));
  const { entries } = (await browser.send({ method: "GET", url: "/audit?kind=EXPORTS", cookie })).json();
  const all = await atlas.connection.db.selectFrom("audit_entry").select("entry").execute();
  expect(entries).not.toEqual([]);
  for (const text of [...atlas.log, ...all.map(({ entry }) => entry)])
    expect(text).not.toMatch(/atlas_[0-9A-Za-z]/);
});
