import { describe, expect, it } from "vitest";
import { namedPeriod } from "../../../src/figure/periods/coded-period.ts";
import { standsOnDay, withKindOf, withWholeYears } from "../../../src/figure/periods/whole-years.ts";

const half = (year: number, s: 1 | 2) => ({
  id: `${year}-S${s}`,
  kind: "HALF_YEAR" as const,
  name: `${year}-S${s}`,
  firstDay: s === 1 ? `${year}-01-01` : `${year}-07-01`,
  lastDay: s === 1 ? `${year}-06-30` : `${year}-12-31`,
});

function answered(id: string) {
  const period = namedPeriod(id, "en");
  if (period === null) throw new RangeError(id);
  const { label: name, ...rest } = period;
  return { ...rest, name };
}

describe("whole years beside their parts", () => {
  it("a year whose parts are all there is added after them", () => {
    const periods = withWholeYears([half(2024, 1), half(2024, 2), half(2025, 1)], "vi");
    expect(periods.map(({ id }) => id)).toEqual(["2024-S1", "2024-S2", "2024", "2025-S1"]);
    expect(periods[2]).toMatchObject({ kind: "YEAR", name: "năm 2024", firstDay: "2024-01-01" });
  });

  it("a quarter whose three months are all there is added after them", () => {
    const month = (id: string, last: number) => ({
      id,
      kind: "MONTH" as const,
      name: id,
      firstDay: `${id}-01`,
      lastDay: `${id}-${last}`,
    });
    const months = [month("2024-01", 31), month("2024-02", 29), month("2024-03", 31), month("2024-06", 30)];
    const periods = withWholeYears(months, "vi");
    expect(periods.map(({ id }) => id)).toEqual(["2024-01", "2024-02", "2024-03", "2024-Q1", "2024-06"]);
    expect(periods[3]).toMatchObject({ name: "quý 1/2024", firstDay: "2024-01-01", lastDay: "2024-03-31" });
  });

  it("a half-year whose months or quarters are all there is added too", () => {
    const months = Array.from({ length: 18 }, (_, i) =>
      answered(`${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`),
    );
    const halves = (periods: Parameters<typeof withWholeYears>[0]) =>
      withWholeYears(periods, "vi").filter(({ kind }) => kind === "HALF_YEAR");
    expect(halves(months).map(({ id }) => id)).toEqual(["2024-S1", "2024-S2", "2025-S1"]);
    expect(halves(months)[1]).toMatchObject({ name: "6 tháng cuối năm 2024", lastDay: "2024-12-31" });
    expect(halves(["2024-Q1", "2024-Q2", "2024-Q3"].map(answered)).map(({ id }) => id)).toEqual(["2024-S1"]);
    expect(halves(months.slice(0, 5))).toEqual([]);
  });

  it("where none is of the kind looked at, those that end on a day of figures answer for a stock, and none for a flow", () => {
    const halves = [half(2024, 1), half(2024, 2), half(2025, 1)];
    const months = (stands: boolean) =>
      withKindOf(halves, "MONTH", stands, "en").filter(({ kind }) => kind === "MONTH");
    expect(months(true).map(({ id, name }) => [id, name])).toEqual([
      ["2024-06", "June 2024"],
      ["2024-12", "December 2024"],
      ["2025-06", "June 2025"],
    ]);
    expect(months(false)).toEqual([]);
    expect(withKindOf(halves, "YEAR", true, "en").filter(({ kind }) => kind === "MONTH")).toEqual([]);
    expect([
      standsOnDay({ kind: "STOCK", numerator: null }),
      standsOnDay({ kind: "RATIO", numerator: { id: "x", kind: "FLOW" } }),
      standsOnDay({ kind: "FLOW", numerator: null }),
    ]).toEqual([true, false, false]);
  });

  it("a year that is printed is not added again, nor one that is not over", () => {
    const printed = { ...half(2024, 2), id: "2024", kind: "YEAR" as const, firstDay: "2024-01-01" };
    const periods = withWholeYears([half(2024, 1), half(2024, 2), printed], "en");
    expect(periods.filter(({ id }) => id === "2024")).toHaveLength(1);
    expect(withWholeYears([half(2025, 1)], "en").map(({ id }) => id)).toEqual(["2025-S1"]);
  });
});
