import { expect, test } from "vitest";
import { createSchema } from "../../../src/graphql/schema.ts";
import type { Question } from "../../../src/http/answers/question.ts";
import { datasetsOfTable } from "../../../src/http/exports/datasets-of-table.ts";

const schema = createSchema();
const of = (query: string, variables?: Record<string, unknown>): readonly string[] | null =>
  datasetsOfTable(schema, {
    method: "POST",
    search: "",
    headers: {},
    body: JSON.stringify({ query, variables }),
    document: null,
  } as unknown as Question);

test.each([
  [
    "named",
    '{ statistics(dataset: "demo", indicators: ["models"]) { nodes { value } } }',
    undefined,
    ["demo"],
  ],
  ["named by nobody", '{ statistics(indicators: ["models"]) { nodes { value } } }', undefined, ["published"]],
  ["in a variable", "query ($d: ID) { periods(dataset: $d) { id } }", { d: "demo" }, ["demo"]],
  ["the document's own", 'query ($d: ID = "demo") { periods(dataset: $d) { id } }', undefined, ["demo"]],
  [
    "in a fragment",
    'query { ...a } fragment a on Query { periods(dataset: "demo") { id } }',
    undefined,
    ["demo"],
  ],
  ["of several", '{ periods { id } of: periods(dataset: "demo") { id } }', undefined, ["published", "demo"]],
])("which datasets a table is of is known: %s", (_, query, variables, expected) => {
  expect(of(query, variables)).toEqual(expected);
});

test("of a document that cannot be read, or is too long to be, any dataset may ask", () => {
  expect(of("{")).toBeNull();
  expect(of(`{ periods { id } } # ${"x".repeat(20_000)}`)).toBeNull();
});
