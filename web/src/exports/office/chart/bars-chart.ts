import { isStacked, type BarPoint, type Bars } from "../../../figure/bars.ts";
import type { Theme } from "../../../figure/figure.ts";
import { seriesColour } from "../../../views/charts/bars/bar-colours.ts";
import { textWidth } from "../../../views/drawing/text.ts";
import { markPattern } from "../shapes/mark-patterns.ts";
import type { ChartPoint, OfficeChart } from "./chart.ts";
import { languageTag, numberFormat } from "./value-format.ts";

/** Bars as a chart that the program edits, letters of a size in a width of points. */
export function barsChart(
  bars: Bars,
  theme: Theme,
  { width, size }: { readonly width: number; readonly size: number },
): OfficeChart {
  const { form, categories, categoriesTitle, series, unit, locale } = bars;
  const values = series.flatMap(({ points }) =>
    points.flatMap(({ value }) => (value === null ? [] : [value])),
  );
  const lengths = isStacked(bars)
    ? categories.map((_, i) => series.reduce((sum, { points }) => sum + (points[i]?.value ?? 0), 0))
    : values;
  const most = Math.max(0, ...lengths);
  const least = Math.min(0, ...lengths);
  const format = numberFormat(values, unit, locale);
  return {
    form,
    categories,
    categoriesTitle,
    series: series.map(({ name, points }, at) => {
      const colour = seriesColour(bars, at, theme);
      return {
        name,
        colour,
        width: 0,
        dash: null,
        marker: "none",
        isInKey: series.length > 1,
        line: name,
        isJoined: false,
        isOpen: false,
        points: points.map((point) => pointOf(point, colour, theme)),
      };
    }),
    unit,
    format,
    axisFormat: format,
    least: least === 0 ? 0 : round(least * 1.2),
    most: most === 0 ? 1 : round(most * roomFor(bars, most, width, size)),
    isLabelled: true,
    size,
    language: languageTag(locale),
  };
}

function pointOf({ value, text, label, mark }: BarPoint, colour: string, theme: Theme): ChartPoint {
  const fill = mark === "none" ? null : markPattern(mark, colour, theme);
  return { value, text, day: 0, fill, label };
}

/** How much longer than its longest bar an axis is, so that the words at the ends of bars have room. */
function roomFor(bars: Bars, most: number, width: number, size: number): number {
  if (isStacked(bars)) return 1.02;
  if (bars.form === "columns") return 1.12;
  const names = Math.max(...bars.categories.map((name) => Math.min(width * 0.4, textWidth(name, size))));
  const room = Math.max(40, width - names - 20);
  const needed = bars.series.flatMap(({ points }) =>
    points.map(({ value, label, text }) => {
      const wide = textWidth(label ?? text, size) + 12;
      return (value ?? 0) / most / Math.max(0.2, 1 - wide / room);
    }),
  );
  return Math.max(1.05, ...needed);
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
