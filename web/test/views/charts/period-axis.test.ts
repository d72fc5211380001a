import { describe, expect, it } from "vitest";
import type { FigurePeriod } from "../../../src/figure/figure.ts";
import { periodAxis, slotTowards } from "../../../src/views/charts/period-axis.ts";

const year = (n: number): FigurePeriod => ({
  id: String(n),
  kind: "YEAR",
  label: `năm ${n}`,
  firstDay: `${n}-01-01`,
  lastDay: `${n}-12-31`,
});
const term: FigurePeriod = {
  id: "2015/2020",
  kind: "TERM",
  label: "giai đoạn 2015–2020",
  firstDay: "2015-01-01",
  lastDay: "2020-12-31",
};

describe("the axis of the time strip", () => {
  it("has a place for every year, those without figures too, and reaches over all terms", () => {
    const axis = periodAxis([year(2018), year(2021), term], "YEAR", 20);
    expect(axis.slots.map(({ tick }) => tick)).toEqual([
      "2015",
      "2016",
      "2017",
      "2018",
      "2019",
      "2020",
      "2021",
    ]);
    expect(axis.slots.filter(({ period }) => period !== null).map(({ at }) => at)).toEqual([3, 6]);
    expect(axis.spanOf(term)).toEqual([0, 6 / 7]);
  });

  it("writes fewer years where there is little room", () => {
    const axis = periodAxis([year(2006), year(2025)], "YEAR", 6);
    expect(axis.slots.flatMap(({ tick }) => tick ?? [])).toEqual(["2010", "2015", "2020", "2025"]);
  });

  it("the handle goes to the next period that holds figures, and stays where there is none", () => {
    const axis = periodAxis([year(2018), year(2021), term], "YEAR", 20);
    expect(slotTowards(axis, 3, 4)?.period?.id).toBe("2021");
    expect(slotTowards(axis, 6, 5)?.period?.id).toBe("2018");
    expect(slotTowards(axis, 6, 0)?.period?.id).toBe("2018");
    expect(slotTowards(axis, 3, 2)).toBeNull();
  });

  it("a term ends in its last year's place, a month in its year's", () => {
    const axis = periodAxis([year(2018), year(2021), term], "YEAR", 20);
    expect(axis.endOf(term)).toBe(5);
    const month: FigurePeriod = {
      ...year(2019),
      kind: "MONTH",
      firstDay: "2019-07-01",
      lastDay: "2019-07-31",
    };
    expect(axis.endOf(month)).toBe(4);
  });

  it("reaches as far as the chosen period, even where that holds no figures", () => {
    const axis = periodAxis([year(2018), year(2021)], "YEAR", 20, year(2025));
    expect(axis.slots).toHaveLength(8);
    expect(axis.endOf(year(2025))).toBe(7);
    expect(axis.slots[7]?.period).toBeNull();
  });

  it("without any period there is no place", () => {
    expect(periodAxis([], "YEAR", 5).slots).toEqual([]);
  });
});
