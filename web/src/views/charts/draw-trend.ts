import { scaleLinear, scaleUtc, type ScaleLinear, type ScaleTime } from "d3-scale";
import { line } from "d3-shape";
import type { Figure } from "../../figure/figure.ts";
import { decimalsOf, formatNumber } from "../../figure/format.ts";
import { trendOf, type Trend, type TrendPoint, type TrendSeries } from "../../figure/trend.ts";
import { words } from "../../i18n/words.ts";
import { escapeXml, n, textLine, type Box } from "../svg.ts";
import { textWidth, wrapText } from "../text.ts";
import { palette, type Palette } from "../theme.ts";
import type { Composed, ViewOptions } from "../view.ts";

const axisSize = 16;
const laneHeight = 34;

interface Setting {
  readonly figure: Figure;
  readonly palette: Palette;
  readonly x: ScaleTime<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly plot: Box;
}

/**
 * The trend of the areas asked (none: the country if it has values, else the first province that has): lines that stop at gaps and at breaks
 * in what is counted, single values as dots, terms as bars over their span in lanes of their own, each line named at its end.
 */
export function composeTrend(figure: Figure, options: ViewOptions): Composed {
  const trend = trendOf(figure, trendAreas(figure, options.areas));
  return {
    figure,
    matter: {
      defs: "",
      column: () => ({ height: 0, draw: () => "" }),
      content: (box) => drawPlot(figure, trend, palette(options.theme), box),
      attribution: null,
    },
  };
}

/** The areas a trend is drawn for: those asked, at most six; else the country, else the first area with a value. */
export function trendAreas(figure: Figure, asked: readonly string[]): readonly string[] {
  if (asked.length > 0) return asked.slice(0, 6);
  const known = new Set(
    figure.rows.filter(({ value, member }) => value !== null && member === null).map(({ area }) => area),
  );
  const first = figure.areas.find(({ id }) => known.has(id));
  return first === undefined ? [] : [first.id];
}

function drawPlot(figure: Figure, trend: Trend, p: Palette, box: Box): string {
  const w = words(figure.locale).trend;
  if (trend.span === null || trend.extent === null)
    return textLine(box.x, box.y + 60, w.none, { size: 24, fill: p.ink2 }, ' data-role="empty"');
  const nameRoom = Math.min(
    360,
    Math.max(...trend.series.map((one) => textWidth(endText(one), axisSize, 600))) + 24,
  );
  const lanes = trend.lanes * trend.series.length;
  const lanesHeight = lanes === 0 ? 0 : lanes * laneHeight + 34;
  const points = trend.series.flatMap(({ segments }) => segments.flat());
  const domain = valueDomain(points);
  const plot = {
    x: box.x + 90,
    y: box.y + 70,
    width: box.width - 90 - nameRoom,
    height: box.height - 120 - lanesHeight,
  };
  const setting: Setting = {
    figure,
    palette: p,
    plot,
    x: scaleUtc(trend.span, [plot.x, plot.x + plot.width]),
    y: scaleLinear(domain, [plot.y + plot.height, plot.y]).nice(),
  };
  const colours = trend.series.length === 1 ? [p.accent] : p.categories;
  const colour = (i: number) => colours[i % colours.length] ?? p.accent;
  const hasOpen = points.some(({ row }) => row.status === "PARTIAL");
  const said = [w.axis(figure.unit), ...(hasOpen ? [words(figure.locale).page.panel.openDot] : [])].join(
    " · ",
  );
  const axis = textLine(box.x, box.y + 20, said, { size: axisSize, fill: p.ink2 });
  return (
    `<g data-part="trend">${axis}${drawAxes(setting)}${drawBreaks(setting, trend)}` +
    trend.series.map((one, i) => drawSeries(setting, one, colour(i))).join("") +
    drawNames(setting, trend, colour) +
    drawTerms(setting, trend, colour, plot.y + plot.height + 52) +
    `</g>`
  );
}

/** From 0, as on screen: a line must not look steeper on paper. */
function valueDomain(points: readonly TrendPoint[]): readonly [number, number] {
  const values = points.map(({ value }) => value);
  return [Math.min(0, ...values), Math.max(1, ...values)];
}

function drawAxes({ x, y, plot, palette: p, figure }: Setting): string {
  const ys = y.ticks(6).map((value) => {
    const at = y(value);
    return (
      `<path d="M${n(plot.x)} ${n(at)}H${n(plot.x + plot.width)}" stroke="${p.hairline}"/>` +
      textLine(
        plot.x - 12,
        at + 5,
        formatNumber(value, figure.locale, Number.isInteger(value) ? 0 : decimalsOf(figure.kind, value)),
        { size: axisSize, fill: p.ink2, anchor: "end" },
      )
    );
  });
  const years = x.ticks(10).filter((date) => date.getUTCMonth() === 0 && date.getUTCDate() === 1);
  const bottom = plot.y + plot.height;
  const xs = years.map((date) => {
    const at = x(date);
    return (
      `<path d="M${n(at)} ${n(bottom)}v6" stroke="${p.ink2}"/>` +
      textLine(at, bottom + 26, String(date.getUTCFullYear()), {
        size: axisSize,
        fill: p.ink2,
        anchor: "middle",
      })
    );
  });
  return `<g data-part="axes">${ys.join("")}<path d="M${n(plot.x)} ${n(bottom)}H${n(plot.x + plot.width)}" stroke="${p.ink2}"/>${xs.join("")}</g>`;
}

function drawBreaks({ x, plot, palette: p }: Setting, trend: Trend): string {
  const inside = trend.breaks.filter(({ time }) => x(time) >= plot.x && x(time) <= plot.x + plot.width);
  return inside
    .map(({ time, date, label }, i) => {
      const at = x(time);
      const lines = wrapText(label, 300, 14, 500);
      const isRight = at > plot.x + plot.width / 2;
      return (
        `<path d="M${n(at)} ${n(plot.y - 8)}V${n(plot.y + plot.height)}" stroke="${p.ink2}" stroke-dasharray="3 4" data-break="${date}"/>` +
        lines
          .map((text, j) =>
            textLine(at + (isRight ? -8 : 8), plot.y - 34 + (j + i * lines.length) * 18, text, {
              size: 14,
              fill: p.ink2,
              weight: 500,
              anchor: isRight ? "end" : "start",
            }),
          )
          .join("")
      );
    })
    .join("");
}

function drawSeries({ x, y, palette: p }: Setting, series: TrendSeries, colour: string): string {
  const draw = line<TrendPoint>(
    ({ time }) => x(time),
    ({ value }) => y(value),
  );
  const dense = series.segments.reduce((sum, segment) => sum + segment.length, 0) > 48;
  return series.segments
    .map((segment) => {
      const path = segment.length > 1 ? (draw([...segment]) ?? "") : "";
      const dots = segment
        // An incomplete value is an open dot; many complete ones in a row need none.
        .filter(({ row }) => !dense || segment.length === 1 || row.status === "PARTIAL" || row.disputed)
        .map(({ time, value, row }) => {
          const isOpen = row.family !== "known";
          return `<circle cx="${n(x(time))}" cy="${n(y(value))}" r="${dense ? 2.6 : 4.5}" fill="${isOpen ? p.ground : colour}" stroke="${colour}" stroke-width="${dense ? 1.3 : 2}" data-period="${escapeXml(row.period)}"/>`;
        });
      return (
        `<g data-series="${escapeXml(series.area)}">` +
        (path === ""
          ? ""
          : `<path d="${path}" fill="none" stroke="${colour}" stroke-width="3" stroke-linejoin="round" data-segment="line"/>`) +
        `${dots.join("")}</g>`
      );
    })
    .join("");
}

function lastPoint(series: TrendSeries): TrendPoint | undefined {
  return series.segments
    .flat()
    .toSorted((a, b) => a.time - b.time)
    .at(-1);
}

function endText(series: TrendSeries): string {
  return `${series.name} ${lastPoint(series)?.row.short ?? ""}`.trim();
}

/** Names at the lines' ends, spread so that they do not touch. */
function drawNames({ x, y, plot }: Setting, trend: Trend, colour: (i: number) => string): string {
  const ends = trend.series
    .flatMap((series, i) => {
      const last = lastPoint(series);
      return last === undefined ? [] : [{ series, i, x: x(last.time), y: y(last.value) }];
    })
    .toSorted((a, b) => a.y - b.y);
  let lowest = plot.y - 20;
  return ends
    .map((end) => {
      const at = Math.max(end.y + 5, lowest + axisSize * 1.25);
      lowest = at;
      return textLine(
        end.x + 12,
        at,
        endText(end.series),
        { size: axisSize, fill: colour(end.i), weight: 600 },
        ` data-name="${escapeXml(end.series.area)}"`,
      );
    })
    .join("");
}

/** Terms as labelled bars over their span; overlapping ones in lanes. */
function drawTerms(
  { x, figure, palette: p, plot }: Setting,
  trend: Trend,
  colour: (i: number) => string,
  top: number,
): string {
  if (trend.lanes === 0) return "";
  const title = textLine(plot.x - 12, top + 22, words(figure.locale).trend.terms, {
    size: axisSize,
    fill: p.ink2,
    anchor: "end",
  });
  const bars = trend.series.flatMap((series, i) =>
    series.terms
      .filter(({ value }) => value !== null)
      .map(({ period, row, from, to, lane }) => {
        const y = top + (i * trend.lanes + lane) * laneHeight;
        const text = `${trend.series.length === 1 ? "" : `${series.name} · `}${period.label}: ${row.text}`;
        const [left, right] = [x(from), x(to)];
        const wide = textWidth(text, 15, 500);
        const fits = wide + 16 <= right - left;
        // A long name beside a short bar goes where there is room for it.
        const textX = fits
          ? left + 8
          : right + 8 + wide <= plot.x + plot.width + 120
            ? right + 8
            : left - 8 - wide;
        return (
          `<rect x="${n(left)}" y="${n(y)}" width="${n(right - left)}" height="${laneHeight - 8}" rx="2" fill="${colour(i)}" fill-opacity="0.18" stroke="${colour(i)}" data-term="${escapeXml(period.id)}"/>` +
          textLine(textX, y + 18, text, { size: 15, fill: p.ink, weight: 500 }, ` data-role="term-label"`)
        );
      }),
  );
  return `<g data-part="terms">${title}${bars.join("")}</g>`;
}
