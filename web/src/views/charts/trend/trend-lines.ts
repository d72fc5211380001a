import { isIncomplete, type TrendPoint, type TrendSeries } from "../../../figure/rows/trend.ts";
import { polyline, type PathData } from "../../drawing/svg/path.ts";
import { element, type Drawn, type SvgElement } from "../../drawing/svg/tree.ts";
import type { TextData } from "../../drawing/text-line.ts";
import type { LineStyle, Marker, StrongLine, TrendSetting } from "./trend-plan.ts";

/** The path of all that is drawn of an area: its lines, its single points, and where terms are all there is, their bars. */
export function linePath(setting: TrendSetting, series: TrendSeries, withTerms: boolean): PathData {
  const parts = series.segments.flatMap((segment) => pathOf(setting, segment));
  const bars = withTerms ? barsOf(setting, series).flatMap(({ d }) => d) : [];
  const all = [...parts, ...bars];
  return all.length === 0 ? ["M", 0, 0] : all;
}

/** An area among many: a thin grey line, single values as small dots. */
export function drawQuiet(setting: TrendSetting, series: TrendSeries, withTerms: boolean): SvgElement {
  const { x, y, p } = setting;
  const lines = series.segments.filter((segment) => segment.length > 1);
  const alone = series.segments.filter((segment) => segment.length === 1).flat();
  const d = lines.flatMap((segment) => pathOf(setting, segment));
  const bars = withTerms ? barsOf(setting, series).flatMap((bar) => bar.d) : [];
  const dots = alone.map(({ time, value, row }) => {
    const isOpen = isIncomplete(row);
    return element("circle", {
      cx: x(time),
      cy: y(value),
      r: 1.6,
      fill: isOpen ? p.ground : p.ink2,
      "fill-opacity": isOpen ? 1 : 0.55,
      stroke: p.ink2,
      "stroke-opacity": 0.45,
      "stroke-width": 0.8,
    });
  });
  const path = (data: PathData, width: number, segment: "line" | "term") =>
    data.length === 0
      ? null
      : element("path", {
          d: data,
          fill: "none",
          stroke: p.ink2,
          "stroke-opacity": 0.34,
          "stroke-linejoin": "round",
          "stroke-width": width,
          "data-segment": segment,
        });
  return element(
    "g",
    { "data-series": series.area, "data-quiet": "" },
    path(d, 1.2, "line"),
    path(bars, 3.5, "term"),
    dots,
  );
}

/** A line that stands out: colour, dash and marker of its own; single values as its marker, incomplete ones open. */
export function drawStrong(
  setting: TrendSetting,
  { series, style }: StrongLine,
  withTerms: boolean,
): SvgElement {
  const { x, y, p } = setting;
  const count = series.segments.reduce((sum, segment) => sum + segment.length, 0);
  // Many complete values in a row need no dots.
  const isDense = count > 30;
  const lines = series.segments
    .filter((segment) => segment.length > 1)
    .map((segment) =>
      element("path", {
        d: pathOf(setting, segment),
        fill: "none",
        stroke: style.colour,
        "stroke-width": style.width,
        "stroke-linejoin": "round",
        ...dashOf(style),
        "data-segment": "line",
      }),
    );
  const dots = series.segments.flatMap((segment) =>
    segment
      .filter(
        ({ row }, i) =>
          !isDense ||
          segment.length === 1 ||
          row.family !== "known" ||
          // A marker now and then tells lines apart where dashes do not.
          (i === segment.length - 1 && segment.length > 6),
      )
      .map(({ time, value, row }) =>
        markerAt(
          style.marker,
          x(time),
          y(value),
          isDense ? 2.6 : 4,
          style.colour,
          isIncomplete(row) ? p.ground : style.colour,
          { "data-period": row.period },
        ),
      ),
  );
  const bars = withTerms
    ? barsOf(setting, series).map(({ d, id }) =>
        element("path", {
          d,
          fill: "none",
          stroke: style.colour,
          "stroke-width": 7,
          "stroke-opacity": 0.75,
          "data-term": id,
        }),
      )
    : [];
  return element("g", { "data-series": series.area }, bars, lines, dots);
}

/** A sign for a line: another shape for each, so that colour is not needed to tell them apart. */
export function markerAt(
  marker: Marker,
  x: number,
  y: number,
  r: number,
  stroke: string,
  fill: string,
  data: TextData = {},
): SvgElement {
  const style = { fill, stroke, "stroke-width": Math.max(1.2, r * 0.45), ...data };
  const path = (d: PathData) => element("path", { d, ...style });
  const [l, t, w] = [x - r, y - r, 2 * r];
  switch (marker) {
    case "circle":
      return element("circle", { cx: x, cy: y, r, ...style });
    case "square":
      return element("rect", { x: l, y: t, width: w, height: w, ...style });
    case "triangle":
      return path(["M", x, t, "L", l + w, y + r, "H", l, "z"]);
    case "down":
      return path(["M", x, y + r, "L", l + w, t, "H", l, "z"]);
    case "diamond":
      return path(["M", x, t - 1, "L", x + r + 1, y, "L", x, y + r + 1, "L", l - 1, y, "z"]);
    case "cross":
      return path(["M", l, t, "L", x + r, y + r, "M", x + r, t, "L", l, y + r]);
  }
}

/** A sample of a line, for keys and names. */
export function lineSample(style: LineStyle, x: number, y: number, width: number): Drawn {
  return [
    element("path", {
      d: ["M", x, y, "h", width],
      stroke: style.colour,
      "stroke-width": style.width,
      ...dashOf(style),
      fill: "none",
    }),
    markerAt(style.marker, x + width / 2, y, 3.4, style.colour, style.colour),
  ];
}

function dashOf({ dash }: LineStyle) {
  return dash.length === 0 ? {} : { "stroke-dasharray": dash };
}

function pathOf({ x, y }: TrendSetting, segment: readonly TrendPoint[]): PathData {
  if (segment.length === 1) {
    const [only] = segment;
    // A point as a line of no length: it answers to a pointer all the same.
    return only === undefined ? [] : ["M", x(only.time), y(only.value), "h", 0.01];
  }
  return polyline(segment.map(({ time, value }) => [x(time), y(value)]));
}

function barsOf(
  { x, y }: TrendSetting,
  series: TrendSeries,
): readonly { readonly id: string; readonly d: PathData }[] {
  return series.terms.flatMap(({ value, from, to, period }) =>
    value === null ? [] : [{ id: period.id, d: ["M", x(from), y(value), "H", x(to)] as const }],
  );
}
