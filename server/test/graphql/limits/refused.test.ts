import { beforeAll, expect, test } from "vitest";
import { type Atlas, openAtlas } from "../atlas.ts";

/** Nothing can be read from here on: what is executed fails, and what is refused before is seen to be. */
let atlas: Atlas;
const unheard: unknown[] = [];
beforeAll(async () => {
  process.on("unhandledRejection", (error) => unheard.push(error));
  atlas = await openAtlas({
    cacheBytes: 0,
    environment: { POINTS_A_MINUTE: "1000000", CHECKS_A_MINUTE: "3000" },
  });
  for (const table of ["source", "observation", "cube", "holding"])
    await atlas.connection.pool.query(`alter table ${table} rename to hidden_${table}`);
});

const post = (query: string, variables = {}, headers = {}) =>
  atlas.app.inject({ method: "POST", url: "/graphql", payload: { query, variables }, headers });

const ROWS = `statistics(dataset: "demo", indicators: ["model_points"], kind: MONTH, from: "2015-01", to: "2024-12"`;

test.each([
  [
    "figures of every report",
    `{ sources(dataset: "demo") { title observations(first: 1000) { totalCount } } }`,
    { argument: "first", field: "Source.observations" },
  ],
  [
    "300 figures of each of a thousand rows",
    `{ ${ROWS}, first: 1000) { nodes { observations(first: 300) { nodes { value } } } } }`,
    { argument: "first", field: "Statistic.observations" },
  ],
  [
    "a tree of areas",
    `{ ${ROWS}, first: 3976) { nodes { completeness { missing { successors { predecessors { successors { id } } } } } } } }`,
    { argument: "first", field: "Query.statistics" },
  ],
  [
    "lists that only defaults make long",
    `{ areas { predecessors { successors { predecessors { successors { predecessors { successors { id } } } } } } } }`,
    { argument: "first" },
  ],
  [
    "many pages side by side",
    `{ ${Array.from({ length: 11 }, (_, i) => `p${i}: ${ROWS}, first: 20000) { totalCount }`).join(" ")} }`,
    { argument: "first", field: "Query.statistics" },
  ],
])("too costly: %s", async (_, query, driver) => {
  const [refused, health] = await Promise.all([post(query), atlas.app.inject("/healthz")]);
  expect([refused.statusCode, health.statusCode]).toEqual([400, 200]);
  const { data, errors, extensions } = refused.json();
  expect(data).toBeUndefined();
  expect(errors).toHaveLength(1);
  expect(errors[0].extensions).toMatchObject({ code: "QUERY_TOO_COSTLY", ...driver });
  const { would, argument } = errors[0].extensions;
  expect(would).toBeGreaterThan(0);
  expect(errors[0].message).toContain(`${argument}: ${would}`);
  expect(
    Math.max(extensions.cost.cost / extensions.cost.maxCost, extensions.cost.rows / extensions.cost.maxRows),
  ).toBeGreaterThan(1);
  expect(unheard).toEqual([]);
});

test("what would fit is the most that fits", async () => {
  const query = `query ($n: Int!) { ${ROWS}, first: 1000) { nodes { observations(first: $n) { nodes { value } } } } }`;
  const [refused] = (await post(query, { n: 300 })).json().errors;
  const { would, variable } = refused.extensions;
  expect(variable).toBe("n");
  const validated = async (n: number) => (await post(query, { n }, { "graphql-cost": "validate" })).json();
  expect((await validated(would)).errors).toBeUndefined();
  expect((await validated(would + 1)).errors[0].extensions.code).toBe("QUERY_TOO_COSTLY");
});

test("validated: the same cost, and nothing executed", async () => {
  const query = `{ ${ROWS}, first: 10) { nodes { value area { id } } } sources(first: 5) { id } }`;
  const validated = await post(query, {}, { "graphql-cost": "validate" });
  expect(validated.statusCode).toBe(200);
  const { remaining, resetAt } = validated.json().extensions.cost;
  expect(validated.json()).toEqual({
    data: null,
    extensions: {
      cost: {
        cost: 1 + 10 * 2 + 5,
        rows: 10 + 5,
        maxCost: 500_000,
        maxRows: 200_000,
        driver: { field: "Query.statistics", line: 1, argument: "first", size: 10, variable: null },
        remaining,
        resetAt,
      },
    },
  });
  const executed = (await post(query)).json();
  expect(executed.errors[0].extensions.code).toBe("INTERNAL_SERVER_ERROR");
  const { cost } = executed.extensions;
  expect(cost).toMatchObject({ cost: 26, rows: 15 });
  // To be told what it costs is free.
  expect(remaining - cost.remaining).toBe(cost.cost);
});

test("every answer says what it cost, also one that could not be read", async () => {
  const costs = async (query: string) => (await post(query)).json().extensions.cost;
  expect(await costs("{ dataVersion { id } }")).toMatchObject({ cost: 1, rows: 0 });
  expect(await costs("{ nothing }")).toMatchObject({ cost: null, rows: null, maxCost: 500_000 });
  expect(await costs("{")).toMatchObject({ cost: null, rows: null });
  expect(await costs("")).toMatchObject({ cost: null, rows: null });
});

test.each([
  ["{ areas(first: 0) { id } }", "first is a whole number from 1 to 20,000; 0 was given"],
  ["{ areas(first: -3) { id } }", "first is a whole number from 1 to 20,000; -3 was given"],
  ["{ areas { predecessors(first: 101) { id } } }", "first goes to 100; 101 was given for Area.predecessors"],
])("a list out of its range is the mistake of its argument: %s", async (query, words) => {
  const response = await post(query);
  expect(response.statusCode).toBe(400);
  const [error] = response.json().errors;
  expect(error.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "first" });
  expect(error.message).toContain(words);
});

test.each([
  `sources(dataset: "demo", ids: $ids, first: 1) { id }`,
  `observations(dataset: "demo", areas: $ids, first: 1) { totalCount }`,
  `revisions(dataset: "demo", since: "2025-03-01", areas: $ids, first: 1) { totalCount }`,
])("ids are work, however few rows are wanted: %s", async (field) => {
  const fields = Array.from({ length: 20 }, (_, index) => `f${index}: ${field}`);
  const ids = Array.from({ length: 11_000 }, () => "viet-nam");
  const { errors } = (await post(`query ($ids: [ID!]) { ${fields.join(" ")} }`, { ids })).json();
  expect(errors).toContainEqual(
    expect.objectContaining({
      message: expect.stringContaining("More than 200,000 rows and ids"),
      extensions: expect.objectContaining({ code: "QUERY_TOO_COSTLY" }),
    }),
  );
});

test("an answer of too many bytes is refused in words", async () => {
  const small = await openAtlas({ cacheBytes: 0, environment: { MAX_ANSWER_BYTES: "10000" } });
  const response = await small.app.inject({
    method: "POST",
    url: "/graphql",
    payload: { query: "{ indicators { definition en: definition(lang: EN) } }" },
  });
  expect(response.statusCode).toBe(400);
  expect(response.json()).toMatchObject({
    errors: [
      {
        message: expect.stringContaining("longer than the 10,000 bytes"),
        extensions: { code: "QUERY_TOO_COSTLY" },
      },
    ],
    extensions: { cost: { cost: 100, rows: 100 } },
  });
});

test("every limit in force, with its unit", async () => {
  const { limits } = await atlas.data<{ limits: Record<string, unknown> }>(
    "{ limits { cost { value unit } rows { value unit(lang: EN) } timeout { value unit(lang: EN) } pointsAMinute { value unit(lang: EN) } page { value } heavyPage { value } files { value unit } filesPerCaller { value } fileStall { value unit(lang: EN) } fileTime { value } } }",
  );
  expect(limits).toEqual({
    cost: { value: 500_000, unit: "điểm" },
    rows: { value: 200_000, unit: "rows" },
    timeout: { value: 100_000, unit: "milliseconds" },
    pointsAMinute: { value: 1_000_000, unit: "points" },
    page: { value: 20_000 },
    heavyPage: { value: 1_000 },
    files: { value: 4, unit: "tệp" },
    filesPerCaller: { value: 2 },
    fileStall: { value: 30_000, unit: "milliseconds" },
    fileTime: { value: 900_000 },
  });
});
