import { getIntrospectionQuery } from "graphql";
import { expect, test } from "vitest";
import { isLaborious } from "../../../src/graphql/limits/validation-work.ts";

const fragments = (count: number): string =>
  Array.from({ length: count }, (_, index) => `fragment f${index} on Area { id name code }`).join(" ");
const spreads = (count: number): string =>
  Array.from({ length: count }, (_, index) => `...f${index}`).join(" ");
const fields = (count: number): string =>
  Array.from({ length: count }, (_, index) => `a${index}: indicators(first: 1) { id }`).join(" ");

test.each([
  ["one field again and again", `{ areas { ${"predecessors { id } ".repeat(200)} } }`, true],
  ["many fragments that meet", `{ areas { ${spreads(100)} } } ${fragments(100)}`, true],
  ["the schema itself", getIntrospectionQuery(), true],
  ["many fields, each of its own name", `{ ${fields(60)} }`, false],
  ["few words", "{ areas { id id id __typename } }", false],
  ["what cannot be read is refused at once", `{ ${"areas ( ".repeat(300)}`, false],
])("%s", (_, text, laborious) => {
  expect(isLaborious(text, 2_000)).toBe(laborious);
});
