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
  expect(problemsOf({ data: null, errors })).toEqual([
    { message: "Unknown", line: 3, column: 5 },
    { message: "Busy", line: null, column: null },
  ]);
  for (const body of [null, undefined, "text", { data: {} }, { errors: "odd" }])
    expect(problemsOf(body)).toEqual([]);
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
