import type { InjectOptions } from "fastify";
import { beforeAll, describe, expect, test } from "vitest";
import { addAccount } from "../../../src/accounts/accounts.ts";
import { newLink } from "../../../src/accounts/links.ts";
import type { Role } from "../../../src/accounts/may.ts";
import { hashPassword } from "../../../src/accounts/passwords.ts";
import { PAGES } from "../../../src/http/pages.ts";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";
import { routesOf } from "../routes.ts";

type Response = Awaited<ReturnType<Atlas["app"]["inject"]>>;
const PASSWORD = "bốn con trâu đi bừa";
const OURS = { "sec-fetch-site": "same-origin" };
let atlas: Atlas;
let next = 0;
beforeAll(async () => {
  atlas = await openAtlas({ environment: { AUTH: "local" } });
  await person("administrator");
});

async function person(role: Role, territory: string | null = null): Promise<{ id: number; address: string }> {
  const address = `person-${++next}@example.vn`;
  const { db } = atlas.connection;
  const id = await db
    .transaction()
    .execute((tx) => addAccount(tx, { name: `Person ${next}`, address, grants: [{ role, territory }] }));
  const password = await hashPassword(PASSWORD, { N: 1024, r: 8, p: 1 });
  await db.updateTable("account").set({ password }).where("id", "=", id).execute();
  return { id, address };
}

type Request = Pick<InjectOptions, "method" | "url"> & {
  readonly payload?: unknown;
  readonly headers?: Record<string, string>;
  readonly cookie?: string;
  readonly from?: string;
};

function send({
  payload,
  headers = {},
  cookie,
  from = `127.1.${next >> 8}.${next & 255}`,
  ...rest
}: Request): Promise<Response> {
  return atlas.app.inject({
    ...rest,
    ...(payload === undefined ? {} : { payload: payload as object }),
    remoteAddress: from,
    headers: { ...OURS, ...(cookie === undefined ? {} : { cookie }), ...headers },
  });
}

const cookieOf = (response: Response): string => String(response.headers["set-cookie"]).split(";")[0] ?? "";
const signIn = (address: string, more: Partial<Request> = {}): Promise<Response> =>
  send({ method: "POST", url: "/session", payload: { address, password: PASSWORD }, ...more });
const told = (response: Response): { message: string; extensions: Record<string, unknown> } =>
  response.json().errors[0];

describe("a session over HTTP", () => {
  test("begins with a cookie of this host alone that no script reads, and says what one may", async () => {
    const { address } = await person("approver", "ninh-binh-2025");
    const response = await signIn(address);
    expect(response.statusCode).toBe(204);
    const cookie = String(response.headers["set-cookie"]);
    expect(cookie).toMatch(
      /^__Host-atlas=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(response.headers["cache-control"]).toBe("no-store");
    const who = await send({ method: "GET", url: "/session", cookie: cookieOf(response) });
    expect(who.json()).toEqual({
      auth: "local",
      readers: "all",
      account: {
        name: expect.any(String),
        address,
        grants: [{ role: "approver", territory: "ninh-binh-2025" }],
      },
      actions: ["READ", "KEEP", "SEE_DRAFT", "SEND_BACK", "PUBLISH", "REVERSE"],
    });
    const nobody = await send({ method: "GET", url: "/session" });
    expect(nobody.json()).toMatchObject({ account: null, actions: [] });
  });

  test("is never one that was there before (fixation), nor goes on after signing out (replay)", async () => {
    const { address } = await person("analyst");
    const planted = `__Host-atlas=${"a".repeat(43)}`;
    const first = cookieOf(await signIn(address, { cookie: planted }));
    expect(first).not.toBe(planted);
    const second = cookieOf(await signIn(address, { cookie: first }));
    expect((await send({ method: "GET", url: "/session", cookie: first })).json().account).toBeNull();
    const out = await send({ method: "DELETE", url: "/session", cookie: second });
    expect(out.headers["set-cookie"]).toMatch(/^__Host-atlas=; Max-Age=0;/);
    expect((await send({ method: "GET", url: "/session", cookie: second })).json().account).toBeNull();
  });

  test.each([
    ["a cookie of another name", "atlas=x"],
    ["an empty one", "__Host-atlas="],
    ["a long one", `__Host-atlas=${"a".repeat(5_000)}`],
    ["one that cannot be decoded", "__Host-atlas=%zz"],
    ["SQL", "__Host-atlas=' or 1=1 --"],
  ])("is not had with %s", async (_what, cookie) => {
    const response = await send({ method: "GET", url: "/session", cookie });
    expect(response.statusCode).toBe(200);
    expect(response.json().account).toBeNull();
  });

  test("ends at other places, and lists them for its owner", async () => {
    const { address } = await person("analyst");
    const [here, there] = [cookieOf(await signIn(address)), cookieOf(await signIn(address))];
    const list = await send({ method: "GET", url: "/session/all", cookie: here });
    expect(list.json().sessions.filter(({ isThis }: { isThis: boolean }) => isThis)).toHaveLength(1);
    expect(list.json().sessions).toHaveLength(2);
    await send({ method: "DELETE", url: "/session/others", cookie: here });
    expect((await send({ method: "GET", url: "/session", cookie: there })).json().account).toBeNull();
    expect((await send({ method: "GET", url: "/session", cookie: here })).json().account).not.toBeNull();
  });

  test("of a changed password is a new one; the old ones end", async () => {
    const { address } = await person("analyst");
    const [here, there] = [cookieOf(await signIn(address)), cookieOf(await signIn(address))];
    const change = (old: string, fresh: string): Promise<Response> =>
      send({ method: "POST", url: "/session/password", cookie: here, payload: { old, new: fresh } });
    expect(told(await change("wrong", "một mật khẩu khác")).extensions["reason"]).toBe("OLD_PASSWORD_WRONG");
    expect(told(await change(PASSWORD, "short")).extensions).toMatchObject({
      reason: "PASSWORD_TOO_SHORT",
      argument: "new",
    });
    const changed = await change(PASSWORD, "một mật khẩu khác");
    expect(changed.statusCode).toBe(204);
    for (const [cookie, is] of [
      [here, false],
      [there, false],
      [cookieOf(changed), true],
    ] as const) {
      const { account } = (await send({ method: "GET", url: "/session", cookie })).json();
      expect(account !== null).toBe(is);
    }
  });
});

describe("signing in", () => {
  test("says the same of a wrong password and of an unknown address, in the reader's language", async () => {
    const { address } = await person("analyst");
    const vi = { "accept-language": "vi" };
    const wrong = (who: string): Promise<Response> =>
      send({ method: "POST", url: "/session", payload: { address: who, password: "x" }, headers: vi });
    const [known, unknown] = [await wrong(address), await wrong("nobody@example.vn")];
    expect(known.statusCode).toBe(401);
    expect([unknown.statusCode, unknown.body]).toEqual([known.statusCode, known.body]);
    expect(told(known)).toMatchObject({
      message: expect.stringContaining("không đúng"),
      extensions: { code: "UNAUTHENTICATED", reason: "SIGN_IN_WRONG" },
    });
  });

  test("is refused for a while after failures, and told how long", async () => {
    const { address } = await person("analyst");
    for (let time = 0; time < 5; time += 1) await signIn(address, { payload: { address, password: "x" } });
    const response = await signIn(address);
    expect(response.statusCode).toBe(429);
    expect(Number(response.headers["retry-after"])).toBeGreaterThan(0);
    expect(response.headers["set-cookie"]).toBeUndefined();
  });

  test.each([
    ["over http from another machine", { from: "192.0.2.1" }, 403],
    ["from another site", { headers: { "sec-fetch-site": "cross-site" } }, 403],
    ["from another name of the same site", { headers: { "sec-fetch-site": "same-site" } }, 403],
    [
      "from a page of elsewhere in an old browser",
      { headers: { "sec-fetch-site": "", origin: "https://evil.example" } },
      403,
    ],
    [
      "as a form",
      { headers: { "content-type": "application/x-www-form-urlencoded" }, payload: "address=a" },
      415,
    ],
    ["with more than is asked", { payload: { address: "a", password: "b", role: "administrator" } }, 400],
    ["with lists", { payload: { address: ["a"], password: { $ne: "" } } }, 400],
    ["with nothing", { payload: {} }, 400],
  ])("%s is refused", async (_how, more, status) => {
    const { address } = await person("analyst");
    const response = await signIn(address, more as Partial<Request>);
    expect(response.statusCode).toBe(status);
    expect(response.headers["set-cookie"]).toBeUndefined();
  });

  test("a program that is no browser may", async () => {
    const { address } = await person("analyst");
    const response = await atlas.app.inject({
      method: "POST",
      url: "/session",
      payload: { address, password: PASSWORD },
    });
    expect(response.statusCode).toBe(204);
  });
});

describe("a link", () => {
  test("says whose it is, takes a good password, and signs in", async () => {
    const { id, address } = await person("analyst");
    const link = await newLink(atlas.connection.db, id);
    const owner = await send({ method: "POST", url: "/session/link/owner", payload: { link } });
    expect(owner.json()).toEqual({ isFirst: false, name: expect.any(String), address });
    const use = (password: string): Promise<Response> =>
      send({ method: "POST", url: "/session/link", payload: { link, password } });
    expect(told(await use(address)).extensions["reason"]).toBe("PASSWORD_HOLDS_NAME");
    const used = await use("một mật khẩu khác");
    expect(
      (await send({ method: "GET", url: "/session", cookie: cookieOf(used) })).json().account.address,
    ).toBe(address);
    expect(told(await use("một mật khẩu khác")).extensions["reason"]).toBe("LINK_VOID");
  });
});

describe("accounts", () => {
  const asAdministrator = async (): Promise<string> =>
    cookieOf(await signIn((await person("administrator")).address));

  test("are for administrators alone, whatever is asked of them", async () => {
    const cookies = [undefined, cookieOf(await signIn((await person("approver", "viet-nam")).address))];
    for (const [at, cookie] of cookies.entries()) {
      for (const [method, url] of [
        ["GET", "/accounts"],
        ["POST", "/accounts"],
        ["PATCH", "/accounts/1"],
        ["POST", "/accounts/1/link"],
      ] as const) {
        const response = await send({
          method,
          url,
          ...(cookie === undefined ? {} : { cookie }),
          payload: method === "GET" ? undefined : {},
        });
        expect([url, response.statusCode]).toEqual([url, at === 0 ? 401 : 403]);
      }
    }
  });

  test("are added with roles, changed, ended; secrets are never told", async () => {
    const cookie = await asAdministrator();
    const grants = [{ role: "contributor", territory: "ninh-binh-2025" }, { role: "analyst" }];
    const added = await send({
      method: "POST",
      url: "/accounts",
      cookie,
      payload: { name: "Trần Bình", address: "Binh@Example.vn", grants },
    });
    expect(added.statusCode).toBe(201);
    const { id, link } = added.json();
    expect(link).toMatch(/^[\w-]{43}$/);
    const accounts = async () => (await send({ method: "GET", url: "/accounts", cookie })).json().accounts;
    const mine = async () => (await accounts()).find((each: { id: number }) => each.id === id);
    expect(await mine()).toEqual({
      id,
      name: "Trần Bình",
      address: "binh@example.vn",
      grants: [
        { role: "analyst", territory: null },
        { role: "contributor", territory: "ninh-binh-2025" },
      ],
      isOpened: false,
      endedAt: null,
    });
    expect(JSON.stringify(await accounts())).not.toContain("scrypt");
    const change = (payload: object): Promise<Response> =>
      send({ method: "PATCH", url: `/accounts/${id}`, cookie, payload });
    expect((await change({ grants: [], isEnded: true })).statusCode).toBe(204);
    expect(await mine()).toMatchObject({ grants: [], endedAt: expect.any(String) });
    expect(
      (await send({ method: "POST", url: `/accounts/${id}/link`, cookie, payload: {} })).statusCode,
    ).toBe(404);
  });

  test.each([
    [{ name: " ", address: "x@example.vn", grants: [] }, "NAME_WRONG", "name"],
    [{ name: "A\nB", address: "x@example.vn", grants: [] }, "NAME_WRONG", "name"],
    [{ name: "A", address: "x", grants: [] }, "ADDRESS_WRONG", "address"],
    [{ name: "A", address: "person-1@example.vn", grants: [] }, "ADDRESS_TAKEN", "address"],
    [{ name: "A", address: "x@example.vn", grants: [{ role: "king" }] }, "ROLE_UNKNOWN", "grants[0]"],
    [
      { name: "A", address: "x@example.vn", grants: [{ role: "approver" }] },
      "TERRITORY_MISSING",
      "grants[0]",
    ],
    [
      { name: "A", address: "x@example.vn", grants: [{ role: "reader", territory: "hue" }] },
      "TERRITORY_NOT_TAKEN",
      "grants[0]",
    ],
    [
      { name: "A", address: "x@example.vn", grants: [{ role: "approver", territory: "nam-din" }] },
      "TERRITORY_UNKNOWN",
      "grants[0]",
    ],
  ])("%j is %s", async (payload, reason, argument) => {
    const response = await send({
      method: "POST",
      url: "/accounts",
      cookie: await asAdministrator(),
      payload,
    });
    expect(told(response).extensions).toMatchObject({ reason, argument });
    if (reason === "TERRITORY_UNKNOWN") expect(told(response).message).toContain('"nam-dinh"');
  });
});

describe("where figures are for those who have signed in", () => {
  test("all others are asked to, whatever the way; our own programs and the pages that ask are let in", async () => {
    const closed = await openAtlas({
      environment: { AUTH: "local", READERS: "signed-in" },
      ownProgramKey: "k".repeat(43),
    });
    const query = "/graphql?query=%7Bvintages%7Bid%7D%7D";
    const isOpen = (url: string): boolean =>
      PAGES.some((page) => page.replace(":id", "nam-dinh") === url) ||
      /^\/(?:session|accounts|healthz|readyz|graphiql|x$)/.test(url);
    const guarded = routesOf(closed.app.printRoutes({ commonPrefix: false })).filter(
      ({ url }) => !isOpen(url),
    );
    expect(guarded.map(({ url }) => url)).toEqual(
      expect.arrayContaining(["/graphql", "/data/nam-dinh", "/print"]),
    );
    for (const { method, url } of guarded) {
      const response = await closed.app.inject({ method: method as "GET", url });
      expect([method, url, response.statusCode]).toEqual([method, url, 401]);
      if (method !== "HEAD") expect(told(response).extensions["code"]).toBe("UNAUTHENTICATED");
    }
    for (const url of ["/", "/session", "/healthz"])
      expect((await closed.app.inject({ url })).statusCode).toBe(200);
    const headers = { "atlas-own-program": "k".repeat(43) };
    expect((await closed.app.inject({ url: query, headers })).statusCode).toBe(200);
  });
});

describe("without sign-in", () => {
  test("there is one person who may everything, and nobody behind a proxy", async () => {
    const alone = await openAtlas();
    expect((await alone.app.inject({ url: "/session" })).json()).toMatchObject({
      auth: "off",
      account: null,
      actions: expect.arrayContaining(["PUBLISH", "KEEP_CATALOGUE"]),
    });
    for (const name of ["forwarded", "x-forwarded-for", "x-forwarded-proto", "X-Forwarded-Host"]) {
      const response = await alone.app.inject({ url: "/", headers: { [name]: "for=192.0.2.1" } });
      expect([name, response.statusCode]).toEqual([name, 403]);
      expect(told(response).message).toContain("AUTH=local");
    }
    const refused = await alone.app.inject({
      method: "POST",
      url: "/session",
      payload: { address: "a@example.vn", password: "x" },
    });
    expect(told(refused).extensions["reason"]).toBe("NO_ACCOUNTS");
    expect((await alone.app.inject({ url: "/accounts" })).statusCode).toBe(409);
  });
});
