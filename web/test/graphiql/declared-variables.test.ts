import { expect, test } from "vitest";
import { operationAsked, readDeclared } from "../../src/graphiql/names/declared-variables.ts";

const document = `
  query One($areas: [ID!] = ["ha-noi"], $set: ID = "demo", $from: ID!, $many: Int, $units: [ID!]!) {
    statistics(dataset: $set, areas: $areas, indicators: ["coverage"], where: { unitTypes: $units }, first: $many) {
      nodes { change(from: $from) { difference } }
    }
  }
  query Two($where: BreakdownFilter) { statistics(indicators: [], where: $where) { totalCount } }
`;

test("a variable is of the kind that the argument it stands in takes", () => {
  const declared = readDeclared(document, "One");
  expect(declared?.variables).toEqual([
    { name: "areas", type: "ID", isList: true, isRequired: false, usual: ["ha-noi"], kind: "area" },
    { name: "set", type: "ID", isList: false, isRequired: false, usual: "demo", kind: "dataset" },
    { name: "from", type: "ID", isList: false, isRequired: true, usual: undefined, kind: "period" },
    { name: "many", type: "Int", isList: false, isRequired: false, usual: undefined, kind: null },
    { name: "units", type: "ID", isList: true, isRequired: true, usual: undefined, kind: "unitType" },
  ]);
  expect(declared?.operationNames).toEqual(["One", "Two"]);
  expect(declared?.dataset).toBe("demo");
});

test("variables are those of the operation that is asked; without a name, of the first", () => {
  expect(readDeclared(document, "Two")?.variables.map(({ name }) => name)).toEqual(["where"]);
  expect(readDeclared(document, null)?.variables).toHaveLength(5);
  expect(readDeclared("{ areas { id } }", null)?.variables).toEqual([]);
});

test("the dataset written in a question is told; a question that is not finished says nothing", () => {
  expect(readDeclared('{ periods(dataset: "demo") { id } }', null)?.dataset).toBe("demo");
  expect(readDeclared("{ areas {", null)).toBeNull();
});

test("an operation is named where there are several: the one chosen while it is there, else the first", () => {
  expect(operationAsked(document, "Two")).toBe("Two");
  expect(operationAsked(document, "Gone")).toBe("One");
  expect(operationAsked(document, null)).toBe("One");
  expect(operationAsked("query Only { areas { id } }", "Gone")).toBeNull();
  expect(operationAsked("{ areas {", "Two")).toBeNull();
});
