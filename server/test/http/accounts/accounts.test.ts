import { beforeAll, describe, expect, test } from "vitest";
import { PAGES } from "../../../src/http/pages.ts";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";
import { routesOf } from "../routes.ts";
import { cookieOf, openBrowser, type Response, told } from "./browser.ts";

let atlas: Atlas;
let browser: ReturnType<typeof openBrowser>;
beforeAll(async () => {
  atlas = await openAtlas({ environment: { AUTH: "local" } });
  browser = openBrowser(atlas);
  await browser.person("administrator");
});

describe("accounts", () => {
  const asAdministrator = async (): Promise<string> =>
    cookieOf(await browser.signIn((await browser.person("administrator")).address));

  test("are for administrators alone, whatever is asked of them", async () => {
    const cookies = [
      undefined,
      cookieOf(await browser.signIn((await browser.person("approver", "viet-nam")).address)),
    ];
    for (const [at, cookie] of cookies.entries()) {
      for (const [method, url] of [
        ["GET", "/accounts"],
        ["POST", "/accounts"],
        ["PATCH", "/accounts/1"],
        ["POST", "/accounts/1/link"],
      ] as const) {
        const response = await browser.send({
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
    const added = await browser.send({
      method: "POST",
      url: "/accounts",
      cookie,
      payload: { name: "Trần Bình", address: "Binh@Example.vn", grants },
    });
    expect(added.statusCode).toBe(201);
    const { id, link } = added.json();
    expect(link).toMatch(/^[\w-]{43}$/);
    const accounts = async () =>
      (await browser.send({ method: "GET", url: "/accounts", cookie })).json().accounts;
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
      browser.send({ method: "PATCH", url: `/accounts/${id}`, cookie, payload });
    expect((await change({ grants: [], isEnded: true })).statusCode).toBe(204);
    expect(await mine()).toMatchObject({ grants: [], endedAt: expect.any(String) });
    expect(
      (await browser.send({ method: "POST", url: `/accounts/${id}/link`, cookie, payload: {} })).statusCode,
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
    const response = await browser.send({
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
