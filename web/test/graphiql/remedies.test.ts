import { expect, test } from "vitest";
import type { Problem } from "../../src/graphiql/editor/problems.ts";
import { remediesOf } from "../../src/graphiql/editor/remedies.ts";

const problem: Problem = { message: "", line: 1, column: 1, argument: null, suggestions: [], fitting: null };
const written = (query: string, variables: string | null = null) => ({
  query,
  variables,
  operationName: null,
});

test("an id that is unknown gives way to one that is suggested, and only where it is wrong", () => {
  const query =
    '{\n  a: sources(dataset: "x") { id }\n  statistics(indicators: ["x", "x y"]) { totalCount }\n}';
  const found = remediesOf(
    {
      ...problem,
      message: 'Unknown indicator "x". Did you mean "y"?',
      line: 3,
      column: 3,
      suggestions: ["y", "z"],
    },
    written(query),
  );
  expect(found.map(({ says }) => says)).toEqual(["y", "z"]);
  expect(found[0]?.query).toBe(query.replace('["x",', '["y",'));
});

test("an id in the variables is put right there", () => {
  const [found] = remediesOf(
    { ...problem, message: 'Unknown area "Ninh Bình".', suggestions: ["ninh-binh-2025"] },
    written("query ($a: [ID!]) { areas { id } }", '{"a": ["Ninh Bình"]}'),
  );
  expect(found?.variables).toBe('{"a": ["ninh-binh-2025"]}');
});

test("a field or a value of an enumeration gives way at its own place", () => {
  const [found] = remediesOf(
    { ...problem, message: 'Cannot query field "nam" on type "Area".', column: 11, suggestions: ["name"] },
    written("{ areas { nam } }"),
  );
  expect(found?.query).toBe("{ areas { name } }");
});

test("what costs too much is asked for less of: the list that drives it, or its variable", () => {
  const fitting = { argument: "first", size: 100, would: 9, variable: null };
  const query = "{ s(first: 1000) { nodes { o(first: 100) { id } } } }";
  expect(remediesOf({ ...problem, fitting }, written(query))[0]).toMatchObject({
    says: "first: 9",
    query: query.replace("first: 100)", "first: 9)"),
  });
  const [byVariable] = remediesOf(
    { ...problem, fitting: { ...fitting, variable: "n" } },
    written("{ a }", '{"b":1}'),
  );
  expect(JSON.parse(byVariable?.variables ?? "")).toEqual({ b: 1, n: 9 });
});

test("a number that is too large gives way to the largest there may be", () => {
  const query = "{ s(first: 20000) { a(first: 30) { id } } }";
  const [found] = remediesOf(
    { ...problem, message: "first goes to 1,000.", column: 3, argument: "first", suggestions: ["1000"] },
    written(query),
  );
  expect(found?.query).toBe(query.replace("20000", "1000"));
});

test("where nothing is suggested, or its place is not found, nothing is offered", () => {
  expect(remediesOf(problem, written("{ a }"))).toEqual([]);
  expect(remediesOf({ ...problem, message: 'No "x".', suggestions: ["y"] }, written("{ a }"))).toEqual([]);
  const fitting = { argument: "first", size: 100, would: 9, variable: null };
  expect(remediesOf({ ...problem, fitting }, written("{ a }"))).toEqual([]);
});
