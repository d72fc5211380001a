import { expect, test } from "vitest";
import { askedDatasets } from "../../../src/graphiql/result/question/asked-datasets.ts";
import { askedFields } from "../../../src/graphiql/result/question/asked-fields.ts";

test("datasets are found wherever a document names them: in one list of several, within another, in a variable", () => {
  const query = `query Q($of: ID = "mine") {
    a: statistics(indicators: ["x"]) { nodes { value } }
    b: statistics(dataset: "demo", indicators: ["x"]) { nodes { value } }
    c: ratio(dataset: $of) { nodes { value } }
    indicators { dueEvery(dataset: "other") }
  }`;
  const of = (variables: Record<string, unknown> | null): readonly string[] =>
    askedDatasets(askedFields({ query, variables, operationName: null }));
  expect(of(null)).toEqual(["demo", "mine", "other"]);
  expect(of({ of: "published" })).toEqual(["demo", "published", "other"]);
});
