import { buildSchema, getIntrospectionQuery, graphqlSync, parse } from "graphql";
import { expect, test } from "vitest";
import { staticCost } from "../../../src/graphql/limits/static-cost.ts";

const schema = buildSchema(`
  directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
  type Query {
    books(first: Int = 10, where: Filter): [Book!] @listSize(slicingArguments: ["first"])
    page(first: Int = 20): Page! @listSize(slicingArguments: ["first"], sizedFields: ["nodes", "edges"])
    shelves: [Shelf] @listSize(assumedSize: 3)
    dear: Book @cost(weight: 7)
    book: Book
  }
  input Filter { ids: [ID!], heavy: Boolean @cost(weight: 4), or: [Filter!] }
  type Book { id: ID, tags: [String!]! @listSize(assumedSize: 5), sequels(first: Int = 2): [Book!]! @listSize(slicingArguments: ["first"]), author: Author }
  type Author @cost(weight: 2) { name: String }
  type Page { nodes: [Book!]!, edges: [Edge!]!, total: Int }
  type Edge { node: Book! }
  type Shelf { id: ID, books(first: Int!): [Book] @listSize(slicingArguments: ["first"]) }
`);

const of = (query: string, variables: Record<string, unknown> = {}): { cost: number; rows: number } => {
  const { cost, rows } = staticCost(schema, parse(query), null, variables);
  return { cost, rows };
};

test.each([
  ["one object", "{ book { id } }", 1, 0],
  ["a scalar list counts rows, not cost", "{ book { tags } }", 1, 5],
  ["a type's own weight", "{ book { author { name } } }", 3, 0],
  ["a field's own weight", "{ dear { id } }", 7, 0],
  ["a list by its argument", "{ books(first: 4) { id } }", 4, 4],
  ["a default counts as given", "{ books { id } }", 10, 10],
  ["null is the default", "{ books(first: null) { id } }", 10, 10],
  ["a negative length is none", "{ books(first: -4) { id } }", 0, 0],
  ["a list by its assumed size", "{ shelves { id } }", 3, 3],
  [
    "lists within lists multiply",
    "{ shelves { books(first: 5) { sequels { id } } } }",
    3 + 15 + 30,
    3 + 15 + 30,
  ],
  ["a page by its nodes", "{ page { nodes { id } } }", 21, 20],
  [
    "a page by its edges and nodes",
    "{ page(first: 2) { edges { node { id } } nodes { id } } }",
    1 + 4 + 2,
    4,
  ],
  ["a page counts whole where nothing of it is asked", "{ page(first: 50) { total } }", 1, 50],
  ["the same asked twice counts twice", "{ a: book { id } b: book { id } book { id } }", 3, 0],
  [
    "what is skipped counts nothing",
    "{ books(first: 9) @skip(if: true) { id } book @include(if: false) { id } }",
    0,
    0,
  ],
  [
    "input objects weigh",
    "{ books(first: 1, where: { ids: [1, 2], heavy: true, or: [{ ids: [] }] }) { id } }",
    1 + 1 + 4 + 1,
    1,
  ],
  [
    "fragments count where they are spread",
    "{ page(first: 2) { ...P } shelves { books(first: 2) { ...B } } } fragment P on Page { nodes { ...B } } fragment B on Book { author { name } }",
    1 + 2 * 3 + 3 * (1 + 2 * 3),
    2 + 3 + 6,
  ],
  [
    "a fragment on a page is as long as each page",
    "{ page(first: 2) { ...P } b: page(first: 3) { ... { ...P } } } fragment P on Page { nodes { id } }",
    2 + 5,
    5,
  ],
])("%s", (_, query, cost, rows) => {
  expect(of(query)).toEqual({ cost, rows });
});

test("variables, their defaults, and @include by a variable", () => {
  const query =
    "query ($n: Int = 6, $with: Boolean!) { books(first: $n) { id sequels @include(if: $with) { id } } }";
  expect(of(query, { with: false })).toEqual({ cost: 6, rows: 6 });
  expect(of(query, { n: 2, with: true })).toEqual({ cost: 2 + 4, rows: 2 + 4 });
  expect(of(query, { n: null, with: false })).toEqual({ cost: 10, rows: 10 });
  expect(
    of("query ($where: Filter) { books(first: 1, where: $where) { id } }", { where: { or: [{}, {}] } }).cost,
  ).toBe(4);
});

test("of several operations the one named", () => {
  const document = parse("query A { book { id } } query B { books(first: 3) { id } }");
  expect(staticCost(schema, document, "B", {}).cost).toBe(3);
  expect(staticCost(schema, document, "A", {}).cost).toBe(1);
});

test("fragments that spread each other double without taking double the time, and nothing overflows", () => {
  const deep = Array.from(
    { length: 200 },
    (_, i) => `fragment F${i} on Book { sequels(first: 1000) { ...F${i + 1} } ...F${i + 1} }`,
  );
  const query = `{ book { ...F0 } } ${deep.join(" ")} fragment F200 on Book { id }`;
  expect(of(query)).toEqual({ cost: Number.MAX_SAFE_INTEGER, rows: Number.MAX_SAFE_INTEGER });
  expect(of("{ book { ...F } } fragment F on Book { sequels { ...F } }").cost).toBe(Number.MAX_SAFE_INTEGER);
});

test.each([
  [
    "the longest of lists side by side",
    "{ books(first: 3) { id } b: books(first: 30) { id } }",
    "Query.books",
    30,
  ],
  ["the inner list that the reader wrote", "{ shelves { books(first: 50) { id } } }", "Shelf.books", 50],
  [
    "of two that the reader wrote the inner one",
    "{ books(first: 40) { sequels(first: 30) { id } } }",
    "Book.sequels",
    30,
  ],
  [
    "the one that the reader wrote before a default",
    "{ books(first: 40) { sequels { id } } }",
    "Query.books",
    40,
  ],
  ["the page", "{ page(first: 40) { total } }", "Query.page", 40],
])("what drives the cost is %s", (_, query, field, size) => {
  const { driver } = staticCost(schema, parse(query), null, {});
  expect(driver).toMatchObject({ field, size, argument: "first" });
});

test("a question about the schema costs what its answer holds", () => {
  const query = getIntrospectionQuery();
  const { data } = graphqlSync({ schema, source: query });
  let objects = -1;
  let items = 0;
  const count = (value: unknown): void => {
    if (Array.isArray(value)) {
      items += value.length;
      for (const each of value) count(each);
    } else if (typeof value === "object" && value !== null) {
      objects++;
      for (const each of Object.values(value)) count(each);
    }
  };
  count(data);
  const { cost, rows } = of(query);
  expect(rows).toBe(items);
  expect(cost).toBe(objects);
});

test("the values of the answer are counted, however they are asked", () => {
  const values = (query: string): number => staticCost(schema, parse(query), null, {}).values;
  expect(values("{ book { id } }")).toBe(1);
  expect(values("{ books(first: 30) { a: id b: id author { name } tags } }")).toBe(30 * (3 + 5));
  expect(
    values(
      "{ page(first: 7) { total ...P } } fragment P on Page { nodes { a: id ...B } } fragment B on Book { id }",
    ),
  ).toBe(1 + 7 * 2);
});
