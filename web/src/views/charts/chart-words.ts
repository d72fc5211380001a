import type { Box } from "../drawing/box.ts";
import { element, type Drawn, type SvgElement } from "../drawing/svg/tree.ts";
import { textLine } from "../drawing/text-line.ts";
import { wrapText } from "../drawing/text.ts";
import type { Palette } from "../theme.ts";
import type { ColumnPart } from "../view.ts";

/** Says in words, where the drawing would be, why there is none. */
export function sayInstead(text: string, p: Palette, box: Box): Drawn {
  const size = 24;
  return wrapText(text, Math.min(box.width, 860), size).map((line, i) =>
    textLine(box.x, box.y + 60 + i * size * 1.4, line, { size, fill: p.ink2 }, { "data-role": "empty" }),
  );
}

/** Sentences under a legend. */
export function sentencesPart(
  texts: readonly string[],
  p: Palette,
  width: number,
  scale: number,
): ColumnPart {
  const size = 16 * scale;
  const lines = texts.flatMap((text) => wrapText(text, width, size));
  return {
    height: lines.length === 0 ? 0 : lines.length * size * 1.35 + 22 * scale,
    draw: (x, y) =>
      lines.map((line, i) =>
        textLine(
          x,
          y + 10 * scale + size * (1.35 * i + 1),
          line,
          { size, fill: p.ink2 },
          { "data-role": "hint" },
        ),
      ),
  };
}

/** Parts of the left column under one another. */
export function stacked(parts: readonly ColumnPart[]): ColumnPart {
  return {
    height: parts.reduce((sum, { height }) => sum + height, 0),
    draw: (x, top) => {
      let y = top;
      return parts.map((part) => {
        const one = part.draw(x, y);
        y += part.height;
        return one;
      });
    },
  };
}

/** A patch of the ground's colour behind a text that would else stand on a pattern. `middle` and `y` are those of the text's centre. */
export function plate(middle: number, y: number, width: number, height: number, colour: string): SvgElement {
  const at = { x: middle - width / 2, y: y - height / 2, width, height };
  return element("rect", { ...at, rx: 2, fill: colour, "fill-opacity": 0.92 });
}
