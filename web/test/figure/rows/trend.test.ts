import { describe, expect, it } from "vitest";
import { termLanes, trendOf } from "../../../src/figure/rows/trend.ts";
import { sampleFigure } from "../../figures/index.ts";
import { samplePeriod } from "../../figures/sample-cell.ts";

const period = (id: string) => {
  const { kind, name, firstDay, lastDay } = samplePeriod(id, "vi");
  return { id, kind, label: name, firstDay, lastDay };
};

describe("a trend", () => {
  it("stops at a gap and at a break, and starts anew", () => {
    const [series] = trendOf(sampleFigure("all-months", "vi"), ["viet-nam"]).series;
    expect(series?.segments.map((segment) => [segment[0]?.row.period, segment.at(-1)?.row.period])).toEqual([
      ["2015-01", "2019-02"],
      ["2019-10", "2024-06"],
      ["2024-07", "2026-10"],
    ]);
  });

  it("leaves a gap where a year has no row at all, and never joins terms", () => {
    const trend = trendOf(sampleFigure("terms", "vi"), ["viet-nam"]);
    const [series] = trend.series;
    expect(series?.segments.map((segment) => segment.map(({ row }) => row.period))).toEqual([
      ["2010", "2011"],
      ["2013"],
    ]);
    expect(series?.terms.map(({ period: { id }, lane }) => [id, lane])).toEqual([
      ["2006/2016", 0],
      ["2015/2020", 1],
      ["2018/2023", 0],
    ]);
    expect(trend.lanes).toBe(2);
  });

  it("never joins an incomplete value with its neighbours", () => {
    const figure = sampleFigure("all-months", "vi");
    const rows = figure.rows.map((row) =>
      row.area === "viet-nam" && row.period === "2016-05" ? { ...row, status: "PARTIAL" as const } : row,
    );
    const [series] = trendOf({ ...figure, rows }, ["viet-nam"]).series;
    expect(series?.segments.slice(0, 3).map((segment) => [segment[0]?.row.period, segment.length])).toEqual([
      ["2015-01", 16],
      ["2016-05", 1],
      ["2016-06", 33],
    ]);
  });

  it("of nothing known has no span", () => {
    const trend = trendOf(sampleFigure("all-unknown", "vi"), ["viet-nam"]);
    expect([trend.span, trend.extent, trend.lanes]).toEqual([null, null, 0]);
  });

  it("puts overlapping terms in different lanes", () => {
    const lanes = termLanes([
      period("2006/2016"),
      period("2010/2012"),
      period("2013/2018"),
      period("2017/2020"),
    ]);
    expect(Object.fromEntries(lanes)).toEqual({
      "2006/2016": 0,
      "2010/2012": 1,
      "2013/2018": 1,
      "2017/2020": 0,
    });
  });
});
