import { scaleLinear } from "d3-scale";
import type { Figure } from "../../figure/figure.ts";
import { formatList, formatNumber } from "../../figure/format/format.ts";
import { slopeOf, type Slope, type SlopePair } from "../../figure/compare/slope.ts";
import { words } from "../../i18n/words.ts";
import { drawLegend } from "../drawing/draw-legend.ts";
import { hitBox, hitLayer, hitLine } from "../drawing/hit-areas.ts";
import type { Box } from "../drawing/box.ts";
import { markPatterns } from "../drawing/marks.ts";
import { element, type Drawn } from "../drawing/svg/tree.ts";
import { textLine } from "../drawing/text-line.ts";
import { textWidth, wrapText } from "../drawing/text.ts";
import { palette, type Palette } from "../theme.ts";
import type { Composed, Drawing, ViewOptions } from "../view.ts";
import { sayInstead, sentencesPart, stacked } from "./chart-words.ts";
import { spread } from "./spread.ts";

export const drawing: Drawing = { compose: composeSlope, least: leastSlope };

const prefix = "mark";
/** Type no smaller than this on screen, in units of the drawing. */
const smallest = 13;

/**
 * Two periods side by side, a line per province from its value then to its value now: like for like only, those left out listed with the
 * reason; rises and falls by sign, words and kind of line, never by colour alone. Nothing to compare: it says so.
 */
function composeSlope(figure: Figure, options: ViewOptions): Composed {
  const p = palette(options.theme);
  const w = words(figure.locale).pictures;
  const slope = slopeOf(figure, options.from ?? null);
  const legend = { ...figure, legend: { ...figure.legend, classes: [], circles: [] } };
  const marks = [...new Set(figure.legend.marks.map(({ mark }) => mark))];
  const chosen = figure.periods.find(({ id }) => id === figure.period);
  const notes =
    slope === null
      ? []
      : [
          w.between(slope.from.label, slope.to.label),
          ...(slope.afterBreak === null ? [] : [w.afterBreak(slope.afterBreak)]),
          ...(figure.kind === "RATIO" ? [w.points] : []),
        ];
  return {
    figure,
    matter: {
      defs: markPatterns(marks, options.theme, prefix),
      column: (width, scale) =>
        stacked([
          ...(slope === null ? [] : [keyPart(figure, slope, p, scale)]),
          sentencesPart(notes, p, width, scale),
          drawLegend(legend, options.theme, prefix, 0, width, scale),
        ]),
      content: (box) =>
        slope === null
          ? sayInstead(chosen === undefined ? w.noPeriods : w.noPair(chosen.label), p, box)
          : drawLines(figure, slope, options, box),
      attribution: null,
    },
  };
}

function strokeOf(
  { direction }: Pick<SlopePair, "direction">,
  p: Palette,
): { readonly colour: string; readonly dash: { readonly "stroke-dasharray"?: readonly number[] } } {
  if (direction === "same") return { colour: p.ink2, dash: {} };
  const colour = (direction === "rise" ? p.diverging.at(-1) : p.diverging[0]) ?? p.ink;
  return { colour, dash: direction === "rise" ? {} : { "stroke-dasharray": [7, 4] } };
}

function drawLines(figure: Figure, slope: Slope, options: ViewOptions, box: Box): Drawn {
  const p = palette(options.theme);
  const isScreen = options.screen === true;
  const note = drawLeftOut(figure, slope, p, box);
  const pairs = slope.nation === null ? slope.pairs : [...slope.pairs, slope.nation];
  const head = 44;
  const top = box.y + head + 14;
  const bottom = note.top - 24;
  const gapAt = (bottom - top) / Math.max(1, pairs.length - 1);
  const size = Math.max(isScreen ? smallest : 9, Math.min(16, gapAt * 0.8));
  const values = pairs.flatMap(({ fromValue, toValue }) => [fromValue, toValue]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const y = scaleLinear([low, high === low ? low + 1 : high], [bottom, top]);
  const rightText = (pair: SlopePair) => `${pair.to.short}  ${pair.name}`;
  const wide = (texts: readonly string[]) => Math.max(...texts.map((text) => textWidth(text, size, 600)));
  const changeWide = wide(pairs.map(({ change }) => change));
  const fullLeft = (pair: SlopePair) => `${pair.name}  ${pair.from.short}`;
  const needed = wide(pairs.map(fullLeft)) + wide(pairs.map(rightText)) + changeWide;
  // In a narrow box names stand on the right alone.
  const isNarrow = isScreen && needed + 200 > box.width;
  const leftText = isNarrow ? ({ from }: SlopePair) => from.short : fullLeft;
  const lead = isNarrow ? 22 : 34;
  const x1 = box.x + wide(pairs.map(leftText)) + lead;
  const x2 = box.x + box.width - wide(pairs.map(rightText)) - changeWide - lead - 24;
  const places = (of: (pair: SlopePair) => number) =>
    spread(
      pairs.map((pair) => y(of(pair))),
      size * 1.25,
      top,
      bottom,
    );
  const [left, right] = [places(({ fromValue }) => fromValue), places(({ toValue }) => toValue)];
  const axes = [
    { x: x1, label: slope.from.label },
    { x: x2, label: slope.to.label },
  ].map(({ x, label }) => [
    element("path", { d: ["M", x, top - 12, "V", bottom + 12], stroke: p.ink2 }),
    textLine(
      x,
      box.y + head - 20,
      label,
      { size: isNarrow ? 14 : 18, fill: p.ink, weight: 600, anchor: "middle" },
      { "data-role": "period-label" },
    ),
  ]);
  const lines = pairs.map((pair, i) => {
    const isNation = pair === slope.nation;
    const stroke = strokeOf(pair, p);
    const colour = isNation ? p.ink : stroke.colour;
    const [a, b] = [y(pair.fromValue), y(pair.toValue)];
    const [la, lb] = [left[i] ?? a, right[i] ?? b];
    const weight = isNation ? 600 : 500;
    const text = (x: number, at: number, said: string, anchor: "start" | "end", fill: string, role: string) =>
      textLine(x, at + size * 0.35, said, { size, fill, weight, anchor }, { "data-role": role });
    const leftLead = ["M", x1 - lead + 6, la, "L", x1 - 4, a] as const;
    const rightLead = ["M", x2 + 4, b, "L", x2 + lead - 6, lb] as const;
    return element(
      "g",
      { "data-pair": pair.area, "data-direction": pair.direction },
      element("path", {
        d: ["M", x1, a, "L", x2, b],
        stroke: colour,
        "stroke-width": isNation ? 3.2 : 1.8,
        ...stroke.dash,
        fill: "none",
      }),
      element("path", {
        d: [...leftLead, ...rightLead],
        stroke: p.ink2,
        "stroke-width": 0.7,
        "stroke-opacity": 0.7,
        fill: "none",
      }),
      element("circle", { cx: x1, cy: a, r: 3, fill: colour }),
      element("circle", { cx: x2, cy: b, r: 3, fill: colour }),
      text(x1 - lead, la, leftText(pair), "end", p.ink, "from"),
      text(x2 + lead, lb, rightText(pair), "start", p.ink, "to"),
      text(box.x + box.width, lb, pair.change, "end", colour, "change"),
    );
  });
  const hits = () =>
    pairs.flatMap((pair, i) => {
      const [a, b] = [y(pair.fromValue), y(pair.toValue)];
      const at = (right[i] ?? b) - size * 0.62;
      return [
        hitLine(pair.area, ["M", x1, a, "L", x2, b]),
        hitBox(pair.area, {
          x: x2 + lead - 4,
          y: at,
          width: box.x + box.width - x2 - lead + 4,
          height: size * 1.24,
        }),
      ];
    });
  return [element("g", { "data-part": "slope" }, axes, lines), note.drawn, hitLayer(options, hits)];
}

/** A line of type for each pair, and the lines of those left out. */
function leastSlope(
  figure: Figure,
  width: number,
  { from = null }: ViewOptions,
): { readonly width: number; readonly height: number } {
  const slope = slopeOf(figure, from);
  if (slope === null) return { width, height: 160 };
  const wide = Math.max(width, 400);
  const pairs = slope.pairs.length + (slope.nation === null ? 0 : 1);
  const note = leftOutLines(figure, slope, wide).length * 15 * 1.35;
  return { width: wide, height: pairs * smallest * 1.26 + note + 100 };
}

/** Those left out, gathered by reason, at the foot of the box. */
function drawLeftOut(
  figure: Figure,
  slope: Slope,
  p: Palette,
  box: Box,
): { readonly top: number; readonly drawn: Drawn } {
  const bottom = box.y + box.height;
  if (slope.leftOut.length === 0) return { top: bottom, drawn: null };
  const size = 15;
  const lines = leftOutLines(figure, slope, box.width);
  const top = bottom - lines.length * size * 1.35;
  const said = lines.map((line, i) =>
    textLine(box.x, top + (i + 0.8) * size * 1.35, line, { size, fill: p.ink2 }),
  );
  return { top, drawn: element("g", { "data-part": "left-out" }, said) };
}

function leftOutLines(figure: Figure, slope: Slope, width: number): readonly string[] {
  const names = new Map(figure.areas.map(({ id, name }) => [id, name]));
  const reasons = [...new Set(slope.leftOut.map(({ reason }) => reason))];
  return reasons.flatMap((reason) => {
    const areas = slope.leftOut
      .filter((one) => one.reason === reason)
      .map(({ area }) => names.get(area) ?? area);
    const many = formatNumber(areas.length, figure.locale);
    const text = `${words(figure.locale).pictures.leftOut}: ${reason} (${many}): ${formatList(areas, figure.locale)}.`;
    return wrapText(text, width, 15);
  });
}

/** How many rise, fall and stay, each with the kind of its line. */
function keyPart(figure: Figure, { pairs, nation }: Slope, p: Palette, scale: number) {
  const w = words(figure.locale).pictures;
  const count = (direction: SlopePair["direction"]) =>
    formatNumber(pairs.filter((pair) => pair.direction === direction).length, figure.locale);
  const row = 26 * scale;
  const size = 16 * scale;
  const entries = [
    { text: w.rises(count("rise")), ...strokeOf({ direction: "rise" }, p), width: 2 },
    { text: w.falls(count("fall")), ...strokeOf({ direction: "fall" }, p), width: 2 },
    {
      text: (pairs.some(({ isRounded }) => isRounded) ? w.sameRounded : w.same)(count("same")),
      ...strokeOf({ direction: "same" }, p),
      width: 2,
    },
    ...(nation === null ? [] : [{ text: w.nation, colour: p.ink, dash: {}, width: 3.2 }]),
  ];
  return {
    height: entries.length * row + 12 * scale,
    draw: (x: number, y: number) =>
      entries.map(({ text, colour, dash, width }, i) => [
        element("path", {
          d: ["M", x, y + (i + 0.5) * row, "h", 34 * scale],
          stroke: colour,
          "stroke-width": width,
          ...dash,
        }),
        textLine(
          x + 46 * scale,
          y + (i + 0.5) * row + size * 0.35,
          text,
          { size, fill: p.ink },
          { "data-role": "key" },
        ),
      ]),
  };
}
