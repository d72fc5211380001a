import { statusMark } from "../../figure/rows/status.ts";
import { circleMaximum, circleTitle } from "../../figure/classes/legend-classes.ts";
import type { Figure, Theme } from "../../figure/figure.ts";
import { formatNumber } from "../../figure/format/format.ts";
import { circleRadius } from "./paint.ts";
import type { ColumnPart } from "../view.ts";
import { drawLegendHistogram } from "./draw-histogram.ts";
import { markFill, overlayMarks } from "./marks.ts";
import { element, type Fill } from "./svg/tree.ts";
import { textLine } from "./text-line.ts";
import { textWidth, wrapText } from "./text.ts";
import { classScale, palette, sequentialScale } from "../theme.ts";

/**
 * The legend: classes as a histogram lying down (label, bar, count), sample circles, and the marks of the statuses present with
 * their counts. `largest` is the radius of the greatest circle on the drawing; patterns are those of the drawing, by `prefix`.
 */
export function drawLegend(
  figure: Figure,
  theme: Theme,
  prefix: string,
  largest: number,
  width: number,
  scale: number,
): ColumnPart {
  const p = palette(theme);
  const { classes, circles, marks, title } = figure.legend;
  const size = 16 * scale;
  const row = 26 * scale;
  const parts: ColumnPart[] = [];
  const heading = (text: string) => {
    const lines = wrapText(text, width, size, 500);
    parts.push({
      height: lines.length * size * 1.35 + 6 * scale,
      draw: (x, y) =>
        lines.map((line, i) =>
          textLine(
            x,
            y + size * (1.35 * i + 1),
            line,
            { size, fill: p.ink2, weight: 500 },
            { "data-role": "legend-title" },
          ),
        ),
    });
  };
  if (classes.length > 0) {
    heading(title);
    const histogram = drawLegendHistogram(figure, theme, width, scale);
    if (histogram !== null) parts.push(histogram);
    const colours = classScale(theme, figure.legend);
    const most = Math.max(1, ...classes.map(({ count }) => count));
    // Bars begin behind the longest label.
    const labels = Math.max(...classes.map(({ label }) => textWidth(label, size)));
    const bars = Math.max(180 * scale, 46 * scale + labels + 12 * scale);
    const count = (n: number): string => formatNumber(n, figure.locale);
    const counts = Math.max(...classes.map((one) => textWidth(count(one.count), size)));
    // In a narrow column there is no room for bars: counts stand alone, and labels are as small as they must be beside them.
    const room = Math.max(0, width - bars - 50 * scale);
    const beside = Math.min(bars + 8 * scale, width - counts);
    const letters = size * Math.min(1, (beside - 54 * scale) / labels);
    for (const one of classes.toReversed())
      parts.push({
        height: row,
        draw: (x, y) => [
          element("rect", {
            x,
            y: y + 3 * scale,
            width: 34 * scale,
            height: row - 6 * scale,
            fill: colours[one.step] ?? p.land,
            stroke: p.hairline,
            "data-class": one.step,
          }),
          textLine(
            x + 46 * scale,
            y + row * 0.7,
            one.label,
            { size: letters, fill: p.ink },
            { "data-role": "class-label" },
          ),
          element("rect", {
            x: x + bars,
            y: y + 8 * scale,
            width: (room * one.count) / most,
            height: row - 16 * scale,
            fill: p.ink2,
            opacity: 0.45,
          }),
          textLine(
            x + beside + (room * one.count) / most,
            y + row * 0.7,
            count(one.count),
            { size, fill: p.ink2 },
            { "data-role": "class-count" },
          ),
        ],
      });
  }
  const highest = circleMaximum(figure);
  if (circles.length > 0 && highest > 0) {
    if (parts.length > 0) parts.push(space(14 * scale));
    heading(circleTitle(figure));
    parts.push(circleRow(figure, theme, largest, highest, size));
  }
  if (marks.length > 0) {
    if (parts.length > 0) parts.push(space(12 * scale));
    for (const one of marks) parts.push(markRow(figure, theme, prefix, one.status, size, row));
  }
  return {
    height: parts.reduce((sum, { height }) => sum + height, 0),
    draw: (x, top) => {
      let y = top;
      const drawn = parts.map((part) => {
        const one = part.draw(x, y);
        y += part.height;
        return one;
      });
      return element("g", { "data-part": "legend" }, drawn);
    },
  };
}

function space(height: number): ColumnPart {
  return { height, draw: () => null };
}

function circleRow(figure: Figure, theme: Theme, largest: number, highest: number, size: number): ColumnPart {
  const p = palette(theme);
  const over = figure.encoding === "circle-and-fill" || figure.of === "difference";
  const samples = figure.legend.circles.map(({ value, label }) => ({
    label,
    r: circleRadius(value / highest, largest),
  }));
  const widest = samples[0]?.r ?? 0;
  // Labels stand level with their circles, from the smallest up, each clear of the one below it. Measured from the ground of all circles.
  const step = size * 1.25;
  const heights: number[] = [];
  for (const { r } of samples.toReversed()) {
    const below = heights[0];
    heights.unshift(Math.max(2 * r - size * 0.35, below === undefined ? 0 : below + step));
  }
  const tall = Math.max(widest * 2, (heights[0] ?? 0) + size * 0.9) + 10;
  return {
    height: tall,
    draw: (x, y) => {
      const base = y + tall - 6;
      return samples.map(({ label, r }, i) => {
        const at = base - (heights[i] ?? 0);
        return [
          element("circle", {
            cx: x + widest + 1,
            cy: base - r,
            r,
            fill: over ? p.circleOverFill : p.circle,
            "fill-opacity": over ? 0.9 : 0.25,
            stroke: over ? p.circleOverFillStroke : p.circle,
          }),
          element("path", {
            d: ["M", x + widest + 1, base - 2 * r, "L", x + 2 * widest + 14, at - size * 0.35],
            stroke: p.ink2,
            "stroke-width": 0.7,
            fill: "none",
          }),
          textLine(x + 2 * widest + 18, at, label, { size, fill: p.ink }, { "data-role": "circle-label" }),
        ];
      });
    },
  };
}

function markRow(
  figure: Figure,
  theme: Theme,
  prefix: string,
  status: Figure["legend"]["marks"][number]["status"],
  size: number,
  row: number,
): ColumnPart {
  const p = palette(theme);
  const mark = statusMark(status);
  const one = figure.legend.marks.find((entry) => entry.status === status);
  const swatch = (x: number, y: number, fill: Fill) =>
    element("rect", {
      x,
      y: y + row * 0.12,
      width: row * 1.3,
      height: row * 0.76,
      fill,
      stroke: p.hairline,
    });
  const middle = sequentialScale(theme, 1)[0] ?? p.land;
  return {
    height: row,
    draw: (x, y) => [
      mark === "none" || overlayMarks.includes(mark) ? swatch(x, y, middle) : null,
      mark === "none" ? null : swatch(x, y, markFill(mark, prefix)),
      textLine(
        x + row * 1.77,
        y + row * 0.7,
        `${one?.label ?? ""}: ${formatNumber(one?.count ?? 0, figure.locale)}`,
        { size, fill: p.ink },
        { "data-role": "mark", "data-mark": mark, "data-status": status },
      ),
    ],
  };
}
