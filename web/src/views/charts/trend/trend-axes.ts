import { scaleLinear } from "d3-scale";
import type { Figure } from "../../../figure/figure.ts";
import { decimalsOf, formatNumber } from "../../../figure/format/format.ts";
import type { Trend } from "../../../figure/rows/trend.ts";

// How far the axes of a trend reach and where their numbers and years stand: the drawing and the chart on screen both take it from here, so
// that one trend never looks steeper in one place than in another.

/** The values an axis reaches over. From 0, as everywhere: a line must not look steeper than it is. */
export function valueDomain({ extent }: Trend): readonly [from: number, to: number] {
  const [low, high] = extent ?? [0, 1];
  const [from = 0, to = 1] = scaleLinear([Math.min(0, low), Math.max(1, high)], [0, 1])
    .nice(6)
    .domain();
  return [from, to];
}

/** Round values along the axis, about as many as asked for. */
export function valueTicks(trend: Trend, count: number): readonly number[] {
  return scaleLinear(valueDomain(trend), [0, 1]).ticks(count);
}

/** A value as it is written at the axis. */
export function tickText({ kind, locale }: Figure, value: number): string {
  return formatNumber(value, locale, Number.isInteger(value) ? 0 : decimalsOf(kind, value));
}

/** A year written along the axis, and the instant it stands at. */
export interface YearTick {
  readonly year: number;
  readonly time: number;
}

/**
 * The years to write along the axis, at most so many (or two), evenly spaced. A year's figure stands at its last day: there its name stands too; of
 * other periods a year's name stands at its first. Where no such day lies within the span, what stands alone has its year all the same.
 */
export function yearTicks({ series, span }: Trend, most: number): readonly YearTick[] {
  if (span === null) return [];
  const [from, to] = span;
  const ofYears = series.some(({ segments }) =>
    segments.some((segment) => segment.some(({ period }) => period.kind === "YEAR")),
  );
  const [first, last] = [new Date(from).getUTCFullYear(), new Date(to).getUTCFullYear()];
  const every = [1, 2, 5, 10].find((step) => (last - first + 1) / step <= Math.max(2, most)) ?? 20;
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => first + i)
    .filter((year) => year % every === 0)
    .map((year) => ({ year, time: ofYears ? Date.UTC(year, 11, 31) : Date.UTC(year, 0, 1) }))
    .filter(({ time }) => time >= from && time <= to);
  return ticks.length > 0 ? ticks : [{ year: last, time: to }];
}
