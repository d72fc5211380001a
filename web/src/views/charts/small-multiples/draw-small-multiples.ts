import { countryId } from "../../../figure/areas/country.ts";
import { scaleLinear, scaleUtc } from "d3-scale";
import type { Figure } from "../../../figure/figure.ts";
import { formatNumber } from "../../../figure/format/format.ts";
import { trendOf, type Trend, type TrendSeries } from "../../../figure/rows/trend.ts";
import { words } from "../../../i18n/words.ts";
import { drawLegend } from "../../drawing/draw-legend.ts";
import { hitBox, hitLayer } from "../../drawing/hit-areas.ts";
import { markPatterns } from "../../drawing/marks.ts";
import type { Box } from "../../drawing/box.ts";
import { element, type Drawn } from "../../drawing/svg/tree.ts";
import { textLine } from "../../drawing/text-line.ts";
import { textWidth } from "../../drawing/text.ts";
import { palette } from "../../theme.ts";
import { type Composed, type Drawing, isLegible, type ViewOptions } from "../../view.ts";
import { periodsOfKind, shortPeriod, type PeriodsOfKind } from "../periods-of-kind.ts";
import { sayInstead, sentencesPart, stacked } from "../chart-words.ts";
import { drawSmallChart, type SmallChartSetting } from "./small-chart.ts";
import { headOf, shortHead } from "./small-chart-head.ts";
import { breakNotes, keyPart } from "../small-key.ts";
export const drawing: Drawing = { compose: composeSmallMultiples, least: leastSmallMultiples };

const prefix = "mark";

/** Room for the numbers at the left edge. */
const axis = 44;

/** Type on screen, in units of the drawing. */
const smallest = 13.5;

/**
 * One small trend per province, all on one scale, with gaps and breaks as the large trend has them; values to take with care are open dots,
 * and a rate's nation runs thin and grey behind each. Periods of one kind; fewer than two: it says so.
 */
function composeSmallMultiples(figure: Figure, options: ViewOptions): Composed {
  const p = palette(options.theme);
  const w = words(figure.locale).pictures;
  const of = periodsOfKind(figure);
  const shown = of === null ? figure : ofKind(figure, of);
  const areas = figure.areas.filter(({ level }) => level === "PROVINCE").map(({ id }) => id);
  const trend = trendOf(shown, areas);
  const span = trend.span === null || of === null || of.periods.length < 2 ? null : spanOf(of);
  const hasNation =
    figure.kind === "RATIO" && figure.rows.some(({ area, value }) => area === countryId && value !== null);
  const nation = hasNation ? (trendOf(shown, [countryId]).series[0] ?? null) : null;
  const marks = [...new Set(figure.legend.marks.map(({ mark }) => mark))];
  const legend = { ...figure, legend: { ...figure.legend, classes: [], circles: [] } };
  const domain = domainOf(figure, trend, nation);
  const number = (value: number) => formatNumber(value, figure.locale);
  const others = of === null || of.others === 0 ? [] : [w.otherKinds(number(of.others))];
  const notes =
    span === null
      ? []
      : [
          w.sameScale(number(domain[0]), number(domain[1]), figure.unit),
          w.latest,
          ...breakNotes(figure),
          ...(nation === null && figure.kind !== "RATIO" ? [w.noNation] : []),
          ...others,
        ];
  return {
    figure,
    matter: {
      defs: markPatterns(marks, options.theme, prefix),
      column: (width, scale) =>
        stacked([
          ...(span === null ? [] : [keyPart(figure, p, nation !== null, trend.breaks, scale, width)]),
          drawLegend(legend, options.theme, prefix, 0, width, scale),
          sentencesPart(notes, p, width, scale),
        ]),
      content: (box) => {
        if (of === null) return sayInstead(w.noPeriods, p, box);
        if (of.periods.length < 2) return sayInstead(w.onePeriod(of.periods[0]?.label ?? ""), p, box);
        if (span === null) return sayInstead(w.noValues, p, box);
        return drawCharts({ figure, p, of, trend, nation }, span, domain, options, box);
      },
      attribution: null,
    },
  };
}

/** The Figure with the periods of one kind only. */
function ofKind(figure: Figure, { periods }: PeriodsOfKind): Figure {
  const ids = new Set(periods.map(({ id }) => id));
  return { ...figure, periods, rows: figure.rows.filter(({ period }) => ids.has(period)) };
}

/** From the first period's last day, where its value stands, to the last's; terms whole. */
function spanOf({ kind, periods }: PeriodsOfKind): readonly [number, number] {
  const days = periods.flatMap(({ firstDay, lastDay }) =>
    kind === "TERM" ? [firstDay, lastDay] : [lastDay],
  );
  const times = days.map((day) => Date.parse(`${day}T00:00:00Z`));
  return [Math.min(...times), Math.max(...times)];
}

/** Counts begin at 0; rates where the values do, over at least ten points. Rounded outwards. */
function domainOf(figure: Figure, trend: Trend, nation: TrendSeries | null): readonly [number, number] {
  const own = nation?.segments.flat().map(({ value }) => value) ?? [];
  const extent = trend.extent ?? [0, 1];
  const [low, high] = [Math.min(...extent, ...own), Math.max(...extent, ...own)];
  const from = figure.kind === "RATIO" ? Math.min(low, Math.max(0, (low + high) / 2 - 5)) : Math.min(0, low);
  const to = figure.kind === "RATIO" ? Math.max(high, (low + high) / 2 + 5) : Math.max(1, high);
  const [a = from, b = to] = scaleLinear([from, to], [0, 1]).nice(4).domain();
  return [a, b];
}

function drawCharts(
  part: Pick<SmallChartSetting, "figure" | "p" | "of" | "trend" | "nation">,
  span: readonly [number, number],
  domain: readonly [number, number],
  options: ViewOptions,
  box: Box,
): Drawn {
  const { trend, p, figure } = part;
  const most = trend.series.length > 40 ? 8 : 6;
  const columns = isLegible(options) ? screenColumns(figure, part.of, box.width, most) : most;
  const lines = Math.ceil(trend.series.length / columns);
  const wide = (box.width - axis) / columns;
  const tall = (box.height - 26) / lines;
  const size = isLegible(options) ? smallest : columns > 6 ? 13 : 15;
  const head = size * 1.7;
  const plot = { width: wide - 22, height: tall - head - 12 };
  const setting: SmallChartSetting = {
    ...part,
    size,
    isScreen: isLegible(options),
    plot,
    x: scaleUtc([...span], [4, plot.width - 4]),
    y: scaleLinear([...domain], [plot.height, 0]),
  };
  const charts = trend.series.map((series, i) => {
    const x = box.x + axis + (i % columns) * wide;
    const y = box.y + Math.floor(i / columns) * tall;
    const ends = [0, plot.height].map((at, j) =>
      textLine(
        box.x + axis - 6,
        y + head + at + 5,
        formatNumber(domain[1 - j] ?? 0, figure.locale),
        { size: 13, fill: p.ink2, anchor: "end" },
        { "data-role": "tick" },
      ),
    );
    const isLast = i + columns >= trend.series.length;
    return [
      i % columns === 0 ? ends : null,
      element("g", { "data-chart": series.area }, drawSmallChart(setting, series, x, y, head)),
      isLast ? drawYears(setting, x, y + head + plot.height) : null,
    ];
  });
  const hits = () =>
    trend.series.map(({ area }, i) =>
      hitBox(area, {
        x: box.x + axis + (i % columns) * wide,
        y: box.y + Math.floor(i / columns) * tall,
        width: plot.width,
        height: tall - 8,
      }),
    );
  const periods = () =>
    part.of.periods.map(({ id, kind, firstDay, lastDay }) => {
      const [from, to] = [firstDay, lastDay].map((day) => Date.parse(`${day}T00:00:00Z`));
      const time = kind === "TERM" ? ((from ?? 0) + (to ?? 0)) / 2 : (to ?? 0);
      return { period: id, at: setting.x(time) / plot.width };
    });
  return [element("g", { "data-part": "small-multiples" }, charts), hitLayer(options, hits, periods)];
}

/** As many columns as leave room for a name and its value beside each other. */
function screenColumns(figure: Figure, of: PeriodsOfKind, width: number, most: number): number {
  const heads = figure.areas
    .filter(({ level }) => level === "PROVINCE")
    .map(({ id, name }) => {
      const head = headOf(figure, of, id);
      return textWidth(name, smallest, 500) + textWidth(shortHead(head), smallest, head.isKnown ? 600 : 400);
    });
  const [first, last] = [of.periods[0], of.periods.at(-1)].map((period) =>
    period === undefined ? 0 : textWidth(shortPeriod(period), 13),
  );
  const need = Math.max(90, (first ?? 0) + (last ?? 0), ...heads) + smallest + 34;
  return Math.max(1, Math.min(most, Math.floor((width - axis) / need)));
}

/** Charts high enough for their line to be read. */
function leastSmallMultiples(
  figure: Figure,
  width: number,
): { readonly width: number; readonly height: number } {
  const provinces = figure.areas.filter(({ level }) => level === "PROVINCE").length;
  const of = periodsOfKind(figure);
  if (of === null || of.periods.length < 2) return { width, height: 200 };
  const columns = screenColumns(figure, of, width, provinces > 40 ? 8 : 6);
  return { width, height: Math.ceil(provinces / columns) * 96 + 26 };
}

/** First and last period under a chart. */
function drawYears({ of, p, plot }: SmallChartSetting, x: number, y: number): Drawn {
  const [first, last] = [of.periods[0], of.periods.at(-1)];
  if (first === undefined || last === undefined) return null;
  const style = { size: 13, fill: p.ink2 } as const;
  const data = { "data-role": "tick" };
  return [
    textLine(x, y + 17, shortPeriod(first), style, data),
    textLine(x + plot.width, y + 17, shortPeriod(last), { ...style, anchor: "end" }, data),
  ];
}
