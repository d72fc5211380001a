import { describe, expect, it } from "vitest";
import type { FigurePeriod } from "../../../src/figure/figure.ts";
import { newerPeriod, periodOfKind } from "../../../src/figure/periods/newest-period.ts";

const period = (id: string, kind: FigurePeriod["kind"], lastDay: string): FigurePeriod => ({
  id,
  kind,
  label: id,
  firstDay: "2000-01-01",
  lastDay,
});
const periods = [
  period("2024-Q4", "QUARTER", "2024-12-31"),
  period("2024", "YEAR", "2024-12-31"),
  period("2025-Q4", "QUARTER", "2025-12-31"),
  period("2025", "YEAR", "2025-12-31"),
  period("2026-Q3", "QUARTER", "2026-09-30"),
  period("2026-10", "MONTH", "2026-10-31"),
  period("2026-Q4", "QUARTER", "2026-12-31"),
  period("2021/2030", "TERM", "2030-12-31"),
];
const today = "2026-11-22";

describe("the newest period", () => {
  it("from the newest year leads to the newest quarter that is over, from an older one to the quarter it ends with", () => {
    expect(periodOfKind(periods, "QUARTER", "2025", today)).toBe("2026-Q3");
    expect(periodOfKind(periods, "QUARTER", "2024", today)).toBe("2024-Q4");
    expect(periodOfKind(periods, "QUARTER", null, today)).toBe("2026-Q3");
    expect(periodOfKind(periods, "HALF_YEAR", "2025", today)).toBeNull();
  });

  it("is told where newer figures are in than those of the newest whole year", () => {
    expect(newerPeriod(periods, "2025", today)?.id).toBe("2026-10");
    expect(newerPeriod(periods, "2026-Q3", today)?.id).toBe("2026-10");
  });

  it("is not told to who chose an older one, stands at the newest, or looks at a term", () => {
    for (const shown of ["2024", "2026-10", "2021/2030", null])
      expect(newerPeriod(periods, shown, today), String(shown)).toBeNull();
  });
});
