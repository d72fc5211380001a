import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { beforeAll, expect, test } from "vitest";
import { isDeep } from "../../src/http/shallow-json.ts";
import { type Atlas, openAtlas } from "../graphql/atlas.ts";
import { type Clerk, multipart, openClerks } from "./imports/clerks.ts";

// The whole suite is `npm run bench -- --only hostile`; here is what it found, by kind.
let atlas: Atlas;
let clerk: Clerk;
let administrator: Clerk;
beforeAll(async () => {
  atlas = await openAtlas({ environment: { AUTH: "local" } });
  const clerks = openClerks(atlas);
  administrator = await clerks.clerk("administrator");
  clerk = await clerks.clerk("contributor", "ha-noi");
});

const deep = `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`;

test("letters that no database keeps are a mistake of whoever sent them, wherever they were to go", async () => {
  const answers = await Promise.all([
    clerk.post("/session", { address: "a\0b@example.vn", password: "x" }),
    clerk.get("/imports/%00/report"),
    clerk.get("/kept/shared/%00"),
    clerk.post("/catalogue/proposals", { kind: "model", name: "a\0b" }),
    clerk.send({ file: { name: "a.csv", text: "x" }, fields: { dataset: "published", replaces: "\0" } }),
    administrator.get("/audit?kind=%00"),
    administrator.post("/accounts", { name: "half \uD800", address: "half@example.vn", grants: [] }),
  ]);
  for (const { statusCode, body } of answers) expect([statusCode, body]).toEqual([400, expect.any(String)]);
  expect(atlas.log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
});

test("JSON that is nested deeper than anything is taken nowhere", async () => {
  const { app } = atlas;
  const headers = {
    "content-type": "application/json",
    cookie: clerk.cookie,
    "sec-fetch-site": "same-origin",
  };
  for (const [method, url] of [
    ["PUT", "/kept/questions/x"],
    ["POST", "/session"],
    ["POST", "/imports"],
    ["POST", "/graphql"],
  ] as const) {
    const body = url === "/session" ? deep : `{"version":0,"document":${deep}}`;
    const { statusCode } = await app.inject({ method, url, headers, payload: body });
    expect([url, statusCode]).toEqual([url, 400]);
  }
  expect(isDeep(`${"[".repeat(100)}"${"[".repeat(500)}\\"["${"]".repeat(100)}`)).toBe(false);
  expect(isDeep("[".repeat(101))).toBe(true);
});

const good = multipart({
  file: { name: "a.csv", text: "x".repeat(5_000) },
  fields: { dataset: "published" },
});
const type = "multipart/form-data";
test.each([
  ["no boundary", good.payload, type],
  ["an empty boundary", good.payload, `${type}; boundary=`],
  ["another boundary", good.payload, `${type}; boundary=other`],
  ["an end in the middle", good.payload.subarray(0, 2_000), good.headers["content-type"]],
  ["a part without a name", multipart({ fields: { "\r\n": "x" } }).payload, good.headers["content-type"]],
])("a form with %s is refused in words, at each route that takes one", async (_, payload, contentType) => {
  for (const url of ["/imports", "/imports/reading-text"]) {
    const { statusCode, headers, body } = await atlas.app.inject({
      method: "POST",
      url,
      payload,
      headers: {
        "content-type": contentType,
        cookie: clerk.cookie,
        "sec-fetch-site": "same-origin",
        "accept-language": "vi",
      },
    });
    expect([url, statusCode, body]).toEqual([
      url,
      expect.toBeOneOf([400, 415]),
      expect.stringMatching(/biểu mẫu|trường/),
    ]);
    expect(headers["content-language"]).toBe("vi");
  }
});

test.each(["Bearer", "Bearer ", "Bearer a b", "bearer atlas_' or '1'='1"])(
  'whoever shows what is no key ("%s") is told so, and not taken for nobody',
  async (authorization) => {
    const { statusCode, json } = await atlas.app.inject({ url: "/session", headers: { authorization } });
    expect([statusCode, json().errors[0].extensions.reason]).toEqual([401, "KEY_WRONG"]);
  },
);

test.each([
  ["GET", "/nothing", 404],
  ["PUT", "/nothing", 404],
  ["GET", `/data/${"x".repeat(1_500)}.csv`, 404],
] as const)(
  "where there is nothing (%s), that is said with a code like all else",
  async (method, url, status) => {
    const { statusCode, json } = await atlas.app.inject({
      method,
      url,
      headers: { "accept-language": "vi" },
    });
    expect([statusCode, json()]).toEqual([
      status,
      { errors: [{ message: "Không có gì ở địa chỉ này.", extensions: { code: "NOT_FOUND" } }] },
    ]);
  },
);

test("what Node answers by itself has our words and headers", async () => {
  await atlas.app.listen({ host: "127.0.0.1", port: 0 });
  const address = atlas.app.server.address();
  const socket = connect(typeof address === "object" ? (address?.port ?? 0) : 0, "127.0.0.1");
  socket.write(
    "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nExpect: 7-wonders\r\nAccept-Language: vi\r\n\r\n",
  );
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 417 /);
  expect(answer).toMatch(/x-content-type-options: nosniff/);
  expect(answer).toContain("100-continue");
});
