import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { checkAuditFile } from "../../../src/audit/audit-file.ts";
import { checkDatabase } from "../../../src/audit/check-database.ts";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";
import { faultsOf, give } from "../../keeping/office.ts";
import { cookieOf, openBrowser, type Response, told } from "./browser.ts";

let atlas: Atlas;
let browser: ReturnType<typeof openBrowser>;
let cookie: string;
let me: { readonly id: number; readonly address: string };
beforeAll(async () => {
  atlas = await openAtlas({ environment: { AUTH: "local" } });
  browser = openBrowser(atlas);
  me = await browser.person("administrator");
  cookie = cookieOf(await browser.signIn(me.address));
});

interface Listed {
  readonly number: number;
  readonly kind: string;
  readonly by: { readonly account: number | null; readonly as: string };
  readonly about: Record<string, unknown> & { readonly what?: readonly Record<string, unknown>[] };
}

async function listed(query: string): Promise<{ entries: readonly Listed[]; next: number | null }> {
  return (await browser.send({ method: "GET", url: `/audit?${query}`, cookie })).json();
}

test("who signs in, and whose password was wrong, is on record without a name or an address", async () => {
  await browser.signIn(me.address, { payload: { address: me.address, password: "nhầm mật khẩu rồi" } });
  await browser.signIn(me.address, { payload: { address: "nobody@example.vn", password: "nhầm" } });
  const { entries } = await listed("kind=SIGN_IN");
  expect(entries.at(-1)).toMatchObject({
    by: { account: me.id, as: "signed in" },
    about: { how: "password" },
  });
  const failures = (await listed("kind=SIGN_IN_FAILURES")).entries;
  expect(failures.flatMap(({ about }) => about.what ?? [])).toEqual([
    { account: me.id, times: 1 },
    { account: null, times: 1 },
  ]);
  expect(JSON.stringify([entries, failures])).not.toMatch(/example\.vn|Person/);
});

test("accounts, their roles and their links are on record with who gave them", async () => {
  const payload = {
    name: "Lan",
    address: "lan@example.vn",
    grants: [{ role: "contributor", territory: "hue" }],
  };
  const { id } = (await browser.send({ method: "POST", url: "/accounts", payload, cookie })).json();
  await browser.send({
    method: "PATCH",
    url: `/accounts/${id}`,
    payload: { grants: [], name: "Lan Anh" },
    cookie,
  });
  const about = async (kind: string): Promise<unknown> =>
    (await listed(`kind=${kind}&account=${me.id}`)).entries[0]?.about;
  expect(await about("ACCOUNT_ADDED")).toEqual({ account: id, grants: ["contributor:hue"] });
  expect(await about("ACCOUNT_CHANGED")).toEqual({ account: id, grants: [], isRenamed: true });
  expect(await about("LINK_MADE")).toEqual({ account: id });
});

test("files that are taken are counted, by whom and with which filters; thousands are one entry", async () => {
  const url = "/data/published.csv?indicators=models_unspecified&periods=2020";
  const take = (more: object = {}): Promise<{ statusCode: number }> =>
    browser.send({ method: "GET", url, headers: { accept: "*/*" }, ...more });
  expect((await take()).statusCode).toBe(200);
  await take();
  await take({ method: "HEAD" });
  await take({ url: "/data/published.csv?indicators=nonsense" });
  await take({ cookie });
  const { entries } = await listed("kind=EXPORTS");
  const what = { file: "/data/published.csv", filters: "indicators=models_unspecified&periods=2020" };
  expect(entries.map(({ by, about }) => [by.account, by.as, about.what])).toEqual(
    expect.arrayContaining([
      [null, "nobody", [{ ...what, times: 2 }]],
      [me.id, "signed in", [{ ...what, times: 1 }]],
    ]),
  );
  expect(entries).toHaveLength(2);
});

test("reading the record is on record, page by page and as a file that can be checked", async () => {
  const before = (await listed("kind=READ_AUDIT")).entries.length;
  await listed("chain=data&before=3");
  const { entries } = await listed("kind=READ_AUDIT");
  expect(entries.length).toBeGreaterThanOrEqual(Math.min(50, before + 2));
  expect(entries[1]?.about).toEqual({ chain: "data", kind: null, account: null, before: 3 });
  const file = await browser.send({ method: "GET", url: "/audit/file?chain=access", cookie });
  const checked = await checkAuditFile(file.body.split("\n"));
  expect(checked).toMatchObject({ chain: "access", broken: null });
  expect(
    (await checkDatabase(atlas.connection.db, "access", checked === null ? [] : [checked.head])).broken,
  ).toBeNull();
});

test("the record is for administrators alone", async () => {
  const approver = cookieOf(await browser.signIn((await browser.person("approver", "viet-nam")).address));
  for (const url of ["/audit", "/audit/file"]) {
    expect((await browser.send({ method: "GET", url })).statusCode).toBe(401);
    expect((await browser.send({ method: "GET", url, cookie: approver })).statusCode).toBe(403);
  }
  expect((await browser.send({ method: "GET", url: "/audit?chain=other", cookie })).statusCode).toBe(400);
});

test("of no kind of entry does the chain of access hold a name, an address, a key, a link or a password: only numbers of accounts", async () => {
  const { db } = atlas.connection;
  const send = (method: "POST" | "DELETE", url: string, payload?: object) =>
    browser.send({ method, url, payload, cookie });
  const wish = { name: "Sổ của Trần Bình", scopes: ["read"], territories: [], days: 9 };
  const made = (await send("POST", "/session/keys", wish)).json();
  const next = (await send("POST", `/session/keys/${made.id}/rotation`, { overlapHours: 1 })).json();
  await send("DELETE", `/session/keys/${next.id}`);
  const payload = { name: "Trần Bình", address: "binh@example.vn", grants: [] };
  const { link } = (await send("POST", "/accounts", payload)).json();
  const password = "năm con vịt lội ao";
  await browser.send({ method: "POST", url: "/session/link", payload: { link, password } });
  await listed("kind=EXPORTS");
  const entries = await db
    .selectFrom("audit_entry")
    .where("chain", "=", "access")
    .select(["kind", "entry"])
    .execute();
  const documented = readFileSync(new URL("../../../../docs/operating/audit.md", import.meta.url), "utf8")
    .split("\n")
    .find((line) => line.startsWith("| access |"));
  // Each kind there is was done by now: one that is new has to be told there, and done here.
  expect(new Set(entries.map(({ kind }) => kind))).toEqual(
    new Set([...(documented ?? "").matchAll(/`([A-Z_]+)`/g)].map(([, kind]) => kind)),
  );
  const people = await db.selectFrom("account").select(["name", "address"]).execute();
  const secrets = [made.secret, next.secret, link, password, wish.name];
  const held = [...people.flatMap(({ name, address }) => [name, address]), ...secrets].filter((text) =>
    entries.some(({ entry }) => entry.includes(text)),
  );
  expect(held).toEqual([]);
  for (const { entry } of entries) {
    const { by } = JSON.parse(entry) as { by: object };
    expect(["account", "as", "key"]).toEqual(expect.arrayContaining(Object.keys(by)));
  }
});

describe("a dataset that asks for what its figures are taken away", () => {
  const reason = "Họp giao ban tháng 11";
  const csv = "/data/published.csv?indicators=models_unspecified&periods=2021";
  const asTable = { accept: "text/csv", "content-type": "application/json" };
  const query = `{ statistics(indicators: ["models_unspecified"], periods: ["2021"]) { nodes { value } } }`;
  const taken = async (): Promise<Record<string, unknown>[]> =>
    (await listed(`kind=EXPORTS&account=${me.id}`)).entries.flatMap(({ about }) => about.what ?? []);
  const send = (url: string, more: object = {}) => browser.send({ method: "GET", url, cookie, ...more });
  const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
    send(url, { method: "POST", payload, headers });

  test("is one that the office says so of", async () => {
    const cells = `published,COLLECTED,no,2004-01,2026-10,yes`;
    const rows = `id,reporting,synthetic,calendar_from,calendar_to,asks_reason\n${cells}`;
    expect(faultsOf(await give(atlas.connection, { "datasets.csv": rows }))).toEqual([]);
    // The page of a server that kept the catalogue looks anew.
    await expect
      .poll(async () => await atlas.data(`{ datasets { id asksReason } }`))
      .toEqual({
        datasets: [
          { id: "published", asksReason: true },
          { id: "demo", asksReason: false },
        ],
      });
  });

  test("gives none without, says how to give one, and puts it on record", async () => {
    const refused = await Promise.all([
      send(csv),
      send(`${csv}&reason=a`),
      post("/graphql", { query }, asTable),
      post("/booklets", { dataset: "published", lang: "vi", format: "pdf" }),
      post("/exports", { dataset: "published", file: "map.png" }),
      post("/exports", { dataset: "published", file: "map.png", reason: "x".repeat(201) }),
    ]);
    expect(refused.map((answer) => [answer.statusCode, told(answer).extensions["argument"]])).toEqual(
      refused.map(() => [400, "reason"]),
    );
    expect(told(refused[0] as Response).message).toContain("reason=…");
    expect((await send(`${csv}&reason=${encodeURIComponent(reason)}`)).statusCode).toBe(200);
    expect(
      (await post("/graphql", { query }, { ...asTable, "export-reason": encodeURIComponent(reason) }))
        .statusCode,
    ).toBe(200);
    expect((await post("/exports", { dataset: "published", file: "map.png", reason })).statusCode).toBe(204);
    await browser.send({ method: "GET", url: "/audit?kind=EXPORTS", cookie });
    expect(await taken()).toEqual(
      expect.arrayContaining([
        {
          file: "/data/published.csv",
          filters: "indicators=models_unspecified&periods=2021",
          reason,
          times: 1,
        },
        { file: "/graphql", filters: "", reason, times: 1 },
        { file: "map.png", filters: "dataset=published", reason, times: 1 },
      ]),
    );
  });

  test("changes nothing of what is in a file, and asks nothing of who only reads", async () => {
    const [one, other] = await Promise.all(
      [reason, "Trả lời báo chí"].map((said) => send(`${csv}&reason=${encodeURIComponent(said)}`)),
    );
    expect(one?.body).toBe(other?.body);
    expect(one?.headers.etag).toBe(other?.headers.etag);
    expect((await post("/graphql", { query }, { "content-type": "application/json" })).statusCode).toBe(200);
    const about = "/data/published.csv-metadata.json?indicators=models_unspecified&periods=2021";
    expect((await send(about)).statusCode).toBe(200);
  });
});
