import { buildSchema, execute, GraphQLObjectType, type GraphQLSchema, parse } from "graphql";
import { expect, test } from "vitest";
import type { Context } from "../../../src/graphql/context.ts";
import { boundLists } from "../../../src/graphql/limits/bounded-lists.ts";
import { rejectWhereThrown } from "../../../src/graphql/schema.ts";

const DIRECTIVES = `directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION`;

function schemaOf(
  sdl: string,
  resolvers: Record<string, (parent: unknown, args: never) => unknown>,
): GraphQLSchema {
  const schema = buildSchema(`${DIRECTIVES} ${sdl}`);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(type instanceof GraphQLObjectType)) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = resolvers[field.name];
      if (resolve !== undefined) field.resolve = (parent, args) => resolve(parent, args as never);
    }
  }
  return schema;
}

test("a list is as long as the SDL says, whatever a resolver gives", async () => {
  const schema = schemaOf(
    `type Query {
      few: [Int!]! @listSize(assumedSize: 3)
      some(first: Int = 2): [Int!]! @listSize(assumedSize: 100, slicingArguments: ["first"])
      later(first: Int = 2): [Int!] @listSize(slicingArguments: ["first"])
    }`,
    { few: () => [1, 2, 3, 4], some: () => [1, 2, 3, 4], later: async () => [1, 2, 3, 4] },
  );
  boundLists(schema);
  const { data } = await execute({ schema, document: parse("{ few some more: some(first: 3) later }") });
  expect(data).toEqual({ few: [1, 2, 3], some: [1, 2], more: [1, 2, 3], later: [1, 2] });
});

test.each([
  ["type Query { loose: [Int!] }", "Query.loose"],
  ["type Query { page: Page } type Page { nodes: [Int!] }", "Page.nodes"],
  [
    `type Query { page(first: Int = 1): Page @listSize(slicingArguments: ["first"], sizedFields: ["nodes"]) other: Page }
     type Page { nodes: [Int!] }`,
    "Page.nodes",
  ],
])("a schema in which a list says nothing is not made: %s", (sdl, list) => {
  expect(() => boundLists(schemaOf(sdl, {}))).toThrow(`${list}: say how long the list can be`);
});

test("a resolver that throws in the middle of a list leaves no rejection that nobody listens to", async () => {
  const unheard: unknown[] = [];
  const listen = (error: unknown): void => void unheard.push(error);
  process.on("unhandledRejection", listen);
  const fail = ({ n }: { n: number }): unknown => {
    if (n === 99) throw new Error("found in the middle");
    return Promise.reject(new Error("found later"));
  };
  const schema = schemaOf(
    "type Query { items: [Item!]! @listSize(assumedSize: 200) } type Item { value: Int! }",
    {
      items: () => Array.from({ length: 200 }, (_, n) => ({ n })),
      value: (item) => fail(item as { n: number }),
    },
  );
  const item = schema.getType("Item") as GraphQLObjectType<unknown, Context>;
  for (const field of Object.values(item.getFields())) rejectWhereThrown(field);
  const { data, errors } = await execute({ schema, document: parse("{ items { value } }") });
  await new Promise((resolve) => void setTimeout(resolve, 20));
  process.off("unhandledRejection", listen);
  expect(data).toBeNull();
  expect(errors).toHaveLength(1);
  expect(unheard).toEqual([]);
});
