import { sourceLine } from "../../figure/build/figure-sources.ts";
import type { Figure } from "../../figure/figure.ts";
import { formatInstantInVietNam, formatNumber } from "../../figure/format/format.ts";
import { words } from "../../i18n/words.ts";
import { element, type Drawn, type ElementOf } from "./svg/tree.ts";
import { textLine } from "./text-line.ts";
import { balanceText, textWidth, wrapText, type Weight } from "./text.ts";
import { fontFamily, palette, type Palette } from "../theme.ts";
import type { FrameMatter, ViewOptions } from "../view.ts";

export type { ColumnPart, FrameMatter } from "../view.ts";

const margin = 56;
const columnWidth = 500;
const footSize = 14;

/**
 * A whole document: title, period, boundaries, dataset, the synthetic notice, sentence, certainty, notes and legend on the
 * left, the drawing beside it, sources and date at the foot. Drawn on a canvas of at least 1920 × 1080 and scaled to the size asked,
 * so that type keeps its proportion. Words are wrapped by measured widths; where there are many, they are set smaller as a whole.
 */
export function drawFrame(figure: Figure, options: ViewOptions, matter: FrameMatter): ElementOf<"svg"> {
  const { width, height, theme } = options;
  const unit = Math.min(width / 1920, height / 1080);
  const [w, h] = [width / unit, height / unit];
  const p = palette(theme);
  const foot = drawFoot(figure, p, w, h, matter.attribution);
  const bottom = foot.top - 20;
  const column = fitColumn(figure, p, matter, bottom - margin);
  const left = margin + columnWidth + 44;
  const content = { x: left, y: margin - 16, width: w - margin - left, height: bottom - margin + 16 };
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
    column,
    matter.content(content),
    foot.drawn,
  );
}

/** The column at the largest type that fits into the height. */
function fitColumn(figure: Figure, p: Palette, matter: FrameMatter, height: number): Drawn {
  const scales = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58];
  let drawn = drawColumn(figure, p, matter, scales[0] ?? 1);
  for (const scale of scales) {
    drawn = drawColumn(figure, p, matter, scale);
    if (drawn.height <= height) break;
  }
  return drawn.drawn;
}

function drawColumn(figure: Figure, p: Palette, matter: FrameMatter, scale: number) {
  const parts: Drawn[] = [];
  let y = margin;
  const put = (text: string, size: number, fill: string, weight: Weight, gap: number, role: string) => {
    const set = size * scale;
    for (const line of balanceText(text, columnWidth, set, weight)) {
      y += set * 1.28;
      parts.push(textLine(margin, y - set * 0.3, line, { size: set, fill, weight }, { "data-role": role }));
    }
    y += gap * scale;
  };
  if (figure.synthetic !== null) {
    const size = 18 * scale;
    const lines = wrapText(figure.synthetic, columnWidth - 28, size, 600);
    const tall = lines.length * size * 1.3 + 14;
    const wide = Math.max(...lines.map((line) => textWidth(line, size, 600))) + 28;
    parts.push(element("rect", { x: margin, y, width: wide, height: tall, rx: 4, fill: p.noticeGround }));
    lines.forEach((line, i) =>
      parts.push(
        textLine(
          margin + 14,
          y + 7 + size * (1.3 * i + 1),
          line,
          { size, fill: p.noticeInk, weight: 600 },
          { "data-role": "synthetic" },
        ),
      ),
    );
    y += tall + 16 * scale;
  }
  put(figure.title, 40, p.ink, 600, 8, "title");
  put(figure.periodLabel, 22, p.ink, 500, 2, "period");
  put(figure.boundariesLabel, 18, p.ink2, 400, 2, "boundaries");
  put(figure.datasetLabel, 18, p.ink2, 400, 18, "dataset");
  put(figure.sentence, 23, p.ink, 400, 10, "sentence");
  for (const line of figure.certainty) put(line, 16, p.ink2, 400, 2, "certainty");
  if (figure.difference !== null) put(figure.difference, 17, p.ink, 500, 2, "difference");
  for (const note of figure.notes) put(note, 16, p.ink2, 400, 2, "note");
  y += 22 * scale;
  const legend = matter.column(columnWidth, scale);
  parts.push(legend.draw(margin, y));
  return { drawn: element("g", { "data-part": "words" }, parts), height: y + legend.height - margin };
}

function drawFoot(figure: Figure, p: Palette, w: number, h: number, attribution: string | null) {
  const x = wordsOf(figure);
  const width = w - 2 * margin;
  const made = `${x.product} · ${x.knownAt(formatInstantInVietNam(figure.knownAt, figure.locale))} · ${x.dataVersion(figure.dataVersion)}`;
  const room = width - textWidth(made, footSize) - 40;
  const sources = wrapText(sourcesText(figure, width), width, footSize);
  const last = attribution === null ? [] : wrapText(attribution, room, footSize);
  // The date stands at the right of the last line; where that is a long source line, on one of its own.
  const isRoomy = last.length > 0 || textWidth(sources.at(-1) ?? "", footSize) <= room;
  const lines = [...sources, ...last, ...(isRoomy ? [] : [""])];
  const step = footSize * 1.4;
  const top = h - margin / 2 - lines.length * step - 10;
  const said = lines.map((line, i) =>
    line === ""
      ? null
      : textLine(
          margin,
          top + 10 + (i + 1) * step - 4,
          line,
          { size: footSize, fill: p.ink2 },
          { "data-role": "source" },
        ),
  );
  return {
    top,
    drawn: element(
      "g",
      { "data-part": "foot" },
      element("path", { d: ["M", margin, top, "H", w - margin], stroke: p.hairline }),
      said,
      textLine(
        w - margin,
        top + 10 + lines.length * step - 4,
        made,
        { size: footSize, fill: p.ink2, anchor: "end" },
        { "data-role": "made" },
      ),
    ),
  };
}

function wordsOf(figure: Figure) {
  return words(figure.locale).export;
}

/** As many sources as fit into three lines, then how many more there are. */
function sourcesText(figure: Figure, width: number): string {
  const x = wordsOf(figure);
  const { sources, locale } = figure;
  if (sources.length === 0) return `${x.sources}: ${figure.of === "holdings" ? x.listed : x.noSources}`;
  if (figure.of === "holdings")
    return `${x.sources}: ${x.reportsCount(formatNumber(sources.length, locale))}.`;
  for (let shown = Math.min(sources.length, 12); shown > 0; shown -= 1) {
    const rest = sources.length - shown;
    const list = sources.slice(0, shown).map((source) => sourceLine(source, locale));
    const text = `${x.sources}: ${list.join("; ")}${rest === 0 ? "" : `; ${x.sourcesMore(formatNumber(rest, locale))}`}.`;
    if (shown === 1 || wrapText(text, width, footSize).length <= 3) return text;
  }
  return "";
}
