import { expect, test } from "vitest";
import { rankCorrelation } from "../../bench/cost/rank-correlation.ts";

test("the rank correlation is 1 in the same order, -1 in the opposite one, and shares the ranks of equal numbers", () => {
  expect(rankCorrelation([1, 2, 30, 400], [5, 6, 7, 8])).toBe(1);
  expect(rankCorrelation([1, 2, 3], [9, 4, 0])).toBe(-1);
  // Ranks 0.5 0.5 2 3 beside 0 1 2 3.
  expect(rankCorrelation([7, 7, 8, 9], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
});
