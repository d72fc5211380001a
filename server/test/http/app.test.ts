import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { inTransaction } from "../../src/db/transaction.ts";
import { type Atlas, openAtlas } from "../graphql/atlas.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await openAtlas({ environment: { POINTS_A_MINUTE: "1000000" } });
});

const post = (payload: unknown, headers: Record<string, string> = {}) =>
  atlas.app.inject({
    method: "POST",
    url: "/graphql",
    headers: { "content-type": "application/json", ...headers },
    payload: typeof payload === "string" ? payload : JSON.stringify(payload),
  });

const get = (url: string, headers: Record<string, string> = {}) =>
  atlas.app.inject({ method: "GET", url, headers });

const asked = (query: string): string => `/graphql?query=${encodeURIComponent(query)}`;

/** A commit of data, as an import in another process would leave it. */
async function commitSomething(): Promise<void> {
  await inTransaction(atlas.connection.pool, async ({ client }) => {
    await client.query(
      `insert into data_commit (committed_at, what)
       select greatest(now(), max(committed_at) + interval '1 millisecond', '2026-11-01'), 'test' from data_commit`,
    );
  });
}

describe("/graphql", () => {
  test("answers a POST and a GET alike", async () => {
    const query = "{ vintages { id provinces } }";
    const vintages = [
      { id: "VN-2008", provinces: 63 },
      { id: "VN-2025", provinces: 34 },
    ];
    expect((await post({ query })).json().data).toEqual({ vintages });
    expect((await get(asked(query))).json().data).toEqual({ vintages });
  });

  test("takes nothing but JSON, so that no form of a page elsewhere can ask", async () => {
    expect((await post("{}", { "content-type": "text/plain" })).statusCode).toBe(415);
  });

  test("a body that is no JSON, or holds no query, is the sender's mistake", async () => {
    for (const body of ["{", "[]", "{}", "7", '{"query": 7}']) {
      const response = await post(body);
      expect(response.statusCode).toBe(400);
      expect(response.json().errors[0].extensions.code).toBe("BAD_REQUEST");
    }
  });

  test("a body too long is not read", async () => {
    const response = await post({ query: `{ vintages { id } } # ${"x".repeat(300_000)}` });
    expect(response.statusCode).toBe(413);
    expect(response.json().errors[0].extensions.code).toBe("QUERY_TOO_COSTLY");
  });

  test("a person who opens the API in a browser is sent to the query desk, query and all", async () => {
    const response = await get("/graphql?query=%7Ba%7D", { accept: "text/html,*/*" });
    expect([response.statusCode, response.headers.location]).toEqual([302, "/graphiql?query=%7Ba%7D"]);
  });

  test.each([
    ["br", brotliDecompressSync],
    ["gzip", gunzipSync],
  ] as const)("long answers are sent as %s to readers who take it", async (encoding, open) => {
    const query = '{ areas(boundaries: "AS_REPORTED") { id name } }';
    const first = await post({ query }, { "accept-encoding": encoding });
    const again = await post({ query }, { "accept-encoding": encoding });
    const plain = await post({ query });
    expect(first.headers["content-encoding"]).toBe(encoding);
    // The second time it is compressed already, but for what the caller has left.
    const same = (body: string): unknown => JSON.parse(body.replace(/"remaining":\d+/, '"remaining":0'));
    for (const { rawPayload } of [first, again])
      expect(same(open(rawPayload).toString())).toEqual(same(plain.body));
    const left = [first, again].map(
      ({ rawPayload }) => JSON.parse(open(rawPayload).toString()).extensions.cost,
    );
    expect(left[0].remaining - left[1].remaining).toBe(left[0].cost);
    expect(Date.parse(left[0].resetAt)).toBeGreaterThan(Date.now());
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(
      (await post({ query }, { "accept-encoding": `${encoding};q=0` })).headers["content-encoding"],
    ).toBeUndefined();
  });

  test("a GET is not sent again while the data stays, and is when it has changed", async () => {
    const url = asked("{ dataVersion { id } }");
    const first = await get(url);
    const etag = String(first.headers.etag);
    const same = await get(url, { "if-none-match": etag });
    expect([same.statusCode, same.body]).toEqual([304, ""]);
    expect((await get(asked("{ dataVersion { committedAt } }"))).headers.etag).not.toBe(etag);
    await commitSomething();
    const changed = await get(url, { "if-none-match": etag });
    expect(changed.statusCode).toBe(200);
    expect(changed.headers.etag).not.toBe(etag);
  });

  test("a HEAD is answered as the GET, without the body", async () => {
    const url = asked("{ vintages { id provinces } }");
    for (const when of ["before", "after"]) {
      const head = await atlas.app.inject({ method: "HEAD", url });
      const whole = await get(url);
      expect([when, head.statusCode, head.body]).toEqual([when, 200, ""]);
      expect(head.headers.etag).toBe(whole.headers.etag);
      expect(head.headers["content-length"]).toBe(whole.headers["content-length"]);
    }
  });

  test("kept answers go when the data changes", async () => {
    const query = "{ dataVersion { id } }";
    const before = (await post({ query })).json().data.dataVersion.id;
    expect((await post({ query })).json().data.dataVersion.id).toBe(before);
    await commitSomething();
    expect(Number((await post({ query })).json().data.dataVersion.id)).toBe(Number(before) + 1);
  });

  test("answers with errors have no ETag and are not kept", async () => {
    const response = await get(asked('{ area(id: "nowhere") { id } }'));
    expect(response.json().errors[0].extensions.code).toBe("BAD_USER_INPUT");
    expect([response.headers.etag, response.headers["cache-control"]]).toEqual([undefined, "no-store"]);
  });
});

describe("pages", () => {
  test.each([
    ["/", "index"],
    ["/sources", "index"],
    ["/definitions", "index"],
    ["/graphiql", "graphiql"],
  ])("%s is a page", async (url, page) => {
    const response = await get(url);
    expect([response.statusCode, response.body]).toEqual([200, `<title>${page}</title>`]);
    expect(response.headers["content-security-policy"]).toContain("default-src 'self'");
    expect(response.headers["content-security-policy"]).not.toMatch(/https?:/);
    expect(response.headers["x-content-type-options"]).toBe("nosniff");
  });

  test.each(["PUT", "PATCH", "DELETE", "OPTIONS"] as const)(
    "%s on the API is 405, and says what is taken",
    async (method) => {
      const response = await atlas.app.inject({
        method,
        url: "/graphql",
        headers: { "content-type": "text/plain" },
        payload: "x",
      });
      expect([response.statusCode, response.headers["allow"]]).toEqual([405, "GET, HEAD, POST"]);
      expect(response.json().errors[0].message).toMatch(new RegExp(`^${method} is not taken here`));
    },
  );

  test("an unknown address is 404: a page for people, a code for programs", async () => {
    const page = await get("/nowhere", { accept: "text/html" });
    expect([page.statusCode, page.body]).toEqual([404, "<title>index</title>"]);
    const line = await get("/assets/nothing.js");
    expect([line.statusCode, line.json().errors[0].extensions]).toEqual([404, { code: "NOT_FOUND" }]);
  });

  test("nothing outside the folder is served", async () => {
    for (const url of ["/../package.json", "/%2e%2e/package.json", "/..%2fpackage.json", "/.env"]) {
      expect((await get(url)).statusCode).toBeGreaterThanOrEqual(400);
    }
  });
});

test("a request that never ends is ended, whether its headers or its body dribble in", async () => {
  const { app } = await openAtlas({ environment: { REQUEST_TIMEOUT_MS: "100" } });
  const { server } = app;
  expect(server.requestTimeout).toBeGreaterThan(100);
  // Longer, it would switch the time for bodies off.
  expect(server.headersTimeout).toBeLessThanOrEqual(server.requestTimeout);
  expect(server.timeout).toBeGreaterThan(0);
});

describe("health", () => {
  test("one that is leaving is not ready, answers whoever asks all the same, and lets go of each connection", async () => {
    const leaving = new AbortController();
    const { app } = await openAtlas({ leaving: leaving.signal });
    const origin = await app.listen({ port: 0 });
    const ask = async (path: string) => {
      const { status, headers } = await fetch(origin + path);
      return [status, headers.get("connection")];
    };
    const question = `/graphql?query=${encodeURIComponent("{ vintages { id } }")}`;
    expect([await ask("/readyz"), await ask(question)]).toEqual([
      [200, "keep-alive"],
      [200, "keep-alive"],
    ]);
    leaving.abort();
    expect([await ask("/readyz"), await ask("/healthz"), await ask(question)]).toEqual([
      [503, "close"],
      [200, "close"],
      [200, "close"],
    ]);
    await app.close();
    await expect(ask("/healthz")).rejects.toThrow("fetch failed");
  });

  test("alive and ready", async () => {
    expect((await get("/healthz")).json()).toEqual({ status: "ok" });
    expect((await get("/readyz")).json()).toEqual({ status: "ready" });
  });
});
