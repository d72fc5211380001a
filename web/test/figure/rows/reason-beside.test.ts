import { expect, test } from "vitest";
import { reasonBeside } from "../../../src/figure/rows/status.ts";

test("why there is no value is said beside the status, but not twice", () => {
  const reason = "It was due on 15 October 2026, and no return has come.";
  expect(reasonBeside({ status: "NOT_REPORTED", reason })).toBe(reason);
  expect(
    reasonBeside({ status: "NO_FIGURE", reason: "No public source was found that says it." }),
  ).toBeNull();
  expect(reasonBeside({ status: "REPORTED", reason: null })).toBeNull();
});
