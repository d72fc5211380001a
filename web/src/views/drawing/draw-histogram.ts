import type { Figure, Theme } from "../../figure/figure.ts";
import { formatExact } from "../../figure/format/format.ts";
import { breaksOf, histogramBars } from "../../figure/classes/histogram.ts";
import type { ColumnPart } from "../view.ts";
import { element, type Drawn } from "./svg/tree.ts";
import { textLine } from "./text-line.ts";
import { classScale, palette } from "../theme.ts";

const bins = 60;

/**
 * How the values lie on a true axis, each in the colour of its class, with the limits of classes as lines; null where the Figure says no values
 * or all are equal.
 */
export function drawLegendHistogram(
  figure: Figure,
  theme: Theme,
  width: number,
  scale: number,
): ColumnPart | null {
  const { classes, values } = figure.legend;
  const breaks = breaksOf(classes);
  const bars = values === undefined ? [] : histogramBars(values, breaks, bins);
  const [low, high] = [breaks[0], breaks.at(-1)];
  if (bars.length === 0 || low === undefined || high === undefined) return null;
  const p = palette(theme);
  const colours = classScale(theme, figure.legend);
  const tall = 56 * scale;
  const size = 13 * scale;
  const most = Math.max(...bars.map(({ count }) => count));
  const wide = width - 20 * scale;
  const at = (value: number) => (wide * (value - low)) / (high - low);
  const draw = (x: number, y: number): Drawn => {
    const base = y + tall;
    const columns = bars.flatMap(({ from, parts }) => {
      let top = base;
      return parts.map(({ at: index, count }) => {
        const height = Math.max(1.5, ((tall - 4) * count) / most);
        top -= height;
        const fill = colours[classes[index]?.step ?? -1] ?? p.land;
        return element("rect", {
          x: x + at(from),
          y: top,
          width: (wide / bins) * 0.84,
          height,
          fill,
          stroke: p.ink2,
          "stroke-width": 0.5,
        });
      });
    });
    const limits = breaks.slice(1, -1).map((limit) =>
      element("path", {
        d: ["M", x + at(limit), y, "V", base + 4 * scale],
        stroke: p.ink2,
        "stroke-width": 1,
        "stroke-dasharray": [3, 3],
        "data-limit": limit,
      }),
    );
    const ends = (
      [
        ["start", 0, low],
        ["end", wide, high],
      ] as const
    ).map(([anchor, dx, value]) =>
      textLine(
        x + dx,
        base + size * 1.25,
        formatExact(value, figure.locale),
        { size, fill: p.ink2, anchor },
        { "data-role": "histogram-end" },
      ),
    );
    const axis = element("path", { d: ["M", x, base, "H", x + wide], stroke: p.ink2, "stroke-width": 1 });
    return element("g", { "data-part": "histogram" }, columns, axis, limits, ends);
  };
  return { height: tall + size * 1.25 + 10 * scale, draw };
}
