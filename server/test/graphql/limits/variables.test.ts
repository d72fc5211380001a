import { beforeAll, expect, test } from "vitest";
import { type Atlas, openAtlas } from "../atlas.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await openAtlas({ cacheBytes: 0 });
});

/** The fields that take a value of each type, beside values that are none of it. */
const STATISTICS = (declared: string, argument: string): string =>
  `query (${declared}) { statistics(indicators: ["model_points"], periods: ["2020"], ${argument}) { totalCount } }`;
const CASES: readonly (readonly [type: string, query: string, wrong: readonly unknown[]])[] = [
  ["ID!", "query ($v: ID!) { area(id: $v) { id } }", [undefined, null, true, 1.5, [], ["a", "b"], {}]],
  ["ID", "query ($v: ID) { periods(dataset: $v) { id } }", [true, 1.5, ["a"], {}]],
  [
    "[ID!]!",
    "query ($v: [ID!]!) { statistics(indicators: $v) { totalCount } }",
    [undefined, null, [null], [true], {}, [["a"]]],
  ],
  ["[ID!]", STATISTICS("$v: [ID!]", "areas: $v"), [[null], true, [1.5], [{}]]],
  ["Int", "query ($v: Int) { areas(first: $v) { id } }", ["1", 1.5, true, 2 ** 31, -(2 ** 31) - 1, [1], {}]],
  ["Int", STATISTICS("$v: Int", "tolerance: $v"), ["1", 0.5, false, 1e300, "", {}]],
  ["Int with a default", "query ($v: Int = 3) { areas(first: $v) { id } }", ["x", 2 ** 40]],
  ["String", STATISTICS("$v: String", "after: $v"), [1, true, ["a"], {}]],
  [
    "Boolean!",
    "query ($v: Boolean!) { vintages @include(if: $v) { id } dataVersion { id } }",
    [undefined, null, 1, "true", []],
  ],
  ["Date", "query ($v: Date) { areas { name(at: $v) } }", ["2025-02-30", 20250101, "", true, [], {}]],
  ["DateTime", STATISTICS("$v: DateTime", "knownAt: $v"), ["2025-02-30", 1, "2025-07-01T00:00:00", [], {}]],
  ["Language", "query ($v: Language) { areas { name(lang: $v) } }", ["vi", "FR", 1, true, ["VI", "EN"], {}]],
  ["AreaLevel", "query ($v: AreaLevel) { areas(level: $v) { id } }", ["province", 0, {}]],
  ["PeriodKind", "query ($v: PeriodKind) { periods(kind: $v) { id } }", ["DAY", 1, {}]],
  ["[Breakdown!]", STATISTICS("$v: [Breakdown!]", "by: $v"), [["X"], [null], [1], "MODELS"]],
  [
    "BreakdownFilter",
    STATISTICS("$v: BreakdownFilter", "where: $v"),
    [{ nothing: 1 }, "x", 1, { models: [null] }, { models: [{}] }, []],
  ],
  [
    "[StatisticOrder!]",
    STATISTICS("$v: [StatisticOrder!]", "orderBy: $v"),
    [[{}], [{ by: "SIZE" }], [{ by: null }], [{ by: "VALUE", direction: "UP" }], [null], "VALUE"],
  ],
];

test.each(
  CASES.flatMap(([type, query, wrong]) =>
    wrong.map((value) => [type, JSON.stringify(value) ?? "nothing", query, value] as const),
  ),
)("%s: %s is the caller's mistake, however often it comes", async (_type, _text, query, value) => {
  const payload = { query, variables: value === undefined ? {} : { v: value } };
  for (let time = 1; time <= 3; time++) {
    const response = await atlas.app.inject({ method: "POST", url: "/graphql", payload });
    const { errors, data } = response.json();
    expect([time, response.statusCode, data]).toEqual([time, 400, undefined]);
    expect(errors[0].extensions.code).toBe("BAD_USER_INPUT");
    expect(errors[0].message).toContain("$v");
  }
});

test("null for a variable with a default that stands where none may is the caller's mistake too", async () => {
  const queries: [string, unknown][] = [
    ['query ($v: ID = "nam-dinh") { area(id: $v) { id } }', null],
    ["query ($v: Boolean = true) { dataVersion @include(if: $v) { id } }", null],
    ['query ($v: ID = "demo") { indicators { dueEvery(dataset: $v) } }', null],
  ];
  for (const [query, v] of queries) {
    const { errors } = await atlas.ask(query, { v });
    expect([query, errors?.[0]?.extensions["code"]]).toEqual([query, "BAD_USER_INPUT"]);
  }
});

test("what is right stays right when it comes again: ids given as numbers, lists given as one item", async () => {
  const asked = await atlas.ask(
    "query ($p: [ID!], $i: [ID!]!) { statistics(indicators: $i, periods: $p, first: 1) { nodes { period { id } } } }",
    { p: 2020, i: "model_points" },
  );
  expect(asked.errors).toBeUndefined();
  expect(asked.data).toEqual({ statistics: { nodes: [{ period: { id: "2020" } }] } });
});

test("an operation that is not in the document, or not named where there are several, is the caller's mistake too", async () => {
  const one = "{ dataVersion { id } }";
  const two = "query A { dataVersion { id } } query B { dataVersion { id } }";
  const asked = [one, one, one, two, two, two].map((query, at) => ({
    query,
    ...(at < 5 && { operationName: ["", "__proto__", "C"][at % 3] }),
  }));
  for (const payload of asked) {
    const response = await atlas.app.inject({ method: "POST", url: "/graphql", payload });
    const [error] = response.json().errors;
    expect([payload, response.statusCode, error.extensions.code]).toEqual([
      payload,
      400,
      "OPERATION_RESOLUTION_FAILURE",
    ]);
  }
  const headers = { "graphql-cost": "validate" };
  const payload = { query: two };
  expect((await atlas.app.inject({ method: "POST", url: "/graphql", headers, payload })).statusCode).toBe(
    400,
  );
});

test("an id with a sign that the database cannot hold is an unknown id", async () => {
  const { errors } = await atlas.ask("query ($ids: [ID!]) { sources(ids: $ids) { id } }", { ids: ["a\0"] });
  expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
});
