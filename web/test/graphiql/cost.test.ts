import { expect, test } from "vitest";
import { type Cost, costOf, marksOf, stepOf } from "../../src/graphiql/cost/cost.ts";

const base: Cost = { cost: 0, rows: 0, maxCost: 1000, maxRows: 100, driver: null, remaining: null };
const step = (cost: number, rows: number) => stepOf({ ...base, cost, rows });

test("the gauge has three steps, by points or rows, whichever is nearer to its limit", () => {
  expect([step(100, 0), step(101, 0), step(500, 0), step(501, 0), step(1000, 0)]).toEqual([
    "light",
    "medium",
    "medium",
    "heavy",
    "heavy",
  ]);
  expect([step(0, 10), step(0, 11), step(0, 60)]).toEqual(["light", "medium", "heavy"]);
  expect([step(1001, 0), step(0, 101)]).toEqual(["over", "over"]);
  expect((["light", "medium", "heavy", "over"] as const).map(marksOf)).toEqual([1, 2, 3, 3]);
});

test("a cost is read from an answer, and what says none has none", () => {
  const driver = { field: "Query.statistics", line: 2, argument: "first", size: 100 };
  const told = { cost: 5, rows: 2, maxCost: 10, maxRows: 20, remaining: 7, resetAt: "later" };
  expect(costOf({ extensions: { cost: { ...told, driver: { ...driver, variable: null } } } })).toEqual({
    cost: 5,
    rows: 2,
    maxCost: 10,
    maxRows: 20,
    remaining: 7,
    driver,
  });
  expect(costOf({ extensions: { cost: { ...told, driver: null, remaining: null } } })).toMatchObject({
    driver: null,
    remaining: null,
  });
  for (const body of [null, "text", {}, { extensions: { cost: { ...told, cost: null } } }])
    expect(costOf(body)).toBeNull();
});
