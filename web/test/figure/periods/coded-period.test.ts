import { expect, it } from "vitest";
import { codedPeriod } from "../../../src/figure/periods/coded-period.ts";

it.each([
  ["2025", "YEAR", "2025-01-01", "2025-12-31"],
  ["2024-S1", "HALF_YEAR", "2024-01-01", "2024-06-30"],
  ["2024-Q4", "QUARTER", "2024-10-01", "2024-12-31"],
  ["2024-02", "MONTH", "2024-02-01", "2024-02-29"],
] as const)("the code %s says kind and days", (id, kind, firstDay, lastDay) => {
  expect(codedPeriod(id)).toEqual({ id, kind, firstDay, lastDay });
});

it.each(["2020/2025", "2025-13", "2025-Q5", "", "x"])("a term and what is no code say nothing: %s", (id) => {
  expect(codedPeriod(id)).toBeNull();
});
