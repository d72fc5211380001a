import { describe, expect, it } from "vitest";
import {
  changedFrom,
  comparablePeriods,
  comparedPeriod,
  usualChange,
  usualVersus,
} from "../../../src/figure/periods/comparable-periods.ts";
import { samplePeriod } from "../../figures/sample-cell.ts";

describe("what a period can be compared with", () => {
  const periods = ["2024", "2025-05", "2025-06", "2026-05", "2026-06", "2015/2020", "2018/2023"].map((id) => {
    const { name, ...rest } = samplePeriod(id, "vi");
    return { ...rest, label: name };
  });

  it("is of its kind, and a term is compared with nothing", () => {
    expect(comparablePeriods(periods, "2026-06").map(({ id }) => id)).toEqual([
      "2025-05",
      "2025-06",
      "2026-05",
    ]);
    expect(comparablePeriods(periods, "2015/2020")).toEqual([]);
    expect(usualVersus(periods, "2015/2020")).toBeNull();
  });

  it("may be a period that no report names: its code says of what kind it is", () => {
    expect(comparablePeriods(periods, "2025").map(({ id }) => id)).toEqual(["2024"]);
    expect(comparedPeriod(periods, "2025", null)).toBe("2024");
    expect(comparablePeriods(periods, "2020/2025")).toEqual([]);
  });

  it("is by default the same month a year before, else the period before", () => {
    expect(usualVersus(periods, "2026-06")).toBe("2025-06");
    expect(usualVersus(periods, "2025-06")).toBe("2025-05");
    expect(usualVersus(periods, "2025-05")).toBe("2025-06");
    expect(usualVersus(periods, "2024")).toBeNull();
  });

  it("is the reader's where it is earlier and of the same kind, and no other is put in its place", () => {
    expect(comparedPeriod(periods, "2026-06", "2025-05")).toBe("2025-05");
    // No report names it, and yet that is what was asked.
    expect(comparedPeriod(periods, "2026-06", "2021-03")).toBe("2021-03");
    expect(comparedPeriod(periods, "2026-06", "2024")).toBeNull();
    expect(comparedPeriod(periods, "2025-06", "2026-06")).toBeNull();
    expect(comparedPeriod(periods, "2025-06", "2015/2020")).toBeNull();
    expect(comparedPeriod(periods, "2026-06", null)).toBe("2026-05");
  });

  it("of a page of change may be another term, which has to be said or ended before", () => {
    expect(changedFrom(periods, "2018/2023", "2015/2020")).toBe("2015/2020");
    expect(changedFrom(periods, "2015/2020", "2018/2023")).toBeNull();
    expect(changedFrom(periods, "2018/2023", "2024")).toBeNull();
    expect(changedFrom(periods, "2018/2023", null)).toBeNull();
    expect(changedFrom(periods, "2026-06", null)).toBe("2026-05");
    expect(usualChange(periods, "2018/2023")).toBe("2015/2020");
    expect(usualChange(periods, "2015/2020")).toBeNull();
    expect(usualChange(periods, "2026-06")).toBe("2026-05");
  });
});
