import type { Figure, FigureBreak } from "../../figure/figure.ts";
import { words } from "../../i18n/words.ts";
import type { ColumnPart } from "../view.ts";
import { element, type AttributesOf } from "../drawing/svg/tree.ts";
import { textLine } from "../drawing/text-line.ts";
import { wrapText } from "../drawing/text.ts";
import type { Palette } from "../theme.ts";

/** What lines and dots of small charts mean. */
export function keyPart(
  figure: Figure,
  p: Palette,
  hasNation: boolean,
  breaks: readonly FigureBreak[],
  scale: number,
  width: number,
): ColumnPart {
  const w = words(figure.locale).pictures;
  const row = 26 * scale;
  const size = 16 * scale;
  const stroke = (style: Omit<AttributesOf["path"], "d">) => (x: number, y: number) =>
    element("path", { d: ["M", x, y, "h", 34 * scale], ...style });
  const entries = [
    { text: w.line, draw: stroke({ stroke: p.accent, "stroke-width": 2.4 }) },
    ...(hasNation ? [{ text: w.nation, draw: stroke({ stroke: p.ink2, "stroke-width": 1.1 }) }] : []),
    {
      text: w.open,
      draw: (x: number, y: number) =>
        element("circle", {
          cx: x + 17 * scale,
          cy: y,
          r: 4,
          fill: p.ground,
          stroke: p.accent,
          "stroke-width": 1.6,
        }),
    },
    ...[...new Set(breaks.map(({ stops }) => (stops ? w.break : w.reorganisedShort)))].map((text) => ({
      text,
      draw: stroke({ stroke: p.ink2, "stroke-dasharray": [2, 3] }),
    })),
  ];
  const lines = entries.map(({ text }) => wrapText(text, width - 46 * scale, size));
  const tops = lines.map((_, i) => lines.slice(0, i).reduce((sum, one) => sum + heightOf(one, row, size), 0));
  return {
    height: lines.reduce((sum, one) => sum + heightOf(one, row, size), 0) + 14 * scale,
    draw: (x, y) =>
      entries.map(({ draw }, i) => [
        draw(x, y + (tops[i] ?? 0) + 0.5 * row),
        (lines[i] ?? []).map((line, j) =>
          textLine(
            x + 46 * scale,
            y + (tops[i] ?? 0) + 0.5 * row + size * (0.35 + 1.3 * j),
            line,
            { size, fill: p.ink },
            { "data-role": "key" },
          ),
        ),
      ]),
  };
}

function heightOf(lines: readonly string[], row: number, size: number): number {
  return row + (lines.length - 1) * size * 1.3;
}

/** What stands on both sides of each dashed line of a picture over time. */
export function breakNotes({ breaks, locale }: Figure): readonly string[] {
  const w = words(locale).pictures;
  return breaks.map(({ label, stops }) => (stops ? w.breakAt : w.reorganisedAt)(label.replace(/\.$/u, "")));
}
