import { describe, expect, it } from "vitest";
import { briefingOfFigure } from "../../../src/briefing/briefing-of-figure.ts";
import { pptxOf } from "../../../src/exports/office/slides/pptx.ts";
import { openPackage } from "../../../src/exports/office/package/read-package.ts";
import { refreshDeck } from "../../../src/exports/office/refresh/refresh-deck.ts";
import { trendChart } from "../../../src/exports/office/chart/trend-chart.ts";
import { isIncomplete, trendOf } from "../../../src/figure/rows/trend.ts";
import type { Figure } from "../../../src/figure/figure.ts";
import { sampleFigure, sampleFigures } from "../../figures/index.ts";
import { changed, named, partsOf } from "./read-office.ts";
import { tools } from "./written.ts";

const chartOf = (figure: Figure) => trendChart(figure, [], "light", 9)?.chart;

describe("the course of each sample as a chart", () => {
  it.each(sampleFigures.map(({ name }) => name))("of %s is a series a stretch, no value twice", (name) => {
    const figure = sampleFigure(name, "vi");
    const chart = chartOf(figure);
    if (chart?.form !== "lines") return;
    const lines = Map.groupBy(chart.series, ({ line }) => line);
    for (const { name: called, segments } of trendOf(
      figure,
      figure.areas.map(({ id }) => id),
    ).series) {
      const series = lines.get(called);
      if (series === undefined) continue;
      const drawn = series.flatMap(({ points }) =>
        points.flatMap(({ value, text }) => (value === null ? [] : [text])),
      );
      expect(drawn.toSorted()).toEqual(
        segments
          .flat()
          .map(({ row }) => row.text)
          .toSorted(),
      );
      // What is joined in the chart is joined in the course: two that follow each other in a series are of one segment.
      const joined = series.flatMap(({ points, isJoined }) =>
        isJoined
          ? points.filter(({ value }, i) => value !== null && (points[i - 1]?.value ?? null) !== null)
          : [],
      );
      expect(joined.length).toBe(segments.reduce((sum, segment) => sum + segment.length - 1, 0));
      for (const one of series.filter(({ isOpen }) => isOpen)) {
        expect(one.isJoined).toBe(false);
        expect(one.marker).not.toBe("none");
        expect(one.points.filter(({ value }) => value !== null).length).toBe(
          segments.flat().filter(({ row }) => isIncomplete(row)).length,
        );
      }
    }
  });

  it("needs nothing that some office programs do not know: no point's line or fill is another than its series'", async () => {
    for (const name of ["all-months", "coverage", "terms", "partial"]) {
      const made = briefingOfFigure(
        sampleFigure(name, "vi"),
        "trend",
        { areas: [], from: null },
        { link: null, madeFrom: null },
      );
      const file = openPackage(await pptxOf(made, tools));
      for (const path of partsOf(file, "ppt/charts"))
        for (const point of named(file, path, "c:dPt"))
          expect(point.children.some((child) => "name" in child && child.name === "c:spPr")).toBe(false);
    }
  });
});

it("a value that is whole by now leaves the open points of a chart that a person recoloured, and everything else is theirs", async () => {
  const figure = sampleFigure("partial", "vi");
  const [open] = chartOf(figure)?.series.filter(({ isOpen }) => isOpen) ?? [];
  expect(open).toBeDefined();
  const whole: Figure = {
    ...figure,
    rows: figure.rows.map((row) => (isIncomplete(row) ? { ...row, status: "AGGREGATED" } : row)),
  };
  expect(chartOf(whole)?.series.some(({ isOpen }) => isOpen)).toBe(false);
  const deckOf = (of: Figure) =>
    pptxOf(briefingOfFigure(of, "trend", { areas: [], from: null }, { link: null, madeFrom: null }), tools);
  const [made, today] = [await deckOf(figure), await deckOf(whole)];
  const chart = "ppt/charts/chart1.xml";
  const recolour = (bytes: Uint8Array) =>
    changed(bytes, chart, (text) => text.replace(/(<c:legendPos val=")t/u, "$1b"));
  const [file, expected] = [recolour(made), recolour(today)];
  const after = refreshDeck({ file, made, today });
  expect(after.kept).toEqual([]);
  const text = (bytes: Uint8Array) => Buffer.from(openPackage(bytes).get(chart) ?? []).toString();
  expect(text(after.bytes)).toBe(text(expected));
  // And back: what has come to be incomplete.
  const back = refreshDeck({ file: recolour(today), made: today, today: made });
  expect(text(back.bytes)).toBe(text(file));
});
