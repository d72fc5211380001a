import { scaleLinear } from "d3-scale";
import type { Figure, FigurePeriod } from "../../../figure/figure.ts";
import { decimalsOf, formatNumber } from "../../../figure/format/format.ts";
import type { Trend } from "../../../figure/rows/trend.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { words } from "../../../i18n/words.ts";

// How far the axes of a trend reach and where their numbers, years and months stand: the drawing and the chart on screen both take it from here, so
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

/** What is written along the axis of time, and the instant it stands at. */
export interface TimeTick {
  readonly label: string;
  readonly time: number;
}

/** Of months and quarters the label is longer than that of a year: fewer have room. */
const YEAR_ROOM = 0.6;

/**
 * What to write along the axis of time, at most so many years (or two), evenly spaced. A year's figure stands at its last day: there its name stands
 * too; of other periods a year's name stands at its first. Where not even two years begin within the span, the periods are named themselves.
 */
export function timeTicks(trend: Trend, locale: Locale, most: number): readonly TimeTick[] {
  const { series, span } = trend;
  if (span === null) return [];
  const [from, to] = span;
  const points = series.flatMap(({ segments }) => segments.flat());
  const ofYears = points.some(({ period }) => period.kind === "YEAR");
  const [first, last] = [new Date(from).getUTCFullYear(), new Date(to).getUTCFullYear()];
  const every = [1, 2, 5, 10].find((step) => (last - first + 1) / step <= Math.max(2, most)) ?? 20;
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i)
    .filter((year) => year % every === 0)
    .map((year) => ({ label: String(year), time: ofYears ? Date.UTC(year, 11, 31) : Date.UTC(year, 0, 1) }))
    .filter(({ time }) => time >= from && time <= to);
  if (years.length > 1 || (ofYears && years.length > 0)) return years;
  const named = new Map(points.map(({ period, time }) => [time, labelOf(period, locale)]));
  const all = [...named].map(([time, label]) => ({ label, time })).toSorted((a, b) => a.time - b.time);
  const step = Math.ceil(all.length / Math.max(2, Math.floor(most * YEAR_ROOM)));
  const shown = all.filter((_, at) => at % step === 0);
  return shown.length > 0 ? shown : [{ label: String(last), time: to }];
}

/** Months in figures, which take less room than their names. */
function labelOf({ kind, label, lastDay }: FigurePeriod, locale: Locale): string {
  const [year = "", month = ""] = lastDay.split("-");
  return kind === "MONTH" ? words(locale).lineage.month(year, String(Number(month))) : label;
}
