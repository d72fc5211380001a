import type { Figure } from "../../../figure/figure.ts";
import { fontFamily, palette, type Palette } from "../../theme.ts";
import type { ColumnPart, FrameMatter, ViewOptions } from "../../view.ts";
import type { Box } from "../box.ts";
import { element, type Drawn, type ElementOf } from "../svg/tree.ts";
import { drawAcross } from "./across.ts";
import { drawFoot } from "./foot.ts";
import { isPaper } from "./paper.ts";
import { wordsPart } from "./words.ts";

const margin = 56;
const gap = 44;
/** Width of the words beside a picture, and of the legend where it stands beside the words. */
const columnWidth = 500;
const legendWidth = 440;
/** How much of an upright page words and legend may take. */
const mostOfPage = 0.42;

/**
 * A whole document: title, period, boundaries, dataset, the synthetic notice, sentence, certainty, notes and legend, the drawing, sources, link and version
 * at the foot. Words stand left of the drawing, on an upright page over it. Drawn on a canvas of the area of 1920 × 1080 (a wider one as high, a very narrow one
 * as wide as its words need) and scaled to the size asked, so that type keeps its proportion. Words are wrapped by measured widths; where there are many, they
 * are set smaller as a whole.
 */
export function drawFrame(figure: Figure, options: ViewOptions, matter: FrameMatter): ElementOf<"svg"> {
  const { width, height, theme, link = null } = options;
  const unit = Math.min(height / 1080, width / 1140, Math.sqrt((width * height) / (1920 * 1080)));
  const [w, h] = [width / unit, height / unit];
  const p = palette(theme);
  const foot = drawFoot(
    figure,
    p,
    { width: w, height: h, margin },
    { attribution: matter.attribution, link, isPaper: isPaper(width, height) },
  );
  const bottom = foot.top - 20;
  const { said, box } =
    w < h ? wordsOver(figure, p, matter, w, bottom) : wordsBeside(figure, p, matter, w, bottom);
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: [0, 0, w, h],
      "font-family": `'${fontFamily}', sans-serif`,
      role: "img",
      lang: figure.locale,
    },
    element("title", {}, `${figure.title} · ${figure.periodLabel}`),
    element("desc", {}, [figure.synthetic, figure.sentence].filter(Boolean).join(" ")),
    element("defs", {}, matter.defs),
    element("rect", { width: w, height: h, fill: p.ground }),
    said,
    matter.content(box),
    drawAcross(figure.synthetic, p, box),
    foot.drawn,
  );
}

/** What is said, and the room that it leaves for the drawing. */
interface Arranged {
  readonly said: Drawn;
  readonly box: Box;
}

function wordsBeside(figure: Figure, p: Palette, matter: FrameMatter, w: number, bottom: number): Arranged {
  const left = margin + columnWidth + gap;
  const [said, legend] = largest(bottom - margin, (scale) => {
    const parts = [wordsPart(figure, p, columnWidth, scale), matter.column(columnWidth, scale)] as const;
    return { parts, height: parts[0].height + 22 * scale + parts[1].height, between: 22 * scale };
  });
  return {
    said: part([said.draw(margin, margin), legend.draw(margin, margin + said.height + legend.between)]),
    box: { x: left, y: margin - 16, width: w - margin - left, height: bottom - margin + 16 },
  };
}

function wordsOver(figure: Figure, p: Palette, matter: FrameMatter, w: number, bottom: number): Arranged {
  const inner = w - 2 * margin;
  const wide = inner - legendWidth - gap;
  const [said, legend] = largest((bottom - margin) * mostOfPage, (scale) => {
    const parts = [wordsPart(figure, p, wide, scale), matter.column(legendWidth, scale)] as const;
    return { parts, height: Math.max(parts[0].height, parts[1].height), between: 0 };
  });
  const top = margin + Math.max(said.height, legend.height) + 20;
  return {
    said: part([said.draw(margin, margin), legend.draw(margin + wide + gap, margin)]),
    box: { x: margin, y: top, width: inner, height: bottom - top },
  };
}

/** Words and legend in the largest type in which they are not higher than the room. */
function largest(
  room: number,
  set: (scale: number) => {
    readonly parts: readonly [words: ColumnPart, legend: ColumnPart];
    readonly height: number;
    readonly between: number;
  },
): readonly [words: ColumnPart, legend: ColumnPart & { readonly between: number }] {
  const scales = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58];
  let made = set(scales[0] ?? 1);
  for (const scale of scales) {
    made = set(scale);
    if (made.height <= room) break;
  }
  const { parts, between } = made;
  return [parts[0], { ...parts[1], between }];
}

function part(drawn: readonly Drawn[]): Drawn {
  return element("g", { "data-part": "words" }, drawn);
}
