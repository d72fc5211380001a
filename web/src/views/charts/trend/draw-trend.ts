import { scaleLinear, scaleUtc } from "d3-scale";
import type { Figure } from "../../../figure/figure.ts";
import type { Trend } from "../../../figure/rows/trend.ts";
import { words } from "../../../i18n/words.ts";
import { hitLayer, hitLine } from "../../drawing/hit-areas.ts";
import type { Box } from "../../drawing/box.ts";
import { element, type Drawn } from "../../drawing/svg/tree.ts";
import { textLine } from "../../drawing/text-line.ts";
import { textWidth, wrapText } from "../../drawing/text.ts";
import { palette, type Palette } from "../../theme.ts";
import type { Composed, Drawing, ViewOptions } from "../../view.ts";
import { sayInstead } from "../chart-words.ts";
import { tickText, valueDomain, valueTicks, timeTicks } from "./trend-axes.ts";
import { drawQuiet, drawStrong, linePath } from "./trend-lines.ts";
import { drawNames, nameOf, placeNames } from "./trend-names.ts";
import { trendPlan, type TrendPlan, type TrendSetting } from "./trend-plan.ts";
import { drawTerms, laneHeight, placeTerms, termCount } from "./trend-terms.ts";

export const drawing: Drawing = { compose: composeTrend, least: leastTrend };

/** Numbers along the axis of values. */
const mostTicks = 6;

/**
 * All areas' lines in quiet grey, the nation's and those asked for in colour with names at their ends: lines that stop at gaps and at breaks
 * in what is counted, incomplete values as open dots, terms as bars over their span in lanes of their own, never joined to a line.
 */
function composeTrend(figure: Figure, options: ViewOptions): Composed {
  const p = palette(options.theme);
  return {
    figure,
    matter: {
      defs: null,
      column: () => ({ height: 0, draw: () => null }),
      content: (box) => drawPlot(figure, trendPlan(figure, options.areas, p), p, options, box),
      attribution: null,
    },
  };
}

/** High enough for the lanes of terms under a plot. */
function leastTrend(
  figure: Figure,
  width: number,
  options: ViewOptions,
): { readonly width: number; readonly height: number } {
  const plan = trendPlan(figure, options.areas, palette(options.theme));
  return { width: Math.max(width, 320), height: 250 + termCount(plan) * laneHeight };
}

function drawPlot(figure: Figure, plan: TrendPlan, p: Palette, options: ViewOptions, box: Box): Drawn {
  const { trend, strong, quiet, notes } = plan;
  if (trend.span === null || trend.extent === null)
    return sayInstead(words(figure.locale).trend.none, p, box);
  const isNarrow = box.width < 760;
  const size = options.screen === true ? 13.5 : 16;
  const head = wrapText(notes.join(" · "), box.width, size);
  const names = [...strong.map(({ series }) => series), ...quiet].map(
    (series) => textWidth(nameOf(series, plan.isTermsOnly), size, 600) + 40,
  );
  const nameRoom = Math.min(isNarrow ? 190 : 300, Math.max(...names));
  const breaksHeight = trend.breaks.length === 0 ? 0 : 40;
  const top = box.y + head.length * size * 1.35 + 14 + breaksHeight;
  const left = box.x + axisRoom(figure, plan, size);
  const width = box.x + box.width - left - nameRoom;
  const x = scaleUtc(trend.span, [left, left + width]);
  const terms = placeTerms({ x, plot: { x: left, y: top, width, height: 0 }, size }, plan);
  const lanes = Math.max(-1, ...terms.map(({ lane }) => lane)) + 1;
  const lanesHeight = lanes === 0 ? 0 : lanes * laneHeight + 34;
  const plot = {
    x: left,
    y: top,
    width,
    height: box.y + box.height - top - size * 2.2 - lanesHeight,
  };
  const setting: TrendSetting = {
    figure,
    p,
    plot,
    size,
    x,
    y: scaleLinear(valueDomain(trend), [plot.y + plot.height, plot.y]),
  };
  const said = head.map((line, i) =>
    textLine(box.x, box.y + size * (1 + 1.35 * i), line, { size, fill: p.ink2 }, { "data-role": "note" }),
  );
  const hits = () =>
    [...quiet, ...strong.map(({ series }) => series)].map((series) =>
      hitLine(series.area, linePath(setting, series, plan.isTermsOnly)),
    );
  const span = plot.width;
  const periods = () =>
    plan.isTermsOnly
      ? []
      : figure.periods
          .filter(({ kind }) => kind !== "TERM")
          .map(({ id, lastDay }) => ({
            period: id,
            at: (setting.x(Date.parse(`${lastDay}T00:00:00Z`)) - plot.x) / span,
          }));
  const axis = element("path", {
    d: ["M", plot.x, plot.y, "h", plot.width, "v", 0.01],
    "data-axis": "",
    fill: "none",
    stroke: "none",
  });
  return [
    element(
      "g",
      { "data-part": "trend" },
      said,
      drawAxes(setting, trend),
      drawBreaks(setting, trend),
      quiet.map((series) => drawQuiet(setting, series, plan.isTermsOnly)),
      strong.map((one) => drawStrong(setting, one, plan.isTermsOnly)),
      drawNames(setting, placeNames(setting, plan)),
      drawTerms(setting, terms, plot.y + plot.height + size * 2.2 + 20),
    ),
    hitLayer(options, () => [axis, hits()], periods),
  ];
}

/** Room for the numbers left of the plot. */
function axisRoom(figure: Figure, { trend }: TrendPlan, size: number): number {
  const ticks = valueTicks(trend, mostTicks);
  return Math.max(...ticks.map((value) => textWidth(tickText(figure, value), size))) + 16;
}

function drawAxes({ x, y, plot, p, figure, size }: TrendSetting, trend: Trend): Drawn {
  const count = Math.max(3, Math.min(mostTicks, plot.height / 50));
  const ys = valueTicks(trend, count).map((value) => {
    const at = y(value);
    return [
      element("path", { d: ["M", plot.x, at, "H", plot.x + plot.width], stroke: p.hairline }),
      textLine(
        plot.x - 10,
        at + size * 0.35,
        tickText(figure, value),
        { size, fill: p.ink2, anchor: "end" },
        { "data-role": "tick" },
      ),
    ];
  });
  const bottom = plot.y + plot.height;
  const xs = timeTicks(trend, figure.locale, Math.floor(plot.width / (size * 3.6))).map(({ time, label }) => [
    element("path", { d: ["M", x(time), bottom, "v", 6], stroke: p.ink2 }),
    textLine(
      x(time),
      bottom + size * 1.6,
      label,
      { size, fill: p.ink2, anchor: "middle" },
      { "data-role": "tick" },
    ),
  ]);
  const base = element("path", { d: ["M", plot.x, bottom, "H", plot.x + plot.width], stroke: p.ink2 });
  return element("g", { "data-part": "axes" }, ys, base, xs);
}

function drawBreaks({ x, plot, p, size }: TrendSetting, trend: Trend): Drawn {
  const inside = trend.breaks.filter(({ time }) => x(time) >= plot.x && x(time) <= plot.x + plot.width);
  return inside.map(({ time, date, label, short }) => {
    const at = x(time);
    const isRight = at > plot.x + plot.width / 2;
    const room = isRight ? at - plot.x : plot.x + plot.width - at;
    const set = Math.max(13, size - 1);
    const lines = wrapText(short ?? label, Math.min(300, room), set, 500).slice(0, 2);
    return [
      element("path", {
        d: ["M", at, plot.y - 8, "V", plot.y + plot.height],
        stroke: p.ink2,
        "stroke-dasharray": [3, 4],
        "data-break": date,
      }),
      lines.map((text, j) =>
        textLine(at + (isRight ? -8 : 8), plot.y - 10 - (lines.length - 1 - j) * size * 1.2, text, {
          size: set,
          fill: p.ink2,
          weight: 500,
          anchor: isRight ? "end" : "start",
        }),
      ),
    ];
  });
}
