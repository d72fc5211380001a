import { describe, expect, it } from "vitest";
import type { Trend } from "../../../src/figure/rows/trend.ts";
import { tickText, valueDomain, valueTicks, timeTicks } from "../../../src/views/charts/trend/trend-axes.ts";
import { trendOf } from "../../../src/figure/rows/trend.ts";
import { sampleFigure } from "../../figures/index.ts";

const empty: Trend = { series: [], breaks: [], span: null, extent: null, lanes: 0 };
const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
const over = (from: string, to: string): Trend => ({ ...empty, span: [day(from), day(to)] });
const yearsOf = (trend: Trend, most = 8) => timeTicks(trend, "vi", most).map(({ label }) => Number(label));

describe("the axis of values", () => {
  it.each([
    [[3, 97] as const, [0, 100]],
    [[61, 64] as const, [0, 70]],
    [[-4.2, 11] as const, [-6, 12]],
    [[0, 0] as const, [0, 1]],
  ])("of values from %j reaches over %j, always with 0", (extent, domain) => {
    expect(valueDomain({ ...empty, extent })).toEqual(domain);
  });

  it("has its ticks within it", () => {
    const trend = { ...empty, extent: [-4.2, 11] as const };
    const [from, to] = valueDomain(trend);
    for (const count of [3, 4, 6])
      for (const tick of valueTicks(trend, count)) {
        expect(tick).toBeGreaterThanOrEqual(from);
        expect(tick).toBeLessThanOrEqual(to);
      }
  });

  it("is written as the figure's values are", () => {
    expect(tickText(sampleFigure("coverage", "vi"), 12.5)).toBe("12,5");
    expect(tickText(sampleFigure("all-months", "en"), 1000)).toBe("1,000");
  });
});

describe("the years along the axis", () => {
  it("are as many as have room, evenly spaced", () => {
    expect(yearsOf(over("2015-01-01", "2026-10-31"))).toEqual([2016, 2018, 2020, 2022, 2024, 2026]);
    expect(yearsOf(over("2015-01-01", "2026-10-31"), 3)).toEqual([2015, 2020, 2025]);
  });

  it("of figures of years stand where the figures do", () => {
    const figure = sampleFigure("coverage", "vi");
    const trend = trendOf(
      figure,
      figure.areas.map(({ id }) => id),
    );
    const points = trend.series.flatMap(({ segments }) => segments.flat().map(({ time }) => time));
    for (const { time } of timeTicks(trend, "vi", 8)) expect(points).toContain(time);
  });

  it("are months where the figures are of months of one year, as many as have room", () => {
    const figure = sampleFigure("all-months", "vi");
    const { series, ...trend } = trendOf(figure, [figure.areas[0]?.id ?? ""]);
    const points = (series[0]?.segments.flat() ?? []).slice(0, 6);
    const short: Trend = {
      ...trend,
      series: series.slice(0, 1).map((one) => ({ ...one, segments: [points] })),
      span: [points[0]?.time ?? 0, points.at(-1)?.time ?? 0],
    };
    const ticks = timeTicks(short, "vi", 20);
    expect(points.length).toBeGreaterThan(3);
    expect(ticks.map(({ time }) => time)).toEqual(points.map(({ time }) => time));
    for (const { label } of ticks) expect(label).toMatch(/^\d{1,2}\/\d{4}$/);
    expect(timeTicks(short, "vi", 5).length).toBeLessThanOrEqual(3);
  });

  it("are never none: a single month has its year", () => {
    expect(timeTicks(over("2026-06-01", "2026-06-30"), "vi", 8)).toEqual([
      { label: "2026", time: day("2026-06-30") },
    ]);
    expect(timeTicks(empty, "vi", 8)).toEqual([]);
  });
});
