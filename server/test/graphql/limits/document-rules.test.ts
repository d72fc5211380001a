import { getIntrospectionQuery } from "graphql";
import { beforeAll, expect, test } from "vitest";
import { type Atlas, openAtlas } from "../atlas.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await openAtlas({ cacheBytes: 0 });
});

/** Code and message of the first error. */
async function refusal(
  query: string,
  variables?: Record<string, unknown>,
): Promise<[unknown, string | undefined]> {
  const { errors } = await atlas.ask(query, variables);
  return [errors?.[0]?.extensions["code"], errors?.[0]?.message];
}

test("fields nested deeper than allowed are refused before anything is asked", async () => {
  const deep = (levels: number): string =>
    levels === 0 ? "id" : `predecessors(first: 1) { ${deep(levels - 1)} }`;
  expect((await refusal(`{ areas(first: 10) { ${deep(8)} } }`))[0]).toBeUndefined();
  expect(await refusal(`{ areas(first: 10) { ${deep(9)} } }`)).toEqual([
    "QUERY_TOO_COSTLY",
    "The query has 11 levels of fields; at most 10 are answered in one request.",
  ]);
});

test("depth is counted through fragments", async () => {
  const query = `{ areas { ...A } }
    fragment A on Area { predecessors { predecessors { predecessors { ...B } } } }
    fragment B on Area { predecessors { predecessors { predecessors { predecessors { predecessors { predecessors { id } } } } } } }`;
  expect((await refusal(query))[0]).toBe("QUERY_TOO_COSTLY");
});

test("many aliases and many fields at the root are refused", async () => {
  const names = Array.from({ length: 31 }, (_, index) => `a${index}: id`).join(" ");
  expect((await refusal(`{ indicators { ${names} } }`))[1]).toContain("31 aliases; at most 30");
  const roots = Array.from({ length: 21 }, (_, index) => `b${index}: dataVersion { id }`).join(" ");
  expect((await refusal(`{ ${roots} }`))[1]).toContain("21 fields at its root; at most 20");
});

test("a document of too many words is not even read", async () => {
  const words = Array.from({ length: 2_100 }, () => "id").join(" ");
  expect((await refusal(`{ indicators { ${words} } }`))[0]).toBe("QUERY_TOO_COSTLY");
});

test("fragments that multiply themselves are refused", async () => {
  const doubling = Array.from(
    { length: 20 },
    (_, index) => `fragment F${index} on Area { ...F${index + 1} ...F${index + 1} }`,
  ).join(" ");
  const before = process.cpuUsage();
  const [code] = await refusal(`{ areas { ...F0 } } ${doubling} fragment F20 on Area { id }`);
  expect(code).toBeDefined();
  // Of the processor, not of the clock, which goes on while others have their turn. Written out it would be a million fields.
  expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
});

function objectsIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const inner = Object.values(value).reduce<number>((sum, each) => sum + objectsIn(each), 0);
  return inner + (Array.isArray(value) ? 0 : 1);
}

test("the tools' own question about the schema costs what its answer holds, and is allowed", async () => {
  const { extensions, data } = await atlas.ask<{ __schema: { types: unknown[] } }>(getIntrospectionQuery());
  expect(data.__schema.types.length).toBeGreaterThan(50);
  expect(extensions.cost.cost).toBe(objectsIn(data) - 1);
  expect(extensions.cost.cost).toBeLessThan(50_000);
  const wide = Array.from(
    { length: 120 },
    (_, i) => `a${i}: __schema { types { fields { type { fields { name type { name } } } } } }`,
  );
  expect((await refusal(`{ ${wide.join(" ")} }`))[0]).toBe("QUERY_TOO_COSTLY");
});

const rows = (first: number, fields: string): string =>
  `{ statistics(indicators: ["model_points"], periods: ["2020"], first: ${first}) { ${fields} } }`;

test("a page has at most 20,000 rows of words and numbers, 1,000 with sources, change, discrepancy or observations", async () => {
  expect(
    (await refusal(rows(20_000, "nodes { value area { name } completeness { missingCount } }")))[0],
  ).toBeUndefined();
  expect((await refusal(rows(20_001, "nodes { value }")))[0]).toBe("BAD_USER_INPUT");
  for (const heavy of [
    "nodes { sources { id } }",
    `nodes { change(from: "2019") { difference } }`,
    "edges { node { discrepancy { derived } } }",
    "nodes { ... on Statistic { observations { totalCount } } }",
  ]) {
    const [code, message] = await refusal(rows(1_001, heavy));
    expect(code).toBe("BAD_USER_INPUT");
    expect(message).toContain("goes to 1,000 where");
  }
});

test("heavy fields are found in fragments, and beside a second spelling of the rows", async () => {
  const query = `{ statistics(indicators: ["model_points"], periods: ["2020"], first: 2000) { nodes { value } ...E } }
    fragment E on StatisticConnection { edges { node { ...S } } } fragment S on Statistic { sources { id } }`;
  expect((await refusal(query))[0]).toBe("BAD_USER_INPUT");
});

test("lists within lists and pages side by side count together", async () => {
  const pages = Array.from(
    { length: 11 },
    (_, index) => `p${index}: ${rows(20_000, "totalCount").slice(1, -1)}`,
  );
  expect((await refusal(`{ ${pages.join(" ")} }`))[0]).toBe("QUERY_TOO_COSTLY");
});

test("a page that is far too long is told how long it may be", async () => {
  expect(await refusal(rows(2_000_000, "totalCount"))).toEqual([
    "BAD_USER_INPUT",
    "first goes to 20,000; 2,000,000 was given for Query.statistics. Ask for less at a time.",
  ]);
});

test("an id near nothing is told where the ids are listed", async () => {
  for (const id of ["__proto__", "constructor", "'; drop table area; --", "\u0000", "💣".repeat(3_000)]) {
    const [code, message] = await refusal("query ($id: ID!) { area(id: $id) { id } }", { id });
    expect(code).toBe("BAD_USER_INPUT");
    expect(message).toContain("lists them");
    expect(message?.length).toBeLessThan(250);
  }
});

test("an area out of its life is told which end of it lies in the way", async () => {
  const query = `{ statistics(indicators: ["model_points"], areas: ["ha-tay", "ninh-binh-2025"], periods: ["2004", "2020"],
      boundaries: "AS_REPORTED") { nodes { area { id } period { id } vi: reason en: reason(lang: EN) } } }`;
  const { data } = await atlas.ask<{ statistics: { nodes: Record<string, unknown>[] } }>(query);
  const told = data.statistics.nodes.filter(({ vi }) => vi !== null).map(({ vi, en }) => [vi, en]);
  expect(told).toContainEqual([
    "Địa bàn này không tồn tại trong kỳ (có đến hết ngày 31/07/2008).",
    "This area did not exist in the period (it existed until 31 July 2008).",
  ]);
});

test("an unknown area is the mistake of the argument it was given for", async () => {
  const { errors } = await atlas.ask('{ area(id: "nam-din") { id } }');
  expect(errors?.[0]?.extensions).toEqual({
    code: "BAD_USER_INPUT",
    argument: "id",
    suggestions: ["nam-dinh"],
  });
});

test("a misspelt field is answered with the nearest", async () => {
  const [code, message] = await refusal("{ indicators { nam } }");
  expect(code).toBe("GRAPHQL_VALIDATION_FAILED");
  expect(message).toBe('Cannot query field "nam" on type "Indicator". Did you mean "name"?');
});

test("null for an argument with a default means the default", async () => {
  const query = "query ($level: AreaLevel, $lang: Language) { areas(level: $level) { name(lang: $lang) } }";
  const { data } = await atlas.ask<{ areas: { name: string }[] }>(query, { level: null, lang: null });
  expect(data.areas).toHaveLength(34);
  expect(data.areas[0]?.name).toBe("Hà Nội");
});

test.each([
  ["2025-02-30", "DateTime", "is not an instant"],
  ["2025-07-01T00:00:00", "DateTime", "is not an instant with a time zone"],
  ["2025-02-30", "Date", "is not a day"],
])("%s is no %s", async (value, type, words) => {
  const query =
    type === "Date"
      ? `query ($v: Date) { areas { name(at: $v) } }`
      : `query ($v: DateTime) { statistics(indicators: ["model_points"], knownAt: $v) { totalCount } }`;
  const [code, message] = await refusal(query, { v: value });
  expect(code).toBe("BAD_USER_INPUT");
  expect(message).toContain(words);
});
