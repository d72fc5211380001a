import { connect as open } from "node:net";
import type { AddressInfo } from "node:net";
import { beforeAll, describe, expect, test } from "vitest";
import { type Atlas, openAtlas } from "../graphql/atlas.ts";
import { routesOf } from "./routes.ts";

let atlas: Atlas;
let port: number;
beforeAll(async () => {
  atlas = await openAtlas();
  await atlas.app.listen({ host: "127.0.0.1", port: 0 });
  ({ port } = atlas.app.server.address() as AddressInfo);
});

interface Heard {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Says these very bytes to the server and hears the first answer. */
async function say(bytes: string): Promise<Heard> {
  const socket = open(port, "127.0.0.1");
  let heard = "";
  socket.setEncoding("utf8").on("data", (text) => {
    heard += text;
    // What is told as it happens never ends by itself: its head is all there is to hear.
    if (/\r\ncontent-type: text\/event-stream[^]*\r\n\r\n/i.test(heard)) socket.destroy();
  });
  const ended = new Promise<void>((done) => socket.once("close", () => done()));
  socket.on("error", () => undefined);
  socket.write(bytes);
  await ended;
  const [head = "", body = ""] = heard.split(/\r\n\r\n(.*)/s);
  const [first = "", ...lines] = head.split("\r\n");
  const headers = Object.fromEntries(
    lines.map((line): [string, string] => {
      const at = line.indexOf(":");
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
    }),
  );
  return { status: Number(first.split(" ")[1]), headers, body };
}

/** A request as a browser or a program would write it; the connection ends with it. */
function written(line: string, headers: Record<string, string> = {}, body = ""): string {
  const all = { host: `127.0.0.1:${port}`, connection: "close", ...headers };
  const length = body === "" ? [] : [`content-length: ${Buffer.byteLength(body)}`];
  return [
    `${line} HTTP/1.1`,
    ...Object.entries(all).map(([name, value]) => `${name}: ${value}`),
    ...length,
    "",
    body,
  ].join("\r\n");
}

const JSON_BODY = { "content-type": "application/json" };
const asks = (query: string): string => `/graphql?query=${encodeURIComponent(query)}`;

/** Every kind of answer, and the status it has. Routes that are not named here are found by the test itself. */
const KINDS: readonly [what: string, status: number, request: () => string | Promise<string>][] = [
  ["a page", 200, () => written("GET /")],
  ["the query desk", 200, () => written("GET /graphiql")],
  ["an unknown page", 404, () => written("GET /nowhere", { accept: "text/html" })],
  ["an unknown address", 404, () => written("GET /nowhere")],
  ["an unknown address by POST", 404, () => written("POST /nowhere", JSON_BODY, "{}")],
  ["an address that cannot be decoded", 400, () => written("GET /%zz")],
  ["an answer", 200, () => written("POST /graphql", JSON_BODY, '{"query":"{ vintages { id } }"}')],
  ["a HEAD", 200, () => written(`HEAD ${asks("{ vintages { id } }")}`)],
  [
    "an answer not sent again",
    304,
    async () => {
      const first = await say(written(`GET ${asks("{ vintages { id } }")}`));
      return written(`GET ${asks("{ vintages { id } }")}`, { "if-none-match": first.headers["etag"] ?? "" });
    },
  ],
  [
    "a page not sent again",
    304,
    async () => written("GET /", { "if-none-match": (await say(written("GET /"))).headers["etag"] ?? "" }),
  ],
  ["a way to the query desk", 302, () => written("GET /graphql", { accept: "text/html" })],
  ["a query with a fault", 400, () => written("POST /graphql", JSON_BODY, '{"query":"{ nothing }"}')],
  ["a body that is no JSON", 400, () => written("POST /graphql", JSON_BODY, "{")],
  ["a type not taken", 415, () => written("POST /graphql", { "content-type": "text/plain" }, "{}")],
  [
    "a body too long",
    413,
    () => written("POST /graphql", JSON_BODY, JSON.stringify({ query: "#".repeat(300_000) })),
  ],
  ["a method not taken", 405, () => written("DELETE /graphql")],
  ["a mutation", 400, () => written("POST /graphql", JSON_BODY, '{"query":"mutation { burn }"}')],
  ["a mutation by GET", 400, () => written(`GET ${asks("mutation { burn }")}`)],
  ["a subscription", 400, () => written("POST /graphql", JSON_BODY, '{"query":"subscription { news }"}')],
  ["another name", 421, () => written("GET /", { host: "atlas.example" })],
  ["no name", 421, () => "GET / HTTP/1.1\r\nconnection: close\r\n\r\n"],
  ["a page elsewhere that asks", 403, () => written("GET /graphql", { "sec-fetch-site": "cross-site" })],
  ["a question too long for an address", 414, () => written(`GET ${asks("x".repeat(20_000))}`)],
  ["a path too long", 414, () => written(`GET /data/${"x".repeat(9_500)}.csv`)],
  ["headers too long", 431, () => written("GET /", { "x-long": "x".repeat(20_000) })],
  ["no HTTP", 400, () => "what is this?\r\n\r\n"],
  ["a method nobody knows", 400, () => written("BURN /")],
  ["a TLS greeting", 400, () => "\u0016\u0003\u0001\u0002\u0000\u0001"],
];

/** On every answer, with what must stand in it. */
const HEADERS: readonly [name: string, value: RegExp][] = [
  ["x-content-type-options", /^nosniff$/],
  ["x-frame-options", /^DENY$/],
  ["referrer-policy", /^same-origin$/],
  ["cross-origin-opener-policy", /^same-origin$/],
  ["cross-origin-resource-policy", /^same-origin$/],
  ["permissions-policy", /\bcamera=\(\).*\bgeolocation=\(\).*\bmicrophone=\(\)/],
  ["content-security-policy", /^default-src '(?:none|self)';.*frame-ancestors 'none'/],
];

function expectHeaders(what: string, { headers }: Heard): void {
  for (const [name, value] of HEADERS) expect(headers[name] ?? "", `${name} of ${what}`).toMatch(value);
  const policy = headers["content-security-policy"] ?? "";
  expect(policy, `scripts of ${what}`).not.toMatch(/script-src[^;]*unsafe/);
  // Only the query desk's editor may write style sheets.
  if (what !== "the query desk" && what !== "/graphiql")
    expect(policy, `styles of ${what}`).not.toMatch(/style-src [^;]*'unsafe-inline'/);
}

describe("every answer has the headers that shut out what is foreign, and errors are in words", () => {
  test.each(KINDS)("%s (%d)", async (what, status, request) => {
    const heard = await say(await request());
    expect(heard.status).toBe(status);
    expectHeaders(what, heard);
    if (status < 400 || heard.headers["content-type"]?.startsWith("text/html") === true) return;
    expect(heard.headers["content-type"]).toMatch(/^application\/json/);
    const { errors, error } = JSON.parse(heard.body) as { errors?: { message: string }[]; error?: string };
    expect(errors?.[0]?.message ?? error).toMatch(/\w+ \w+ \w+/);
  });

  test("whatever the route", async () => {
    const routes = routesOf(atlas.app.printRoutes({ commonPrefix: false }));
    expect(routes.length).toBeGreaterThan(10);
    for (const { method, url } of routes) {
      expectHeaders(url, await say(written(`${method} ${url}`)));
    }
  });
});

test("there is nothing to change, by whatever method it is asked, and it is said how figures come in", async () => {
  for (const request of [
    written("POST /graphql", JSON_BODY, '{"query":"mutation { burn }"}'),
    written(`GET ${asks("mutation { burn }")}`),
  ]) {
    const { body } = await say(request);
    expect(body).toContain("there is no mutation in its schema");
    expect(body).toContain("npm run atlas -- import");
  }
});
