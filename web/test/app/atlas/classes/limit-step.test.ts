import { expect, test } from "vitest";
import { stepOn, stepThrough } from "../../../../src/app/atlas/classes/limit-step.ts";

test("handles step by a round number where their limits stand on it", () => {
  expect(stepOn([0, 100])).toBe(1);
  expect(stepThrough([0, 100], [30, 60, 70])).toBe(1);
});

test("a limit written more finely makes the step as fine, so that each handle stands where its field says", () => {
  expect(stepThrough([0, 100], [30, 61.5, 70])).toBe(0.1);
  expect(stepThrough([0, 200], [30, 61, 70])).toBe(1);
  expect(stepThrough([0, 100], [30.25, 61.5])).toBe(0.01);
});
