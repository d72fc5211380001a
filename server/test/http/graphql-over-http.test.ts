import { readFileSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { serverAudits } from "graphql-http";
import { beforeAll, describe, expect, test } from "vitest";
import { openAtlas } from "../graphql/atlas.ts";

const PAGE = resolve(import.meta.dirname, "../../../docs/analysts/graphql-over-http.md");

let url: string;
beforeAll(async () => {
  const { app } = await openAtlas();
  await app.listen({ host: "127.0.0.1", port: 0 });
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/graphql`;
});

const audits = serverAudits({ url: () => url });

describe("the audit of GraphQL over HTTP", () => {
  for (const { id, name, fn } of audits)
    test(`${name} (${id})`, async () => {
      expect(await fn()).toMatchObject({ status: "ok" });
    });
});

/** The audits as the documentation has them. */
function documented(): string {
  const levels = ["MUST", "SHOULD", "MAY"].map((level) =>
    audits.flatMap(({ id, name }) => (name.startsWith(`${level} `) ? [`${id}  ${name}`] : [])),
  );
  return ["```text", ...levels.flatMap((lines, at) => (at === 0 ? lines : ["", ...lines])), "```"].join("\n");
}

test("the documentation says each of them (UPDATE_DOCS=1 writes them)", () => {
  const page = readFileSync(PAGE, "utf8");
  const [, before = "", told = "", after = ""] =
    /^([^]*<!-- audits:[^\n]*\n)([^]*)(<!-- end of audits -->[^]*)$/.exec(page) ?? [];
  if (process.env["UPDATE_DOCS"] === "1") writeFileSync(PAGE, `${before}\n${documented()}\n\n${after}`);
  else expect(told.trim()).toBe(documented());
});

const JSON_TYPE = "application/json";
const GRAPHQL_TYPE = "application/graphql-response+json";
const MISTAKES: readonly [what: string, payload: object][] = [
  ["a document that cannot be read", { query: "{" }],
  ["a field that there is not", { query: "{ nothing }" }],
  [
    "a variable of another type",
    { query: "query($n: Int) { areas(first: $n) { id } }", variables: { n: "x" } },
  ],
  ["an operation that there is not", { query: "query A { __typename }", operationName: "B" }],
];

describe.each(MISTAKES)("%s", (_what, payload) => {
  test.each([
    ["the newer type", GRAPHQL_TYPE, 400, GRAPHQL_TYPE],
    ["both types, the newer first", `${GRAPHQL_TYPE}, ${JSON_TYPE};q=0.9`, 400, GRAPHQL_TYPE],
    ["JSON alone", JSON_TYPE, 200, JSON_TYPE],
    ["JSON before anything else", `${JSON_TYPE}, */*;q=0.1`, 200, JSON_TYPE],
    ["anything", "*/*", 400, JSON_TYPE],
  ])("is answered to who accepts %s", async (_who, accept, status, type) => {
    const ask = (body: object) =>
      fetch(url, {
        method: "POST",
        headers: { accept, "content-type": JSON_TYPE },
        body: JSON.stringify(body),
      });
    // A document that is known by now goes other ways than one that is new.
    for (const _time of [1, 2]) await ask({ ...payload, variables: {}, operationName: undefined });
    const response = await ask(payload);
    const answer: unknown = await response.json();
    expect([response.status, response.headers.get("content-type")?.split(";")[0]]).toEqual([status, type]);
    expect(answer).toHaveProperty("errors.0.extensions.code");
    expect(answer).not.toHaveProperty("data");
  });
});

test("what costs too much is 400 to everybody, and an unknown type 406", async () => {
  const field = 'statistics(indicators: ["coverage"], first: 20000) { nodes { sources { id } } }';
  const query = `{ ${Array.from({ length: 40 }, (_, at) => `a${at}: ${field}`).join(" ")} }`;
  const ask = (accept: string) =>
    fetch(url, {
      method: "POST",
      headers: { accept, "content-type": JSON_TYPE },
      body: JSON.stringify({ query }),
    });
  expect((await Promise.all([JSON_TYPE, GRAPHQL_TYPE].map(ask))).map(({ status }) => status)).toEqual([
    400, 400,
  ]);
  const image = await fetch(`${url}?query={__typename}`, { headers: { accept: "image/png" } });
  expect(image.status).toBe(406);
});
