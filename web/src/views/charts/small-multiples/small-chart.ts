import type { ScaleLinear, ScaleTime } from "d3-scale";
import { line } from "d3-shape";
import type { Figure } from "../../../figure/figure.ts";
import type { Trend, TrendPoint, TrendSeries } from "../../../figure/rows/trend.ts";
import { escapeXml, n, textLine } from "../../drawing/svg.ts";
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
): string {
  const { p, plot, nation, trend, size } = setting;
  const top = y + head;
  const frame =
    `<path d="M${n(x)} ${n(top)}h${n(plot.width)}M${n(x)} ${n(top + plot.height / 2)}h${n(plot.width)}" stroke="${p.hairline}"/>` +
    `<path d="M${n(x)} ${n(top + plot.height)}h${n(plot.width)}" stroke="${p.ink2}" stroke-width="0.8"/>`;
  const breaks = trend.breaks
    .map(({ time }) => setting.x(time))
    .filter((at) => at > 0 && at < plot.width)
    .map(
      (at) =>
        `<path d="M${n(x + at)} ${n(top)}v${n(plot.height)}" stroke="${p.ink2}" stroke-dasharray="2 3" data-role="break"/>`,
    );
  const behind = nation === null ? "" : drawLine(setting, nation, x, top, p.ink2, 1.1, "nation");
  return (
    frame +
    breaks.join("") +
    behind +
    drawLine(setting, series, x, top, p.accent, 2.2, "line") +
    drawHead(setting, series, x, y + size * 1.15, top)
  );
}

function drawLine(
  { x: sx, y: sy, p }: SmallChartSetting,
  series: TrendSeries,
  x: number,
  top: number,
  colour: string,
  width: number,
  role: string,
): string {
  const draw = line<TrendPoint>(
    ({ time }) => x + sx(time),
    ({ value }) => top + sy(value),
  ).digits(1);
  const opacity = role === "nation" ? ' stroke-opacity="0.75"' : "";
  const segments = series.segments.map((segment) => {
    const path = segment.length > 1 ? (draw([...segment]) ?? "") : "";
    const isNation = role === "nation";
    // The nation's dots stand only where no line shows it; among many, as points.
    const radius = isNation ? (series.segments.flat().length > 24 ? 0.7 : 1.7) : 2.8;
    const dots = segment
      .filter(({ row }) => segment.length === 1 || (!isNation && row.family !== "known"))
      .map(({ time, value, row }) => {
        const fill = row.family === "known" ? colour : p.ground;
        const at = `cx="${n(x + sx(time))}" cy="${n(top + sy(value))}" r="${radius}"`;
        return `<circle ${at} fill="${fill}" stroke="${colour}" stroke-width="${isNation ? 0.9 : 1.4}" data-dot="${row.family}"/>`;
      });
    return (
      (path === ""
        ? ""
        : `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round"${opacity} data-role="${role}"/>`) +
      dots.join("")
    );
  });
  const terms = series.terms.flatMap(({ value, from, to, row }) =>
    value === null
      ? []
      : [
          `<path d="M${n(x + sx(from))} ${n(top + sy(value))}H${n(x + sx(to))}" stroke="${colour}" stroke-width="${width + 0.8}"${row.family === "known" ? "" : ' stroke-dasharray="5 2"'}${opacity} data-role="term"/>`,
        ],
  );
  return segments.join("") + terms.join("");
}

/** Name, and the value of the chosen period; where that is unknown its mark, and the latest value with its period. */
function drawHead(
  { figure, p, plot, size, of, isScreen }: SmallChartSetting,
  series: TrendSeries,
  x: number,
  base: number,
  top: number,
): string {
  const found = headOf(figure, of, series.area);
  const { chosen, isKnown, latest } = found;
  const text = isScreen ? shortHead(found) : found.text;
  const weight = isKnown ? 600 : 400;
  const wide = textWidth(text, size, weight);
  const isMarked = chosen !== undefined && chosen.mark !== "none";
  const right = x + plot.width - (isMarked ? size + 4 : 0);
  const room = right - x - wide - 6;
  const set = Math.min(size, (size * room) / textWidth(series.name, size, 500));
  const swatch = `x="${n(right + 5)}" y="${n(base - size * 0.85)}" width="${n(size)}" height="${n(size)}"`;
  const mark = isMarked
    ? `<rect ${swatch} fill="${isKnown ? p.accent : p.unknownGround}" stroke="${p.hairline}"/><rect ${swatch} fill="url(#${prefix}-${chosen.mark})" data-mark="${chosen.mark}"/>`
    : "";
  const why =
    latest === undefined && chosen !== undefined
      ? wrapText(chosen.text, plot.width - 8, 13).map((one, i) =>
          textLine(
            x + 4,
            top + 18 + i * 17,
            one,
            { size: 13, fill: p.ink2, halo: p.ground },
            ' data-role="why"',
          ),
        )
      : [];
  return (
    textLine(
      x,
      base,
      series.name,
      { size: set, fill: p.ink, weight: 500 },
      ` data-name="${escapeXml(series.area)}"`,
    ) +
    (text === ""
      ? ""
      : textLine(
          right,
          base,
          text,
          { size, fill: isKnown ? p.ink : p.ink2, weight, anchor: "end" },
          ` data-value="${escapeXml(series.area)}"`,
        )) +
    mark +
    (isScreen && !isKnown && latest !== undefined
      ? textLine(
          x + plot.width,
          top + 14,
          latest.label,
          { size: 13, fill: p.ink2, anchor: "end", halo: p.ground },
          ' data-role="latest"',
        )
      : "") +
    why.join("")
  );
}
