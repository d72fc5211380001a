import { beforeAll, describe, expect, test } from "vitest";
import { newLink } from "../../../src/accounts/links.ts";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";
import { cookieOf, openBrowser, PASSWORD, type Request, type Response, told } from "./browser.ts";

let atlas: Atlas;
let browser: ReturnType<typeof openBrowser>;
beforeAll(async () => {
  atlas = await openAtlas({ environment: { AUTH: "local" } });
  browser = openBrowser(atlas);
  await browser.person("administrator");
});

describe("a session over HTTP", () => {
  test("begins with a cookie of this host alone that no script reads, and says what one may", async () => {
    const { address } = await browser.person("approver", "ninh-binh-2025");
    const response = await browser.signIn(address);
    expect(response.statusCode).toBe(204);
    const cookie = String(response.headers["set-cookie"]);
    expect(cookie).toMatch(
      /^__Host-atlas=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(response.headers["cache-control"]).toBe("no-store");
    const who = await browser.send({ method: "GET", url: "/session", cookie: cookieOf(response) });
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
    const nobody = await browser.send({ method: "GET", url: "/session" });
    expect(nobody.json()).toMatchObject({ account: null, actions: [] });
  });

  test("is never one that was there before (fixation), nor goes on after signing out (replay)", async () => {
    const { address } = await browser.person("analyst");
    const planted = `__Host-atlas=${"a".repeat(43)}`;
    const first = cookieOf(await browser.signIn(address, { cookie: planted }));
    expect(first).not.toBe(planted);
    const second = cookieOf(await browser.signIn(address, { cookie: first }));
    expect((await browser.send({ method: "GET", url: "/session", cookie: first })).json().account).toBeNull();
    const out = await browser.send({ method: "DELETE", url: "/session", cookie: second });
    expect(out.headers["set-cookie"]).toMatch(/^__Host-atlas=; Max-Age=0;/);
    expect(
      (await browser.send({ method: "GET", url: "/session", cookie: second })).json().account,
    ).toBeNull();
  });

  test.each([
    ["a cookie of another name", "atlas=x"],
    ["an empty one", "__Host-atlas="],
    ["a long one", `__Host-atlas=${"a".repeat(5_000)}`],
    ["one that cannot be decoded", "__Host-atlas=%zz"],
    ["SQL", "__Host-atlas=' or 1=1 --"],
  ])("is not had with %s", async (_what, cookie) => {
    const response = await browser.send({ method: "GET", url: "/session", cookie });
    expect(response.statusCode).toBe(200);
    expect(response.json().account).toBeNull();
  });

  test("ends at other places, and lists them for its owner", async () => {
    const { address } = await browser.person("analyst");
    const [here, there] = [cookieOf(await browser.signIn(address)), cookieOf(await browser.signIn(address))];
    const list = await browser.send({ method: "GET", url: "/session/all", cookie: here });
    expect(list.json().sessions.filter(({ isThis }: { isThis: boolean }) => isThis)).toHaveLength(1);
    expect(list.json().sessions).toHaveLength(2);
    await browser.send({ method: "DELETE", url: "/session/others", cookie: here });
    expect((await browser.send({ method: "GET", url: "/session", cookie: there })).json().account).toBeNull();
    expect(
      (await browser.send({ method: "GET", url: "/session", cookie: here })).json().account,
    ).not.toBeNull();
  });

  test("of a changed password is a new one; the old ones end", async () => {
    const { address } = await browser.person("analyst");
    const [here, there] = [cookieOf(await browser.signIn(address)), cookieOf(await browser.signIn(address))];
    const change = (old: string, fresh: string): Promise<Response> =>
      browser.send({ method: "POST", url: "/session/password", cookie: here, payload: { old, new: fresh } });
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
      const { account } = (await browser.send({ method: "GET", url: "/session", cookie })).json();
      expect(account !== null).toBe(is);
    }
  });
});

describe("signing in", () => {
  test("says the same of a wrong password and of an unknown address, in the reader's language", async () => {
    const { address } = await browser.person("analyst");
    const vi = { "accept-language": "vi" };
    const wrong = (who: string): Promise<Response> =>
      browser.send({
        method: "POST",
        url: "/session",
        payload: { address: who, password: "x" },
        headers: vi,
      });
    const [known, unknown] = [await wrong(address), await wrong("nobody@example.vn")];
    expect(known.statusCode).toBe(401);
    expect([unknown.statusCode, unknown.body]).toEqual([known.statusCode, known.body]);
    expect(told(known)).toMatchObject({
      message: expect.stringContaining("không đúng"),
      extensions: { code: "UNAUTHENTICATED", reason: "SIGN_IN_WRONG" },
    });
  });

  test("is refused for a while after failures, and told how long", async () => {
    const { address } = await browser.person("analyst");
    for (let time = 0; time < 5; time += 1)
      await browser.signIn(address, { payload: { address, password: "x" } });
    const response = await browser.signIn(address);
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
    const { address } = await browser.person("analyst");
    const response = await browser.signIn(address, more as Partial<Request>);
    expect(response.statusCode).toBe(status);
    expect(response.headers["set-cookie"]).toBeUndefined();
  });

  test("many at once wait for their turn or are told to come later, and none is a fault of ours", async () => {
    const from = "127.9.9.9";
    const before = atlas.log.length;
    const all = await Promise.all(
      Array.from({ length: 9 }, (_, n) => browser.signIn(`crowd-${n}@example.vn`, { from })),
    );
    const statuses = all.map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    const later = all.filter(({ statusCode }) => statusCode === 429);
    expect(later).toHaveLength(4);
    for (const response of later) {
      expect(Number(response.headers["retry-after"])).toBeGreaterThan(0);
      expect(told(response).extensions["code"]).toBe("RATE_LIMITED");
    }
    expect(atlas.log.slice(before).join("")).not.toContain("a request failed");
  });

  test("a program that is no browser may", async () => {
    const { address } = await browser.person("analyst");
    const response = await atlas.app.inject({
      method: "POST",
      url: "/session",
      payload: { address, password: PASSWORD },
    });
    expect(response.statusCode).toBe(204);
  });
});

describe("a link", () => {
  test("is not guessed at without end", async () => {
    const from = "127.9.9.8";
    const ask = () =>
      browser.send({ method: "POST", url: "/session/link/owner", payload: { link: "x" }, from });
    const tried = [];
    for (let time = 0; time < 61; time += 1) tried.push((await ask()).statusCode);
    expect(tried.slice(0, 60).every((status) => status === 410)).toBe(true);
    expect(tried[60]).toBe(429);
  });

  test("says whose it is, takes a good password, and signs in", async () => {
    const { id, address } = await browser.person("analyst");
    const link = await newLink(atlas.connection.db, id);
    const owner = await browser.send({ method: "POST", url: "/session/link/owner", payload: { link } });
    expect(owner.json()).toEqual({ isFirst: false, name: expect.any(String), address });
    const use = (password: string): Promise<Response> =>
      browser.send({ method: "POST", url: "/session/link", payload: { link, password } });
    expect(told(await use(address)).extensions["reason"]).toBe("PASSWORD_HOLDS_NAME");
    const used = await use("một mật khẩu khác");
    expect(
      (await browser.send({ method: "GET", url: "/session", cookie: cookieOf(used) })).json().account.address,
    ).toBe(address);
    expect(told(await use("một mật khẩu khác")).extensions["reason"]).toBe("LINK_VOID");
  });
});
