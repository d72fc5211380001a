import { buildSchema, graphql } from "graphql";
import { expect, test } from "vitest";
import { boundLists } from "../../../src/graphql/limits/bounded-lists.ts";

const schema = buildSchema(`
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
  type Query {
    letters(first: Int = 2): [String!]! @listSize(assumedSize: 4, slicingArguments: ["first"])
    signs: [String!]! @listSize(assumedSize: 3)
  }
`);
boundLists(schema);

const list = ["a", "b", "c", "d", "e"];

test.each([
  ["{ letters }", 2],
  ["{ letters(first: null) }", 2],
  ["query ($n: Int) { letters(first: $n) }", 2],
  ["{ letters(first: 3) }", 3],
  ["{ letters(first: -1) }", 0],
])("a list is as long as its cost says: %s", async (source, length) => {
  const { data } = await graphql({ schema, source, rootValue: { letters: list } });
  expect(data?.["letters"]).toHaveLength(length);
});

test("without an argument it is as long as the schema says", async () => {
  const { data } = await graphql({ schema, source: "{ signs }", rootValue: { signs: list } });
  expect(data).toEqual({ signs: ["a", "b", "c"] });
});
