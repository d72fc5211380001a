import { expect, test } from "vitest";
import { countPlaywright, countVitest } from "../counts.mjs";

test("passed and failed tests are counted", () => {
  expect(countVitest({ numPassedTests: 5, numFailedTests: 2 }, 1)).toEqual({ passed: 5, failed: 2 });
  expect(countPlaywright({ stats: { expected: 3, unexpected: 1 } }, 1)).toEqual({ passed: 3, failed: 1 });
});

test("a skipped test counts as failed", () => {
  expect(countVitest({ numPassedTests: 5, numPendingTests: 1 }, 0)).toEqual({ passed: 5, failed: 1 });
  expect(countPlaywright({ stats: { expected: 3, skipped: 1 } }, 0)).toEqual({ passed: 3, failed: 1 });
});

test("a test that passed only at the second try counts as failed", () => {
  expect(countPlaywright({ stats: { expected: 3, flaky: 1 } }, 0)).toEqual({ passed: 3, failed: 1 });
});

test("a run that failed outside its tests counts as one failure", () => {
  expect(countVitest({ numPassedTests: 5, numFailedTests: 0 }, 1)).toEqual({ passed: 5, failed: 1 });
});

test("a run without a report, or without tests, failed", () => {
  expect(countVitest(null, 1)).toEqual({ passed: 0, failed: 1 });
  expect(countPlaywright({ stats: {} }, 0)).toEqual({ passed: 0, failed: 1 });
});
