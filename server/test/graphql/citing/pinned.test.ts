import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { Kysely, PostgresDialect } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildProgram } from "../../../src/cli/program.ts";
import type { Database } from "../../../src/db/tables.ts";
import { FORMATS } from "../../../src/export/formats/formats.ts";
import { createSchema } from "../../../src/graphql/schema.ts";
import { catalogueAsOf } from "../../../src/statistics/catalogue/catalogue-as-of.ts";
import { loadCatalogue } from "../../../src/statistics/catalogue/load-catalogue.ts";
import { type Atlas, openAtlas } from "../atlas.ts";
import { randomQuery } from "../limits/random-query.ts";
import { VALUES } from "../limits/random-values.ts";

/** RANDOM_QUERIES=10000 for a long look. */
const RUNS = Number(process.env["RANDOM_QUERIES"] ?? 20);

let atlas: Atlas;
let folder: string;
beforeAll(async () => {
  // What is left of a quota must not stand in what is cited either.
  atlas = await openAtlas({ published: true, environment: { POINTS_A_MINUTE: "100000000" } });
  folder = await mkdtemp(join(tmpdir(), "movement-atlas-pinned-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** A correction, a new area's figure, a period that had none, a new source. */
const LATER = `indicator,area,period,unit_type,value,source,version
models_unspecified,dong-thap,2006/2016,,121,s001,2
awards_collectives,nam-dinh,2024,,17,s094,1
awards_collectives,viet-nam,2025,,4321,s094,1
deployments,hai-phong-2025,2025,commune,12,s094,1
`;

async function importLater(): Promise<void> {
  const file = join(folder, "later.csv");
  await writeFile(file, LATER);
  const report: string[] = [];
  const program = buildProgram({
    withDatabase: (work) => work(atlas.connection),
    seedAll: async () => undefined,
    print: (lines) => void report.push(...lines),
    now: () => new Date("2026-12-20T00:00:00Z"),
  });
  await program.parseAsync(["import", file, "--dataset", "published"], { from: "user" }).catch(() => {
    throw new Error(report.join("\n"));
  });
}

const get = (path: string, headers: Record<string, string> = {}) =>
  atlas.app.inject({ method: "GET", url: path, headers });
const post = (payload: object) => atlas.app.inject({ method: "POST", url: "/graphql", payload });

interface Cited {
  readonly citation: {
    readonly knownAt: string;
    readonly path: string;
    readonly dataVersion: { readonly id: string };
    readonly sentence: string;
  };
}

const CITE = `query ($query: String!, $variables: String) {
  citation(query: $query, variables: $variables) { knownAt path dataVersion { id } sentence(lang: EN) }
}`;

/** What is known at all, and which reports say it. */
const HELD = `{
  holdings { area { id } figures sources indicators newest { id } of { area { id } figures } }
  sources { id figures observations(first: 3) { totalCount nodes { value } } }
  namedExamples { name observation { id } }
  indicators { id areasWithFigures(dataset: "published") }
}`;

const COUNTED = `query ($of: ID!) {
  statistics(indicators: [$of], first: 200, orderBy: [{ by: VALUE, direction: DESC }]) {
    totalCount dataVersion { id } nodes { area { id } period { id } value status sources { id title } change { difference percent } } }
  all: statistics(indicators: [$of], kind: YEAR, areas: ["viet-nam", "nam-dinh"], boundaries: "AS_REPORTED") {
    nodes { period { id } value } }
  periods(indicator: $of) { id }
  datasets { id figures }
  dataVersion { id committedAt }
}`;

const values = (gen: fc.GeneratorValue) => randomQuery(createSchema(), VALUES, gen);

test("what is cited is answered with the same bytes, whatever has come in since; and at first as it is without", async () => {
  const variables = { of: "awards_collectives" };
  const { citation } = await atlas.data<Cited>(CITE, {
    query: COUNTED,
    variables: JSON.stringify(variables),
  });
  const pin = { extensions: { knownAt: citation.knownAt } };
  const [plain, first, posted] = [
    await post({ query: COUNTED, variables }),
    await get(citation.path),
    await post({ query: COUNTED, variables, ...pin }),
  ];
  expect(first.statusCode).toBe(200);
  const followed = await get(citation.path, {
    accept: "text/html,*/*;q=0.8",
    "sec-fetch-site": "cross-site",
    "sec-fetch-mode": "navigate",
    "sec-fetch-dest": "document",
  });
  expect([followed.statusCode, followed.body]).toEqual([200, first.body]);
  expect(followed.headers["content-type"]).toContain("application/json");
  expect(first.json().data).toEqual(plain.json().data);
  expect(posted.json().data).toEqual(first.json().data);
  expect(citation.sentence).toContain(`data version ${citation.dataVersion.id}`);

  const questions = [{ query: HELD }, ...fc.sample(fc.gen().map(values), { numRuns: RUNS, seed: 12 })];
  // What is kept of what is known now says the same as what is counted of an instant.
  const held = (await post({ query: HELD })).json().data;
  expect((await post({ query: HELD, ...pin })).json().data).toEqual(held);
  const ask = async () => {
    const answers: [status: number, body: string][] = [];
    for (const question of questions) {
      const { statusCode, body } = await post({ ...question, ...pin });
      answers.push([statusCode, body]);
    }
    return answers;
  };
  const files = async () => {
    const taken: Buffer[] = [];
    for (const { id } of FORMATS) {
      const question = "indicators=awards_collectives,deployments&kind=YEAR&boundaries=VN-2025";
      const path = `/data/published.${id}?${question}&knownAt=${citation.knownAt}`;
      taken.push((await get(path)).rawPayload);
    }
    return [...taken, (await get(`/data/published.csv?knownAt=${citation.knownAt}`)).rawPayload];
  };
  const [before, takenBefore] = [await ask(), await files()];
  await importLater();

  const [now, postedAgain, again, known] = [
    await post({ query: COUNTED, variables }),
    await post({ query: COUNTED, variables, ...pin }),
    await get(citation.path),
    await get(citation.path, { "if-none-match": String(first.headers.etag) }),
  ];
  expect(postedAgain.body).toBe(posted.body);
  expect(now.json().data).not.toEqual(plain.json().data);
  expect(again.rawPayload.equals(first.rawPayload)).toBe(true);
  expect([known.statusCode, known.body]).toEqual([304, ""]);
  const after = await ask();
  for (const [index, question] of questions.entries())
    expect(after[index], question.query).toEqual(before[index]);
  for (const [index, file] of (await files()).entries())
    expect([index, takenBefore[index]?.equals(file)]).toEqual([index, true]);
  expect((await post({ query: HELD })).json().data).not.toEqual(held);
  // A test in which nothing is answered shows nothing.
  expect(before.filter(([, body]) => !body.startsWith('{"errors"')).length).toBeGreaterThan(RUNS / 4);
});

test("what cannot be pinned is told so, whether it is cited or asked", async () => {
  const query = "{ dataVersion { id } ... on Query { latest: chain(count: 1) } }";
  const told = (await atlas.ask(CITE, { query })).errors?.[0];
  expect([told?.message, told?.extensions["code"]]).toEqual([
    expect.stringContaining("Query.chain"),
    "BAD_USER_INPUT",
  ]);
  const pin = { extensions: { knownAt: "2026-11-20" } };
  await post({ query, ...pin });
  // A document that is known by now, asked as of now, and pinned again: it goes other ways than one that is new.
  expect((await post({ query })).statusCode).toBe(200);
  const asked = await post({ query, ...pin });
  expect([asked.statusCode, asked.json().errors[0].message]).toEqual([400, told?.message]);
});

test.each([
  ["a day that is none", "2026-13-45"],
  ["a word", "yesterday"],
  ["a number", 7],
  ["a day to come", "2999-01-01T00:00:00Z"],
  ["a day before the year 1", "0000-02-29"],
  ["an instant whose year in UTC is before the year 1", "0001-01-01T00:00:00+07:00"],
])("%s is no instant to be pinned to", async (_what, knownAt) => {
  for (const _time of [1, 2]) await post({ query: "{ dataVersion { id } }" });
  const response = await post({ query: "{ dataVersion { id } }", extensions: { knownAt } });
  expect(response.statusCode).toBe(400);
  expect(response.json().errors[0].extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "knownAt" });
});

test("however many instants are asked about, the figures are looked through once", async () => {
  const statements: string[] = [];
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: atlas.connection.pool }),
    log: (event) => void statements.push(event.query.sql),
  });
  const catalogue = await loadCatalogue(db);
  statements.length = 0;
  for (let day = 1; day <= 20; day += 1)
    await catalogueAsOf(db, catalogue, `2026-11-${String(day).padStart(2, "0")}T00:00:00.000Z`);
  expect(statements.filter((statement) => statement.includes("from observation"))).toHaveLength(1);
});

test("a pin is seen however its letters are written", async () => {
  const [query, knownAt] = ["{ dataVersion { id } }", "yesterday"];
  const body = JSON.stringify({ query, extensions: { knownAt } }).replace(
    "extensions",
    "\\u0065xtension\\u0073",
  );
  const headers = { "content-type": "application/json" };
  const posted = await atlas.app.inject({ method: "POST", url: "/graphql", headers, payload: body });
  const extensions = encodeURIComponent(JSON.stringify({ knownAt }));
  const got = await get(`/graphql?query=${encodeURIComponent(query)}&e%78tensions=${extensions}`);
  for (const response of [posted, got]) expect(response.statusCode).toBe(400);
});

test("what is nested too deep to be written again is no instant either", async () => {
  const knownAt = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
  const response = await atlas.app.inject({
    method: "POST",
    url: "/graphql",
    headers: { "content-type": "application/json" },
    payload: `{"query":"{ dataVersion { id } }","extensions":{"knownAt":${knownAt}}}`,
  });
  expect([response.statusCode, response.json().errors[0].extensions.argument]).toEqual([400, "knownAt"]);
});

test("what is made up is cited as such, however its dataset is named, and what is published is not", async () => {
  const { datasets } = await atlas.data<{
    datasets: readonly { id: string; name: string; synthetic: boolean }[];
  }>("{ datasets { id name(lang: EN) synthetic } }");
  const madeUp = datasets.filter(({ synthetic }) => synthetic);
  expect(madeUp).not.toEqual([]);
  const sentence = async (query: string, variables: string | null = null) =>
    (await atlas.data<Cited>(CITE, { query, variables })).citation.sentence;
  for (const { id, name } of madeUp) {
    expect(await sentence(`{ periods(dataset: "${id}") { id } }`)).toContain(name);
    expect(await sentence(`query ($of: ID = "${id}") { periods(dataset: $of) { id } }`)).toContain(name);
    const asked = "query ($of: ID) { periods { id } of: periods(dataset: $of) { id } }";
    expect(await sentence(asked, JSON.stringify({ of: id }))).toContain(name);
    expect(await sentence(asked, JSON.stringify({ of: "published" }))).not.toContain(name);
    expect(await sentence("{ periods { id } }")).not.toContain(name);
  }
});

test("an address without an instant, or a question, is told so", async () => {
  for (const search of ["", "?knownAt=2026-11-20", "?query={dataVersion{id}}"]) {
    const response = await get(`/data/answer.json${search}`);
    expect([search, response.statusCode]).toEqual([search, 400]);
    expect(response.json()).toHaveProperty("errors.0.message");
  }
});

test.each([
  ["{", null, "query"],
  ["{ nothing }", null, "query"],
  ["{ vintages { id } }", "[1]", "variables"],
  ["{ vintages { id } }", "{", "variables"],
])("%s with %s cannot be cited, and %s is named", async (query, variables, argument) => {
  const { errors } = await atlas.ask(CITE, { query, variables });
  expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
});

test.each([
  ["an extension in other letters", {}, { knownat: "2026-11-20" }, "knownAt"],
  ["another in other letters", {}, { PersistedQuery: {} }, "persistedQuery"],
  ["a cost header of another value", { "graphql-cost": "foo" }, undefined, "validate"],
])("%s is refused, not left unheeded", async (_, headers, extensions, meant) => {
  const response = await atlas.app.inject({
    method: "POST",
    url: "/graphql",
    headers,
    payload: { query: "{ dataVersion { id } }", extensions },
  });
  const { data, errors } = response.json();
  expect(response.statusCode).toBe(400);
  expect([data ?? null, errors[0].extensions.suggestions]).toEqual([null, [meant]]);
  expect(errors[0].message).toContain(meant);
});

test("an extension that is none of ours is left alone", async () => {
  const response = await atlas.app.inject({
    method: "POST",
    url: "/graphql",
    payload: { query: "{ dataVersion { id } }", extensions: { tracing: true } },
  });
  expect(response.json()).toMatchObject({ data: { dataVersion: {} } });
});

test.each(["", "kind: YEAR, "])(
  "which periods a question with {%s} is of does not change with what comes in later",
  async (of) => {
    await importLater();
    const at = "2026-12-01";
    const question = (more: string): string =>
      `{ statistics(indicators: ["awards_collectives"], boundaries: "AS_REPORTED", ${of}first: 1000${more}) { nodes { area { id } period { id } value } } }`;
    const pinned = (await post({ query: question(""), extensions: { knownAt: at } })).json();
    const asked = (await post({ query: question(`, knownAt: "${at}"`) })).json();
    expect(asked.data).toEqual(pinned.data);
    expect(asked.data).not.toEqual((await post({ query: question("") })).json().data);
  },
);
