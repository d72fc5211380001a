import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";

const TEXT = "query ($boundaries: ID) {\n  areas(boundaries: $boundaries, first: 1) {\n    id\n  }\n}";
const HASH = createHash("sha256").update(TEXT).digest("hex");
const ID = `sha256:${HASH}`;
const VARIABLES = { boundaries: "VN-2008" };

const webFolder = mkdtempSync(join(tmpdir(), "movement-atlas-manifest-"));
writeFileSync(join(webFolder, "persisted-documents.json"), JSON.stringify({ [ID]: TEXT }));
afterAll(() => rmSync(webFolder, { recursive: true }));

let atlas: Atlas;
beforeAll(async () => {
  atlas = await openAtlas({ webFolder });
});

const post = (payload: object) => atlas.app.inject({ method: "POST", url: "/graphql", payload });
const get = (parameters: Record<string, string>, headers: Record<string, string> = {}) =>
  atlas.app.inject({ method: "GET", url: `/graphql?${new URLSearchParams(parameters).toString()}`, headers });
const apollo = { persistedQuery: { version: 1, sha256Hash: HASH } };

test("a document that comes with the build is asked by its hash alone, in an address or a body, and answered as its text is", async () => {
  const variables = JSON.stringify(VARIABLES);
  const whole = await post({ query: TEXT, variables: VARIABLES });
  expect(whole.json().data.areas).toHaveLength(1);
  for (const response of [
    await get({ documentId: ID, variables }),
    await get({ extensions: JSON.stringify(apollo), variables }),
    await post({ documentId: ID, variables: VARIABLES }),
    await post({ extensions: apollo, variables: VARIABLES }),
    // Kept by now.
    await post({ documentId: ID, variables: VARIABLES }),
  ])
    expect([response.statusCode, response.body]).toEqual([200, whole.body]);
});

test("asked by its hash in an address, it is not sent again while the data stays", async () => {
  const first = await get({ documentId: ID });
  const again = await get({ documentId: ID }, { "if-none-match": String(first.headers.etag) });
  expect([again.statusCode, again.body]).toEqual([304, ""]);
});

test("a hash that is not known is told in words, and what was sent with a text is asked whatever its hash", async () => {
  const other = `sha256:${"0".repeat(64)}`;
  const unknown = await get({ documentId: other });
  expect(unknown.statusCode).toBe(404);
  const [error] = unknown.json().errors;
  expect(error.extensions.code).toBe("PERSISTED_QUERY_NOT_FOUND");
  expect(error.message).toContain(other);
  const given = await post({ query: "{ dataVersion { id } }", documentId: other });
  expect(given.json().data).toHaveProperty("dataVersion");
  const extensions = { persistedQuery: { version: 1, sha256Hash: other.slice(7) } };
  // As a client of Apollo's does after it was told that the hash is not known; the second time the document is known here.
  for (const _time of [1, 2]) {
    const [posted, got] = [
      await post({ query: "{ vintages { id } }", extensions }),
      await get({ query: "{ vintages { id } }", extensions: JSON.stringify(extensions) }),
    ];
    expect([posted.json().errors, got.json().errors]).toEqual([undefined, undefined]);
    expect(posted.json().data).toHaveProperty("vintages.0.id");
    expect(got.json().data).toEqual(posted.json().data);
  }
});

test("pinned, a document that is named is pinned like any other", async () => {
  const { knownAt } = (
    await atlas.data<{ citation: { knownAt: string } }>(
      '{ citation(query: "{ dataVersion { id } }") { knownAt } }',
    )
  ).citation;
  const [named, whole] = [
    await post({ documentId: ID, variables: VARIABLES, extensions: { knownAt } }),
    await post({ query: TEXT, variables: VARIABLES, extensions: { knownAt } }),
  ];
  expect([named.statusCode, named.body]).toEqual([200, whole.body]);
});

test("extensions that are nested too deep to be written again do not matter", async () => {
  const extensions = `{"other":${"[".repeat(7_000)}${"]".repeat(7_000)}}`;
  const response = await get({ documentId: ID, extensions });
  expect([response.statusCode, response.json().errors]).toEqual([200, undefined]);
});
