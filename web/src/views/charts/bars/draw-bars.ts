import { isLying, isStacked, type BarPoint, type Bars } from "../../../figure/bars.ts";
import type { StatusMark, Theme } from "../../../figure/figure.ts";
import type { Box } from "../../drawing/box.ts";
import { drawAcross } from "../../drawing/frame/across.ts";
import { inkOn } from "../../drawing/ink-on.ts";
import { markFill, markPatterns } from "../../drawing/marks.ts";
import { element, type Drawn, type ElementOf } from "../../drawing/svg/tree.ts";
import { textLine } from "../../drawing/text-line.ts";
import { textWidth, wrapText } from "../../drawing/text.ts";
import { fontFamily, palette } from "../../theme.ts";
import { seriesColour } from "./bar-colours.ts";
import { barsKey } from "./bars-key.ts";

const prefix = "bar";
/** Units of a drawing: letters, a bar with the room beside it, the least room between places. */
const size = 16;
const barHeight = 27;
const placeGap = 10;
const upright = 320;

/** A drawing's size, its colours, and what is said across it: null, nothing. */
export interface BarsLook {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly synthetic: string | null;
}

/** How high bars are drawn where there is room for all, in units of a drawing. */
export function heightOfBars(bars: Bars, width: number): number {
  const key = barsKey(bars, width, "light").height;
  if (!isLying(bars)) return key + upright;
  return (
    key + bars.categories.length * (barsAPlace(bars) * barHeight + (bars.series.length > 1 ? placeGap : 0))
  );
}

/** Numbers of a table as bars, each saying its number, and how sure it is where that is to be said. Pure, no DOM. */
export function drawBars(bars: Bars, { width, height, theme, synthetic }: BarsLook): ElementOf<"svg"> {
  const key = barsKey(bars, width, theme);
  const box = { x: 0, y: key.height, width, height: height - key.height };
  const marks = new Set(bars.series.flatMap(({ points }) => points.map(({ mark }): StatusMark => mark)));
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: [0, 0, width, height],
      "font-family": `'${fontFamily}'`,
      lang: bars.locale,
    },
    element("defs", {}, markPatterns([...marks], theme, prefix)),
    key.drawn,
    isLying(bars) ? drawLying(bars, box, theme) : drawUpright(bars, box, theme),
    drawAcross(synthetic, palette(theme), box),
  );
}

/** Bars of one place that stand under one another, or beside. */
function barsAPlace(bars: Bars): number {
  return isStacked(bars) ? 1 : Math.max(1, bars.series.length);
}

/** How long all bars of a place are at most: from the lowest value to the highest, or all parts together. */
function extentOf(bars: Bars): readonly [least: number, most: number] {
  const values = bars.categories.flatMap((_, i) => {
    const own = bars.series.map(({ points }) => points[i]?.value ?? 0);
    return isStacked(bars) ? [own.reduce((sum, one) => sum + one, 0)] : own;
  });
  return [Math.min(0, ...values), Math.max(0, ...values, Number.MIN_VALUE)];
}

/** A part or a bar from one value to another, of the series at `at`. */
interface Drawing {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly point: BarPoint;
}

/** What is drawn at a place: nothing where nothing is known. */
function drawnAt(bars: Bars, place: number): readonly Drawing[] {
  let end = 0;
  return bars.series.flatMap(({ points }, at) => {
    const point = points[place];
    if (point === undefined || point.value === null) return [];
    const from = isStacked(bars) ? end : 0;
    end = from + point.value;
    return [{ from, to: end, at, point }];
  });
}

function filled(shape: Box, { at, point }: Drawing, bars: Bars, theme: Theme): Drawn {
  const rect = { ...shape };
  const mark =
    point.mark === "none" ? null : element("rect", { ...rect, fill: markFill(point.mark, prefix) });
  return [element("rect", { ...rect, fill: seriesColour(bars, at, theme) }), mark];
}

function drawLying(bars: Bars, box: Box, theme: Theme): Drawn {
  const p = palette(theme);
  const [least, most] = extentOf(bars);
  const each = barsAPlace(bars);
  const place = box.height / Math.max(1, bars.categories.length);
  const letters = Math.max(8, Math.min(size, (place - (each > 1 ? placeGap : 0)) / each / 1.2));
  const namesWide = Math.min(
    box.width * 0.42,
    Math.max(...bars.categories.map((name) => textWidth(name, letters))) + 12,
  );
  const said = ({ point }: Drawing) => point.label ?? point.text;
  const valuesWide = isStacked(bars)
    ? 0
    : Math.max(
        ...bars.categories.flatMap((_, i) => drawnAt(bars, i).map((one) => textWidth(said(one), letters))),
      ) + 8;
  const left = box.x + namesWide;
  const x = (value: number) =>
    left + ((value - least) / (most - least)) * (box.width - namesWide - valuesWide);
  return bars.categories.map((name, i) => {
    const top = box.y + i * place;
    const thick = Math.min(barHeight, (place - (each > 1 ? placeGap : 0)) / each);
    const first = top + (place - thick * each) / 2;
    const lines = wrapText(name, namesWide - 12, letters).slice(0, 2);
    const names = lines.map((line, at) =>
      textLine(left - 8, top + place / 2 + letters * (0.35 + 1.1 * (at - (lines.length - 1) / 2)), line, {
        size: letters,
        fill: p.ink,
        anchor: "end",
      }),
    );
    const drawn = drawnAt(bars, i).map((one) => {
      const y = first + (isStacked(bars) ? 0 : one.at * thick);
      const [from, to] = [x(Math.min(one.from, one.to)), x(Math.max(one.from, one.to))];
      const bar = { x: from, y: y + thick * 0.12, width: to - from, height: thick * 0.76 };
      const middle = y + thick / 2 + letters * 0.35;
      const isRoomy = to - from > textWidth(one.point.text, letters) + 6;
      const number = isStacked(bars)
        ? isRoomy && one.point.value !== 0
          ? textLine((from + to) / 2, middle, one.point.text, {
              size: letters,
              fill: inkOn(seriesColour(bars, one.at, theme), theme),
              anchor: "middle",
            })
          : null
        : textLine(to + 6, middle, said(one), { size: letters, fill: p.ink });
      return [filled(bar, one, bars, theme), number];
    });
    return [names, drawn];
  });
}

function drawUpright(bars: Bars, box: Box, theme: Theme): Drawn {
  const p = palette(theme);
  const [least, most] = extentOf(bars);
  const each = barsAPlace(bars);
  const place = box.width / Math.max(1, bars.categories.length);
  const thick = Math.min(90, (place * 0.8) / each);
  const letters = Math.max(8, Math.min(size, thick / 3));
  const [top, bottom] = [box.y + letters * 1.6, box.y + box.height - size * 1.8];
  const y = (value: number) => bottom - ((value - least) / (most - least)) * (bottom - top);
  return [
    element("path", { d: ["M", box.x, y(0), "h", box.width], stroke: p.ink2, "stroke-width": 1 }),
    bars.categories.map((name, i) => {
      const middle = box.x + (i + 0.5) * place;
      const first = middle - (thick * each) / 2;
      return [
        textLine(middle, bottom + size * 1.3, name, { size, fill: p.ink, anchor: "middle" }),
        drawnAt(bars, i).map((one) => {
          const x = first + (isStacked(bars) ? 0 : one.at * thick);
          const [high, low] = [y(Math.max(one.from, one.to)), y(Math.min(one.from, one.to))];
          const bar = { x: x + thick * 0.06, y: high, width: thick * 0.88, height: low - high };
          const isIn = isStacked(bars);
          const number =
            isIn && low - high < letters * 1.3
              ? null
              : textLine(x + thick / 2, isIn ? (high + low) / 2 + letters * 0.35 : high - 4, one.point.text, {
                  size: letters,
                  fill: isIn ? inkOn(seriesColour(bars, one.at, theme), theme) : p.ink,
                  anchor: "middle",
                });
          return [filled(bar, one, bars, theme), number];
        }),
      ];
    }),
  ];
}
