import { countryId } from "../../../figure/areas/country.ts";
import type { ScaleLinear, ScaleTime } from "d3-scale";
import type { Figure } from "../../../figure/figure.ts";
import { formatNumber } from "../../../figure/format/format.ts";
import {
  isIncomplete,
  trendOf,
  type Trend,
  type TrendPoint,
  type TrendSeries,
} from "../../../figure/rows/trend.ts";
import { words } from "../../../i18n/words.ts";
import type { Box } from "../../drawing/box.ts";
import type { Palette } from "../../theme.ts";

export type Marker = "circle" | "square" | "triangle" | "diamond" | "down" | "cross";

/** How a line that stands out is drawn: never told apart by its colour alone. */
export interface LineStyle {
  readonly colour: string;
  readonly width: number;
  /** Lengths of dashes and gaps; empty: solid. */
  readonly dash: readonly number[];
  readonly marker: Marker;
}

/** A line that stands out. */
export interface StrongLine {
  readonly series: TrendSeries;
  readonly style: LineStyle;
}

/** What a trend shows: some lines that stand out, all others quiet. */
export interface TrendPlan {
  readonly trend: Trend;
  /** The nation first, where it is drawn. */
  readonly strong: readonly StrongLine[];
  readonly quiet: readonly TrendSeries[];
  /** Whether terms are all there is: then they stand on the axis of values, each over its span. */
  readonly isTermsOnly: boolean;
  /** What a reader must know: unit, what lines mean, what is left out. */
  readonly notes: readonly string[];
}

/** What all parts of one trend share. */
export interface TrendSetting {
  readonly figure: Figure;
  readonly p: Palette;
  readonly x: ScaleTime<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly plot: Box;
  /** Size of type. */
  readonly size: number;
}

/** Most lines that stand out beside the nation's: more cannot be told apart. */
export const mostStrong = 6;
const markers: readonly Marker[] = ["circle", "square", "triangle", "diamond", "down", "cross"];
const dashes = [[], [9, 4], [2.5, 3], [12, 4, 3, 4], [6, 3, 2, 3, 2, 3], [16, 5]];

/**
 * Which lines a trend has: every area with a value; those asked stand out (at most six), and the nation does. Of counts the nation is many
 * times any province, and is drawn only where few provinces have values or it is asked for.
 */
export function trendPlan(figure: Figure, asked: readonly string[], p: Palette): TrendPlan {
  const known = new Set(
    figure.rows.filter(({ value, member }) => value !== null && member === null).map(({ area }) => area),
  );
  const provinces = figure.areas.filter(({ id, level }) => level === "PROVINCE" && known.has(id));
  const wanted = [...new Set(asked)].filter((id) => id !== countryId && known.has(id)).slice(0, mostStrong);
  const isNationFitting = figure.kind === "RATIO" || provinces.length < 10 || asked.includes(countryId);
  const hasNation = known.has(countryId) && isNationFitting;
  const ids = [...(hasNation ? [countryId] : []), ...provinces.map(({ id }) => id)];
  const trend = trendOf(figure, ids);
  const of = new Map(trend.series.map((series) => [series.area, series]));
  const nation = of.get(countryId);
  const strong: StrongLine[] = [
    ...(nation === undefined ? [] : [{ series: nation, style: nationStyle(p) }]),
    ...wanted.flatMap((id, i): StrongLine[] => {
      const series = of.get(id);
      return series === undefined ? [] : [{ series, style: styleOf(i, p) }];
    }),
  ];
  const out = new Set(strong.map(({ series }) => series.area));
  const quiet = trend.series.filter(({ area }) => !out.has(area));
  const isTermsOnly = trend.series.every(({ segments }) => segments.length === 0);
  return {
    trend,
    strong,
    quiet,
    isTermsOnly,
    notes: notesOf(figure, { trend, quiet, isTermsOnly }, known.has(countryId) && !hasNation),
  };
}

/** The style of the nth highlighted line: colour, dash and marker of its own. */
export function styleOf(i: number, p: Palette): LineStyle {
  return {
    colour: p.categories[i % p.categories.length] ?? p.accent,
    width: 2.6,
    dash: dashes[i % dashes.length] ?? [],
    marker: markers[i % markers.length] ?? "circle",
  };
}

function nationStyle(p: Palette): LineStyle {
  return { colour: p.ink, width: 3.4, dash: [], marker: "circle" };
}

/** The last value of a line; undefined where it has none. */
export function lastPoint(series: TrendSeries): TrendPoint | undefined {
  return series.segments
    .flat()
    .reduce<TrendPoint | undefined>(
      (last, point) => (last === undefined || point.time >= last.time ? point : last),
      undefined,
    );
}

function notesOf(
  figure: Figure,
  { trend, quiet, isTermsOnly }: Pick<TrendPlan, "trend" | "quiet" | "isTermsOnly">,
  lacksNation: boolean,
): readonly string[] {
  const w = words(figure.locale);
  const hasOpen = trend.series.some(({ segments }) =>
    segments.some((segment) => segment.some(({ row }) => isIncomplete(row))),
  );
  const withTerms = quiet.filter(({ terms }) => terms.some(({ value }) => value !== null)).length;
  return [
    w.trend.axis(figure.unit),
    ...(quiet.length === 0 ? [] : [w.trend.quiet]),
    ...(isTermsOnly && trend.span !== null ? [w.trend.termBars] : []),
    ...(hasOpen ? [w.page.panel.openDot] : []),
    ...(lacksNation ? [w.trend.noNation] : []),
    ...(isTermsOnly || withTerms === 0 ? [] : [w.trend.otherTerms(formatNumber(withTerms, figure.locale))]),
  ];
}
