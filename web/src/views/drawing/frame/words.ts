import type { Figure } from "../../../figure/figure.ts";
import type { ColumnPart } from "../../view.ts";
import type { Palette } from "../../theme.ts";
import { element, type Drawn } from "../svg/tree.ts";
import { textLine } from "../text-line.ts";
import { balanceText, textWidth, wrapText, type Weight } from "../text.ts";

/** Title, period, boundaries, dataset, the synthetic notice, sentence, certainty and notes of a Figure, in a column of a width. */
export function wordsPart(figure: Figure, p: Palette, width: number, scale: number): ColumnPart {
  const lines: ((x: number, top: number) => Drawn)[] = [];
  let at = 0;
  const put = (text: string, size: number, fill: string, weight: Weight, gap: number, role: string) => {
    const set = size * scale;
    for (const line of balanceText(text, width, set, weight)) {
      at += set * 1.28;
      const base = at - set * 0.3;
      lines.push((x, top) =>
        textLine(x, top + base, line, { size: set, fill, weight }, { "data-role": role }),
      );
    }
    at += gap * scale;
  };
  if (figure.synthetic !== null) {
    const notice = noticePart(figure.synthetic, p, width, 18 * scale);
    lines.push(notice.draw);
    at += notice.height + 16 * scale;
  }
  put(figure.title, 40, p.ink, 600, 8, "title");
  put(figure.periodLabel, 22, p.ink, 500, 2, "period");
  put(figure.boundariesLabel, 18, p.ink2, 400, 2, "boundaries");
  put(figure.datasetLabel, 18, p.ink2, 400, 18, "dataset");
  put(figure.sentence, 23, p.ink, 400, 10, "sentence");
  for (const line of figure.certainty) put(line, 16, p.ink2, 400, 2, "certainty");
  if (figure.difference !== null) put(figure.difference, 17, p.ink, 500, 2, "difference");
  for (const note of figure.notes) put(note, 16, p.ink2, 400, 2, "note");
  return { height: at, draw: (x, y) => lines.map((draw) => draw(x, y)) };
}

function noticePart(text: string, p: Palette, width: number, size: number): ColumnPart {
  const lines = wrapText(text, width - 28, size, 600);
  const height = lines.length * size * 1.3 + 14;
  const wide = Math.max(...lines.map((line) => textWidth(line, size, 600))) + 28;
  return {
    height,
    draw: (x, y) => [
      element("rect", { x, y, width: wide, height, rx: 4, fill: p.noticeGround }),
      lines.map((line, i) =>
        textLine(
          x + 14,
          y + 7 + size * (1.3 * i + 1),
          line,
          { size, fill: p.noticeInk, weight: 600 },
          { "data-role": "synthetic" },
        ),
      ),
    ],
  };
}
