import type { TrendSeries } from "../../../figure/rows/trend.ts";
import { element, type Drawn } from "../../drawing/svg/tree.ts";
import { textLine } from "../../drawing/text-line.ts";
import { spread } from "../spread.ts";
import { markerAt } from "./trend-lines.ts";
import { lastPoint, type LineStyle, type TrendPlan, type TrendSetting } from "./trend-plan.ts";

/** A name at the end of a line. */
export interface PlacedName {
  readonly area: string;
  readonly text: string;
  /** Where the line ends. */
  readonly end: readonly [x: number, y: number];
  /** Where the name stands, its middle. */
  readonly y: number;
  /** Null for a quiet line. */
  readonly style: LineStyle | null;
}

/** A line's end in words: the area and its last value. */
export function nameOf(series: TrendSeries, isTermsOnly: boolean): string {
  const last = isTermsOnly
    ? series.terms.findLast(({ value }) => value !== null)?.row
    : lastPoint(series)?.row;
  return `${series.name} ${last?.short ?? ""}`.trim();
}

/**
 * Names at the lines' ends: all that stand out, spread so that none touches another; then, from the highest down, as many of the quiet ones
 * as find their own place free.
 */
export function placeNames(setting: TrendSetting, plan: TrendPlan): readonly PlacedName[] {
  const { plot, size } = setting;
  const gap = size * 1.3;
  const wanted = plan.strong.flatMap(({ series, style }) => {
    const end = endOf(setting, series, plan.isTermsOnly);
    return end === null ? [] : [{ series, style, end }];
  });
  const places = spread(
    wanted.map(({ end }) => end[1]),
    gap,
    plot.y + size * 0.3,
    plot.y + plot.height,
  );
  const placed: PlacedName[] = wanted.map(({ series, style, end }, i) => ({
    area: series.area,
    text: nameOf(series, plan.isTermsOnly),
    end,
    y: places[i] ?? end[1],
    style,
  }));
  const right = plot.x + plot.width;
  const others = plan.quiet
    .flatMap((series) => {
      const end = endOf(setting, series, plan.isTermsOnly);
      // A quiet line that ends early would need a leader across the others.
      return end === null || end[0] < right - plot.width * 0.02 ? [] : [{ series, end }];
    })
    .toSorted((a, b) => a.end[1] - b.end[1]);
  for (const { series, end } of others)
    if (placed.every(({ y }) => Math.abs(y - end[1]) >= gap))
      placed.push({
        area: series.area,
        text: nameOf(series, plan.isTermsOnly),
        end,
        y: end[1],
        style: null,
      });
  return placed;
}

function endOf(
  { x, y }: TrendSetting,
  series: TrendSeries,
  isTermsOnly: boolean,
): readonly [number, number] | null {
  if (isTermsOnly) {
    const last = series.terms.findLast(({ value }) => value !== null);
    return last === undefined || last.value === null ? null : [x(last.to), y(last.value)];
  }
  const last = lastPoint(series);
  return last === undefined ? null : [x(last.time), y(last.value)];
}

/** The names, each with its line's sign where it stands out. */
export function drawNames({ plot, p, size }: TrendSetting, names: readonly PlacedName[]): Drawn {
  const right = plot.x + plot.width;
  return names.map(({ area, text, end, y, style }) => {
    const isMoved = Math.abs(y - end[1]) > 2 || end[0] < right - 6;
    const set =
      style === null
        ? ({ size: size * 0.97, fill: p.ink2, weight: 400 } as const)
        : ({ size, fill: p.ink, weight: 600 } as const);
    return [
      isMoved
        ? element("path", {
            d: ["M", end[0] + 4, end[1], "L", right + 10, y],
            stroke: p.ink2,
            "stroke-width": 0.8,
            "stroke-opacity": 0.7,
            "stroke-dasharray": [1.5, 2.5],
            fill: "none",
          })
        : null,
      style === null ? null : markerAt(style.marker, right + 18, y, 3.6, style.colour, style.colour),
      textLine(right + (style === null ? 12 : 28), y + size * 0.35, text, set, { "data-name": area }),
    ];
  });
}
