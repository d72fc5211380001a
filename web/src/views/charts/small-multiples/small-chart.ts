import type { ScaleLinear, ScaleTime } from "d3-scale";
import type { Figure } from "../../../figure/figure.ts";
import type { Trend, TrendSeries } from "../../../figure/rows/trend.ts";
import { markFill } from "../../drawing/marks.ts";
import { polyline } from "../../drawing/svg/path.ts";
import { element, type Drawn } from "../../drawing/svg/tree.ts";
import { textLine } from "../../drawing/text-line.ts";
import { textWidth, wrapText } from "../../drawing/text.ts";
import type { Palette } from "../../theme.ts";
import type { PeriodsOfKind } from "../periods-of-kind.ts";
import { headOf, shortHead } from "./small-chart-head.ts";

const prefix = "mark";

/** What all small charts of one drawing share. */
export interface SmallChartSetting {
  readonly figure: Figure;
  readonly p: Palette;
  readonly of: PeriodsOfKind;
  readonly x: ScaleTime<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly trend: Trend;
  readonly nation: TrendSeries | null;
  readonly size: number;
  readonly isScreen: boolean;
  /** Height and width of a chart's inner part. */
  readonly plot: { readonly width: number; readonly height: number };
}

/** One province's chart: its frame, breaks, the nation behind it, its line, and its name and value over it. */
export function drawSmallChart(
  setting: SmallChartSetting,
  series: TrendSeries,
  x: number,
  y: number,
  head: number,
): Drawn {
  const { p, plot, nation, trend, size } = setting;
  const top = y + head;
  const { width, height } = plot;
  const frame = [
    element("path", {
      d: ["M", x, top, "h", width, "M", x, top + height / 2, "h", width],
      stroke: p.hairline,
    }),
    element("path", { d: ["M", x, top + height, "h", width], stroke: p.ink2, "stroke-width": 0.8 }),
  ];
  const breaks = trend.breaks
    .map(({ time }) => setting.x(time))
    .filter((at) => at > 0 && at < width)
    .map((at) =>
      element("path", {
        d: ["M", x + at, top, "v", height],
        stroke: p.ink2,
        "stroke-dasharray": [2, 3],
        "data-role": "break",
      }),
    );
  return [
    frame,
    breaks,
    nation === null ? null : drawLine(setting, nation, x, top, p.ink2, 1.1, "nation"),
    drawLine(setting, series, x, top, p.accent, 2.2, "line"),
    drawHead(setting, series, x, y + size * 1.15, top),
  ];
}

function drawLine(
  { x: sx, y: sy, p }: SmallChartSetting,
  series: TrendSeries,
  x: number,
  top: number,
  colour: string,
  width: number,
  role: "line" | "nation",
): Drawn {
  const isNation = role === "nation";
  const opacity = isNation ? { "stroke-opacity": 0.75 } : {};
  const segments = series.segments.map((segment) => {
    // The nation's dots stand only where no line shows it; among many, as points.
    const radius = isNation ? (series.segments.flat().length > 24 ? 0.7 : 1.7) : 2.8;
    const dots = segment
      .filter(({ row }) => segment.length === 1 || (!isNation && row.family !== "known"))
      .map(({ time, value, row }) => {
        return element("circle", {
          cx: x + sx(time),
          cy: top + sy(value),
          r: radius,
          fill: row.family === "known" ? colour : p.ground,
          stroke: colour,
          "stroke-width": isNation ? 0.9 : 1.4,
          "data-dot": row.family,
        });
      });
    const line =
      segment.length < 2
        ? null
        : element("path", {
            d: polyline(segment.map(({ time, value }) => [x + sx(time), top + sy(value)])),
            fill: "none",
            stroke: colour,
            "stroke-width": width,
            "stroke-linejoin": "round",
            ...opacity,
            "data-role": role,
          });
    return [line, dots];
  });
  const terms = series.terms.map(({ value, from, to, row }) =>
    value === null
      ? null
      : element("path", {
          d: ["M", x + sx(from), top + sy(value), "H", x + sx(to)],
          stroke: colour,
          "stroke-width": width + 0.8,
          ...(row.family === "known" ? {} : { "stroke-dasharray": [5, 2] }),
          ...opacity,
          "data-role": "term",
        }),
  );
  return [segments, terms];
}

/** Name, and the value of the chosen period; where that is unknown its mark, and the latest value with its period. */
function drawHead(
  { figure, p, plot, size, of, isScreen }: SmallChartSetting,
  series: TrendSeries,
  x: number,
  base: number,
  top: number,
): Drawn {
  const found = headOf(figure, of, series.area);
  const { chosen, isKnown, latest } = found;
  const text = isScreen ? shortHead(found) : found.text;
  const weight = isKnown ? 600 : 400;
  const wide = textWidth(text, size, weight);
  const isMarked = chosen !== undefined && chosen.mark !== "none";
  const right = x + plot.width - (isMarked ? size + 4 : 0);
  const room = right - x - wide - 6;
  const set = Math.min(size, (size * room) / textWidth(series.name, size, 500));
  const swatch = { x: right + 5, y: base - size * 0.85, width: size, height: size };
  const mark = isMarked
    ? [
        element("rect", { ...swatch, fill: isKnown ? p.accent : p.unknownGround, stroke: p.hairline }),
        element("rect", { ...swatch, fill: markFill(chosen.mark, prefix), "data-mark": chosen.mark }),
      ]
    : null;
  const why =
    latest === undefined && chosen !== undefined
      ? wrapText(chosen.text, plot.width - 8, 13).map((one, i) =>
          textLine(
            x + 4,
            top + 18 + i * 17,
            one,
            { size: 13, fill: p.ink2, halo: p.ground },
            { "data-role": "why" },
          ),
        )
      : [];
  return [
    textLine(x, base, series.name, { size: set, fill: p.ink, weight: 500 }, { "data-name": series.area }),
    text === ""
      ? null
      : textLine(
          right,
          base,
          text,
          { size, fill: isKnown ? p.ink : p.ink2, weight, anchor: "end" },
          { "data-value": series.area },
        ),
    mark,
    isScreen && !isKnown && latest !== undefined
      ? textLine(
          x + plot.width,
          top + 14,
          latest.label,
          { size: 13, fill: p.ink2, anchor: "end", halo: p.ground },
          { "data-role": "latest" },
        )
      : null,
    why,
  ];
}
