import { beforeAll, describe, expect, test } from "vitest";
import { callerAddress } from "../../../src/http/admission/caller-address.ts";
import { knownHosts, nameOf } from "../../../src/http/admission/known-hosts.ts";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await openAtlas({
    environment: { PUBLIC_URL: "https://atlas.example.vn", TRUST_PROXY: "10.0.0.0/8" },
  });
  atlas.app.log.level = "silent";
});

const LINK = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };

describe("the name asked for", () => {
  test.each([
    ["localhost", 200],
    ["LOCALHOST:9999", 200],
    ["127.0.0.1:4000", 200],
    ["[::1]:4000", 200],
    ["atlas.example.vn", 200],
    ["atlas.example.vn.:443", 200],
    ["evil.example", 421],
    ["atlas.example.vn.evil.example", 421],
    ["127.0.0.1.evil.example", 421],
    ["10.1.2.3", 421],
    ["user@localhost", 421],
    ["localhost/..", 421],
  ])("%j is answered with %d", async (host, status) => {
    for (const url of ["/healthz", "/", "/graphql?query=%7Bvintages%7Bid%7D%7D"]) {
      const response = await atlas.app.inject({ url, headers: { host } });
      expect(response.statusCode).toBe(status);
      if (status === 421) expect(response.json().errors[0].message).toContain("PUBLIC_URL");
    }
  });

  test("who listens on every address is known by each of them, and by the machine's name", () => {
    const machine = { name: "Atlas-1", addresses: ["192.0.2.7", "2001:db8::7"] };
    const known = (host: string) => knownHosts({ host, publicUrl: null }, () => machine);
    expect([...known("127.0.0.1")].toSorted()).toEqual(["127.0.0.1", "[::1]", "localhost"]);
    expect([...known("0.0.0.0")]).toEqual(expect.arrayContaining(["atlas-1", "192.0.2.7", "[2001:db8::7]"]));
    expect(known("2001:DB8:0::9").has(nameOf("[2001:db8::9]:4000") ?? "")).toBe(true);
  });

  test("who listens on one address does not ask the machine for others: a hardened service may not", () => {
    const refuse = () => {
      throw new Error("Operation not permitted");
    };
    expect(knownHosts({ host: "127.0.0.1", publicUrl: null }, refuse).has("localhost")).toBe(true);
  });
});

describe("a page of another site", () => {
  test("may link to pages, and the link may be old", async () => {
    for (const url of ["/", "/nation", "/provinces/nam-dinh", "/graphiql"]) {
      expect((await atlas.app.inject({ url, headers: LINK })).statusCode).toBe(200);
    }
    expect((await atlas.app.inject({ url: "/nowhere", headers: LINK })).statusCode).toBe(404);
  });

  test.each([
    ["asks the API", "GET", "/graphql", { "sec-fetch-mode": "cors", "sec-fetch-dest": "empty" }],
    ["links to the API", "GET", "/graphql", {}],
    ["sends a form to the API", "POST", "/graphql", {}],
    ["sends a form to a page", "POST", "/", {}],
    ["frames a page", "GET", "/", { "sec-fetch-dest": "iframe" }],
    ["takes a script", "GET", "/assets/x.js", { "sec-fetch-mode": "no-cors", "sec-fetch-dest": "script" }],
    [
      "looks whether we are here",
      "GET",
      "/healthz",
      { "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image" },
    ],
  ] as const)("that %s is refused", async (_what, method, url, headers) => {
    const response = await atlas.app.inject({ method, url, headers: { ...LINK, ...headers } });
    expect(response.statusCode).toBe(403);
    expect(response.json().errors[0].extensions.code).toBe("FORBIDDEN");
  });

  test.each(["same-origin", "same-site", "none", undefined])("%s is none", async (site) => {
    const headers = site === undefined ? {} : { "sec-fetch-site": site };
    const response = await atlas.app.inject({ url: "/graphql?query=%7Bvintages%7Bid%7D%7D", headers });
    expect(response.statusCode).toBe(200);
  });
});

describe("who asks", () => {
  const seen = async (forwarded: string | undefined, remoteAddress: string): Promise<string> => {
    let caller = "";
    const { app } = await openAtlas({ environment: { TRUST_PROXY: "10.0.0.0/8,::1" } });
    app.addHook("onRequest", (request, _reply, done) => {
      caller = callerAddress(request);
      done();
    });
    const headers = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
    await app.inject({ url: "/healthz", headers, remoteAddress });
    return caller;
  };

  test("is the connection's address, unless it is a proxy's that is trusted", async () => {
    expect(await seen("203.0.113.9", "198.51.100.1")).toBe("198.51.100.1");
    expect(await seen("203.0.113.9", "10.0.0.1")).toBe("203.0.113.9");
    // What stands before the last stranger is what that stranger wrote.
    expect(await seen("192.0.2.66, 203.0.113.9, 10.0.0.2", "10.0.0.1")).toBe("203.0.113.9");
  });

  test.each([
    ["::ffff:192.0.2.1", "192.0.2.1"],
    ["2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64"],
    ["2001:db8:1:2:bbbb:1:2:3", "2001:db8:1:2::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["not an address", "not an address"],
  ])("%s counts as %s", (ip, caller) => {
    expect(callerAddress({ ip })).toBe(caller);
  });
});
