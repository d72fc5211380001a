import type { Figure, FigurePeriod, Theme } from "../../../figure/figure.ts";
import { lowerFirst } from "../../../figure/format/format.ts";
import { isIncomplete, type TrendSeries } from "../../../figure/rows/trend.ts";
import { words } from "../../../i18n/words.ts";
import { periodAxis, shortCode, type AxisKind } from "../../../views/charts/period-axis.ts";
import { trendPlan, type LineStyle, type Marker } from "../../../views/charts/trend/trend-plan.ts";
import { valueDomain } from "../../../views/charts/trend/trend-axes.ts";
import { palette } from "../../../views/theme.ts";
import type { ChartSeries, OfficeChart } from "./chart.ts";
import { type Line, type LinePoint, noPoint, type StretchNames, stretchesOf } from "./stretches.ts";
import { languageTag, valueFormat, axisFormat } from "./value-format.ts";

/** A trend as a chart, and what is to be said under it: terms, which stand on no axis with other periods. */
export interface TrendAsChart {
  readonly chart: OfficeChart;
  readonly notes: readonly string[];
}

const markers: Readonly<Record<Marker, ChartSeries["marker"]>> = {
  circle: "circle",
  square: "square",
  triangle: "triangle",
  diamond: "diamond",
  down: "dash",
  cross: "x",
};
/**
 * A trend as lines that stop where those of the drawing stop: at gaps, at breaks in what is counted, beside incomplete values. Periods of one kind stand
 * along an axis of their names, with a place for each that has no figures; of several kinds, and terms alone, along days. Null: nothing is known.
 */
export function trendChart(
  figure: Figure,
  areas: readonly string[],
  theme: Theme,
  size: number,
): TrendAsChart | null {
  const plan = trendPlan(figure, areas, palette(theme));
  const { trend, isTermsOnly } = plan;
  if (trend.span === null) return null;
  const lines = [
    // Painted first, so that what stands out lies over it.
    ...plan.quiet.map((series) => ({ series, style: null })),
    ...plan.strong,
  ];
  const kinds = new Set(
    lines.flatMap(({ series }) =>
      series.segments.flatMap((segment) => segment.map(({ period }) => period.kind)),
    ),
  );
  const [kind] = kinds;
  const isOneKind = kinds.size === 1 && kind !== undefined && kind !== "TERM";
  const axis = isOneKind
    ? periodsBetween(
        figure,
        kind,
        lines.map(({ series }) => series),
      )
    : [];
  const pointsOf = isOneKind
    ? (series: TrendSeries) =>
        pointsAlong(
          series,
          axis.map(({ id }) => id),
        )
    : isTermsOnly
      ? termPoints
      : dayPoints;
  const isFew = lines.length <= 7;
  const points = lines.map(({ series }) => pointsOf(series));
  const values = points.flat().flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length === 0) return null;
  // Of what is drawn alone: a term on no axis makes none longer.
  const [least, most] = valueDomain({ ...trend, extent: [Math.min(...values), Math.max(...values)] });
  const form = isOneKind ? "lines" : "over-time";
  return {
    chart: {
      form,
      categories: axis.map(({ label }) => label),
      categoriesTitle: words(figure.locale).export.columns.periodLabel,
      series: labelledApart(
        lines.map(({ series, style }, i) => lineOf(series.name, style, points[i] ?? [], isFew)),
        (most - least) / 22,
      ).flatMap(({ line, points: own }) => stretchesOf(line, own, form, stretchNames(figure))),
      unit: figure.unit,
      format: valueFormat(figure),
      axisFormat: axisFormat(figure),
      least,
      most,
      isLabelled: false,
      size,
      language: languageTag(figure.locale),
    },
    notes: [
      ...plan.notes,
      ...(isTermsOnly
        ? []
        : plan.strong.flatMap(({ series }) =>
            series.terms.flatMap(({ value, period, row }) =>
              value === null ? [] : [`${series.name}, ${period.label}: ${row.text}`],
            ),
          )),
      ...figure.breaks.map(({ label }) => label),
    ],
  };
}

/** Every period of a kind between the first and the last known, those without figures too. */
function periodsBetween(figure: Figure, kind: AxisKind, series: readonly TrendSeries[]) {
  const known = new Set(series.flatMap(({ segments }) => segments.flat().map(({ period }) => period.id)));
  const periods: readonly FigurePeriod[] = figure.periods.filter(({ id }) => known.has(id));
  return periodAxis(periods, kind, 1).slots.map(({ code, period }) => ({
    id: period?.id ?? code,
    label: shortCode(code),
  }));
}

/** Open points are called by their status, a stretch that another one touches by its number. */
function stretchNames({ locale }: Figure): StretchNames {
  const partial = lowerFirst(words(locale).status.PARTIAL, locale);
  return { open: (line) => `${line} (${partial})`, further: (line) => `${line} (2)` };
}

interface PlacedLine {
  readonly line: Line;
  readonly points: readonly LinePoint[];
}

function lineOf(
  name: string,
  style: LineStyle | null,
  points: readonly LinePoint[],
  isFew: boolean,
): PlacedLine {
  if (style === null)
    return {
      line: { name, colour: "#A9B1B6", width: 0.75, dash: null, marker: "none", isInKey: false },
      points: points.map((point) => ({ ...point, label: null })),
    };
  const isDense = points.filter(({ value }) => value !== null).length > 30;
  const last = points.findLastIndex(({ value }) => value !== null);
  return {
    line: {
      name,
      colour: style.colour,
      width: style.width * 0.75,
      dash: style.dash.length === 0 ? null : dashOf(style.dash),
      marker: isDense ? "none" : markers[style.marker],
      isInKey: true,
    },
    // What is unsure is said where few lines stand, else only the last value.
    points: points.map((point, i) => ({ ...point, label: i === last || isFew ? point.label : null })),
  };
}

/** Last values that would stand on one another are left to the axis: those of the lines named first stay. */
function labelledApart(all: readonly PlacedLine[], apart: number): readonly PlacedLine[] {
  const taken: number[] = [];
  return all.map((one) => {
    const last = one.points.findLastIndex(({ value }) => value !== null);
    const point = one.points[last];
    if (point === undefined || point.value === null || point.label === null) return one;
    const { value } = point;
    const isFree = taken.every((other) => Math.abs(other - value) >= apart);
    if (isFree) taken.push(value);
    // What is unsure is said all the same.
    const isKept = isFree || point.isOpen;
    return isKept
      ? one
      : { ...one, points: one.points.map((at, i) => (i === last ? { ...at, label: null } : at)) };
  });
}

function dashOf(dash: readonly number[]): string {
  if (dash.length > 4) return "lgDashDotDot";
  if (dash.length > 2) return "dashDot";
  const [first = 0] = dash;
  return first < 4 ? "sysDot" : first > 12 ? "lgDash" : "dash";
}

function pointsAlong({ segments }: TrendSeries, periods: readonly string[]): readonly LinePoint[] {
  const points = new Map(segmentPoints(segments).map((one) => [one.period, one.point]));
  return periods.map((id) => points.get(id) ?? noPoint);
}

function dayPoints({ segments }: TrendSeries): readonly LinePoint[] {
  return segmentPoints(segments).map(({ point }) => point);
}

function segmentPoints(segments: TrendSeries["segments"]) {
  const last = segments.at(-1);
  return segments.flatMap((segment) =>
    segment.map(({ row, value, time }, i) => {
      const isLast = segment === last && i === segment.length - 1;
      const isUnsure = row.family !== "known" || row.qualifier !== null;
      const point: LinePoint = {
        value: row.exact ?? value,
        text: row.text,
        day: dayOf(time),
        fill: null,
        label: isUnsure ? row.text : isLast ? row.short : null,
        isOpen: isIncomplete(row),
        isApart: i === 0,
      };
      return { period: row.period, point };
    }),
  );
}

/** A term as a line over its span, joined with nothing. */
function termPoints({ terms }: TrendSeries): readonly LinePoint[] {
  return terms.flatMap(({ row, value, from, to }): readonly LinePoint[] => {
    if (value === null) return [];
    const point = { value: row.exact ?? value, text: row.text, fill: null, isOpen: isIncomplete(row) };
    return [
      { ...point, day: dayOf(from), label: null, isApart: true },
      { ...point, day: dayOf(to), label: row.short, isApart: false },
    ];
  });
}

/** An instant as spreadsheets count days. */
function dayOf(time: number): number {
  return Math.round(time / 86_400_000) + 25_569;
}
