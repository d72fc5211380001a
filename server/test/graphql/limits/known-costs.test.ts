import { buildSchema, getOperationAST, parse } from "graphql";
import { expect, test } from "vitest";
import { KnownCosts } from "../../../src/graphql/limits/known-costs.ts";
import { staticCost } from "../../../src/graphql/limits/static-cost.ts";

const schema = buildSchema(`
  directive @cost(weight: Int!) on FIELD_DEFINITION | ARGUMENT_DEFINITION
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION
  input Filter { titles: [String!], and: Filter }
  type Book { id: ID! title(lang: String, hard: Boolean @cost(weight: 5)): String }
  type Query { books(first: Int = 5, where: Filter, author: ID): [Book!]! @listSize(slicingArguments: ["first"]) }
`);

const DOCUMENT =
  parse(`query Books($author: ID, $first: Int, $where: Filter, $hard: Boolean, $more: Boolean!, $kind: String = "__Type") {
  books(author: $author, first: $first, where: $where) { id title(lang: $author, hard: $hard) @include(if: $more) }
  __type(name: $kind) { fields { name } }
}`);

test("a cost that is remembered is that of the question asked, whatever differs from the one before", () => {
  const operation = getOperationAST(DOCUMENT);
  if (!operation) throw new Error("There is one.");
  const costs = new KnownCosts(schema);
  const found = [
    { more: true, kind: "Query" },
    { more: true, kind: "__Type" },
    { more: true, kind: "Query", author: "a" },
    { more: true, kind: "Query", author: "b", first: 7 },
    { more: true, kind: "Query", author: "b", first: null },
    { more: false, kind: "Query", author: "b", first: 7 },
    { more: true, kind: "Query", hard: true },
    { more: true, kind: "Query", where: { titles: ["x"], and: { titles: [] } } },
    { more: true, kind: "Query", where: { titles: ["x"] } },
  ].map((variables) => {
    const cost = costs.of(DOCUMENT, operation, variables);
    expect(cost).toEqual(staticCost(schema, DOCUMENT, "Books", variables));
    return cost.cost;
  });
  expect(new Set(found).size).toBeGreaterThan(3);
});
