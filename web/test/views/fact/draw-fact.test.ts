import { describe, expect, it } from "vitest";
import { countryId } from "../../../src/figure/areas/country.ts";
import type { Figure } from "../../../src/figure/figure.ts";
import type { Locale } from "../../../src/i18n/locale.ts";
import { drawPicture, screenScale } from "../../../src/views/drawing/draw-picture.ts";
import { markup } from "../../../src/views/drawing/svg/serialise.ts";
import { loadedView } from "../loaded-views.ts";
import { textWidth, type Weight } from "../../../src/views/drawing/text.ts";
import { sampleFigure, sampleFigures } from "../../figures/index.ts";
import { below, having, readSvg, type SvgElement } from "../drawing/read-svg.ts";

/** CSS pixels: a card, a card of a phone, one of a sheet of paper, and a slide. */
const sizes = [
  { width: 262, height: 178, scale: screenScale },
  { width: 358, height: 140, scale: screenScale },
  { width: 164, height: 126, scale: 0.66 },
  { width: 1200, height: 700, scale: screenScale },
] as const;
const weights: Readonly<Record<string, Weight>> = { 400: 400, 500: 500, 600: 600 };
const number = ({ attributes }: SvgElement, name: string) => Number(attributes.get(name));

function draw(figure: Figure, { width, height, scale }: (typeof sizes)[number]) {
  const options = { width, height, theme: "light", boundaries: null, areas: [] } as const;
  const drawn = drawPicture(loadedView("fact"), figure, options, scale, "x-", 0);
  return { ...drawn, svg: markup(drawn.svg) };
}

function boxOf(text: SvgElement) {
  const size = number(text, "font-size");
  const wide = textWidth(text.text, size, weights[text.attributes.get("font-weight") ?? ""] ?? 400);
  const left = number(text, "x") - (text.attributes.get("text-anchor") === "end" ? wide : 0);
  return { left, right: left + wide, top: number(text, "y") - size * 0.7, bottom: number(text, "y") };
}

/** The country's value made as long as one may be, with the longest of changes. */
function crowded(locale: Locale): Figure {
  const figure = sampleFigure("partial", locale);
  const rows = figure.rows.map((row) =>
    row.area === countryId && row.period === figure.period
      ? {
          ...row,
          value: 128_456_789,
          short: locale === "vi" ? "≥ 128.456.789" : "≥ 128,456,789",
          change: { value: 1_234_567, text: "+1", qualifier: "AT_MOST" as const },
          changeNote: {
            leftOut: [],
            reason: null,
            caveats: [{ code: "UNITS_REORGANISED" as const, sentence: "x" }],
          },
        }
      : row,
  );
  const comparedWith = locale === "vi" ? "6 tháng cuối năm 2024" : "second half of 2024";
  return { ...figure, rows, unit: locale === "vi" ? "lượt người" : "attendances", comparedWith };
}

describe.each([...sampleFigures.map(({ name }) => name), "crowded"])("a fact of %s", (name) => {
  it.each(sizes)("stands whole in $width × $height, and no line lies on another", (size) => {
    for (const locale of ["vi", "en"] satisfies Locale[]) {
      const figure = name === "crowded" ? crowded(locale) : sampleFigure(name, locale);
      const { svg, width, height } = draw(figure, size);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/u);
      const texts = readSvg(svg).filter(({ tag }) => tag === "text");
      expect(texts.length).toBeGreaterThan(0);
      const boxes = texts.map((text) => ({ ...boxOf(text), text: text.text }));
      for (const [i, box] of boxes.entries()) {
        expect(box.right, box.text).toBeLessThanOrEqual(width / size.scale + 0.5);
        expect(box.bottom, box.text).toBeLessThanOrEqual(height / size.scale + 0.5);
        for (const other of boxes.slice(i + 1)) {
          const touches =
            box.right > other.left + 0.5 &&
            other.right > box.left + 0.5 &&
            box.bottom > other.top + 0.5 &&
            other.bottom > box.top + 0.5;
          expect(touches, `${box.text} | ${other.text}`).toBe(false);
        }
      }
    }
  });
});

describe("the course of a fact", () => {
  const points = (figure: Figure) => {
    const course = below(readSvg(draw(figure, sizes[3]).svg), "data-part", "course");
    return having(course, "data-point");
  };

  it("draws what happens in a period as a column from 0, with the mark of what is incomplete", () => {
    const figure = { ...sampleFigure("coverage", "vi"), kind: "FLOW" } as const;
    const columns = points(figure);
    expect(columns.map(({ tag }) => tag)).toEqual(Array.from({ length: 5 }, () => "rect"));
    const heights = columns.map((column) => number(column, "height"));
    const values = figure.rows
      .filter(({ area, member }) => area === countryId && member === null)
      .toSorted((a, b) => a.period.localeCompare(b.period))
      .map(({ value }) => value ?? 0);
    for (const [i, height] of heights.entries())
      expect(height / (heights[4] ?? 1)).toBeCloseTo((values[i] ?? 0) / (values[4] ?? 1), 2);
    const fills = readSvg(draw(figure, sizes[3]).svg).map(({ attributes }) => attributes.get("fill"));
    expect(fills.filter((fill) => fill === "url(#x-fact-diagonals)").length).toBeGreaterThanOrEqual(5);
  });

  it("draws incomplete values as open dots and joins them with nothing", () => {
    const figure = sampleFigure("coverage", "vi");
    const dots = points(figure);
    expect(dots.map(({ tag }) => tag)).toEqual(Array.from({ length: 5 }, () => "circle"));
    expect(new Set(dots.map(({ attributes }) => attributes.get("fill")))).toEqual(new Set(["#FAFAF7"]));
    expect(having(readSvg(draw(figure, sizes[3]).svg), "data-segment")).toEqual([]);
  });

  it("marks the day from which something else is counted, and the periods without a value by their status", () => {
    const document = readSvg(draw(sampleFigure("all-months", "vi"), sizes[3]).svg);
    expect(having(document, "data-break").map(({ attributes }) => attributes.get("data-break"))).toContain(
      "2024-07-01",
    );
    expect(having(document, "data-segment").length).toBe(3);
  });
});
