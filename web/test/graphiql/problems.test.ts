import { expect, test } from "vitest";
import { quotedAround } from "../../src/graphiql/editor/quoted-around.ts";
import { problemsOf } from "../../src/graphiql/editor/problems.ts";

test("what the API found wrong stands at its first place, or at none", () => {
  const errors = [
    {
      message: "Unknown",
      locations: [
        { line: 3, column: 5 },
        { line: 9, column: 1 },
      ],
    },
    { message: "Busy" },
  ];
  const none = { argument: null, suggestions: [], fitting: null };
  expect(problemsOf({ data: null, errors })).toEqual([
    { message: "Unknown", line: 3, column: 5, ...none },
    { message: "Busy", line: null, column: null, ...none },
  ]);
  for (const body of [null, undefined, "text", { data: {} }, { errors: "odd" }])
    expect(problemsOf(body)).toEqual([]);
});

test("a question that costs too much is wrong at the list that drives it", () => {
  const driver = { field: "Statistic.observations", line: 4, argument: "first", size: 100, variable: "n" };
  const cost = { cost: 9, rows: 9, maxCost: 5, maxRows: 5, driver, remaining: null };
  const extensions = { code: "QUERY_TOO_COSTLY", argument: "first", would: 7, variable: "n" };
  expect(problemsOf({ errors: [{ message: "Too much", extensions }], extensions: { cost } })).toEqual([
    {
      message: "Too much",
      line: 4,
      column: null,
      argument: "first",
      suggestions: [],
      fitting: { argument: "first", size: 100, would: 7, variable: "n" },
    },
  ]);
});

test("the text in quotation marks around a place is found with its marks", () => {
  const line = 'areas: ["ha-noi", "x\\"y"]';
  const around = (at: number) => {
    const found = quotedAround(line, at);
    return found === null ? null : line.slice(found.from, found.to);
  };
  expect(around(line.indexOf("noi"))).toBe('"ha-noi"');
  expect(around(line.indexOf("y"))).toBe('"x\\"y"');
  expect(around(line.indexOf(","))).toBeNull();
  expect(around(0)).toBeNull();
});
