import { courseSentence, courseValues } from "../../figure/profile/fact-course.ts";
import { factOf, type Fact } from "../../figure/profile/fact.ts";
import type { Figure } from "../../figure/figure.ts";
import { formatNumber } from "../../figure/format/format.ts";
import { factWords } from "../../i18n/fact-words.ts";
import type { Box } from "../drawing/box.ts";
import { markFill, markPatterns, overlayMarks } from "../drawing/marks.ts";
import { element, type Drawn } from "../drawing/svg/tree.ts";
import { textLine } from "../drawing/text-line.ts";
import { balanceText, textWidth, wrapText } from "../drawing/text.ts";
import { palette, type Palette } from "../theme.ts";
import type { ColumnPart, Composed, Drawing, ViewOptions } from "../view.ts";
import { drawCourse } from "./draw-course.ts";

export const drawing: Drawing = { compose: composeFact, least: leastFact };

/** Sizes of type in units of the drawing, of a card; in a larger box all grow together. */
const sizes = { number: 34, unit: 15, text: 14.2, note: 13 } as const;
/** A box in which these sizes are right. */
const card = { width: 320, height: 190 } as const;
/** Where a box is so much wider than high, the course stands beside the words. */
const wide = 2.3;
const prefix = "fact";

/**
 * One figure to be looked at: the number large, what it is made of, how it changed, how sure it is, and the small line of its course. Of the
 * country, or of the first area asked for.
 */
function composeFact(figure: Figure, options: ViewOptions): Composed {
  const p = palette(options.theme);
  const fact = factOf(figure, options.areas[0]);
  const marks = [...new Set([fact.row?.mark ?? "none", ...fact.course.unknown.map(({ row }) => row.mark)])];
  return {
    figure,
    matter: {
      defs: markPatterns(marks, options.theme, prefix),
      column: (width, scale) => said([courseSentence(figure, fact.course)], p, width, scale),
      content: (box) => drawFact(figure, fact, p, box),
      attribution: null,
    },
  };
}

/** Never so small that its words run over. */
function leastFact(_: Figure, width: number): { readonly width: number; readonly height: number } {
  return { width: Math.max(width, 200), height: 96 };
}

/** What all parts of the words share. */
interface Setting {
  readonly figure: Figure;
  readonly fact: Fact;
  readonly p: Palette;
  /** How much larger than on a card the number is, and all other type, which need not be read from as far. */
  readonly k: number;
  readonly type: number;
}

function drawFact(figure: Figure, fact: Fact, p: Palette, box: Box): Drawn {
  // Without a course the words have all of the width.
  const isWide = box.width > wide * box.height && courseValues(fact.course).length > 1;
  const k = Math.min(
    3.6,
    Math.max(1, Math.min(box.width / card.width / (isWide ? 2 : 1), box.height / card.height)),
  );
  const type = Math.min(k, 1.9);
  const setting: Setting = { figure, fact, p, k, type };
  const wordsWidth = isWide ? Math.max(box.width * 0.5, 200) : box.width;
  const head = drawHead(setting, { ...box, width: wordsWidth });
  const foot = drawStatus(setting, { ...box, width: wordsWidth });
  const gap = 14 * type;
  const course = isWide
    ? {
        x: box.x + wordsWidth + gap,
        y: box.y + 4,
        width: box.width - wordsWidth - gap,
        height: box.height - 4,
      }
    : {
        x: box.x,
        y: head.bottom + gap * 0.6,
        width: box.width,
        height: foot.top - head.bottom - gap * 1.2,
      };
  const hasRoom = course.width > 60 && course.height > 26;
  return element(
    "g",
    { "data-part": "fact" },
    head.drawn,
    hasRoom ? drawCourse({ figure, course: fact.course, p, k: type, type, prefix }, course) : null,
    foot.drawn,
  );
}

/** Number with unit, then what it is made of and when, then the change. */
function drawHead(
  { figure, fact, p, k, type }: Setting,
  box: Box,
): { readonly bottom: number; readonly drawn: Drawn } {
  const isKnown = fact.row !== null && fact.row.value !== null;
  const parts: Drawn[] = [];
  const size = numberSize(fact.number, box.width, isKnown ? sizes.number * k : 20 * type);
  const lines = wrapText(fact.number, box.width, size, 600);
  // All numbers of a row of cards stand on one line, however small one had to be set.
  let y = box.y + sizes.number * k * 0.86 - (isKnown ? 0 : sizes.number * k * 0.3);
  lines.forEach((line, i) =>
    parts.push(
      textLine(
        box.x,
        y + i * size * 1.25,
        line,
        { size, fill: p.ink, weight: 600 },
        { "data-role": "number" },
      ),
    ),
  );
  y += (lines.length - 1) * size * 1.25;
  const unitSize = sizes.unit * Math.max(type, k * 0.6);
  const unitAt = textWidth(fact.number, size, 600) + unitSize * 0.45;
  const isBeside = fact.unit !== "" && unitAt + textWidth(fact.unit, unitSize, 500) <= box.width;
  if (isBeside)
    parts.push(
      textLine(
        box.x + unitAt,
        y,
        fact.unit,
        { size: unitSize, fill: p.ink, weight: 500 },
        { "data-role": "unit" },
      ),
    );
  const note = sizes.note * type;
  const when = fact.period?.label ?? figure.periodLabel;
  const under = [isBeside ? "" : fact.unit, fact.parts, when, fact.row?.remark ?? ""].filter(
    (text) => text !== "",
  );
  y += 7 * type;
  for (const line of wrapText(under.join(" · "), box.width, note)) {
    y += note * 1.3;
    parts.push(textLine(box.x, y, line, { size: note, fill: p.ink2 }, { "data-role": "under" }));
  }
  const text = sizes.text * type;
  const isReason = !isKnown && fact.cautions.length > 0;
  const change = isReason ? fact.cautions.join(" ") : (fact.change ?? "");
  if (change !== "") {
    y += 5 * type;
    for (const line of balanceText(change, box.width, text, isReason ? 400 : 500)) {
      y += text * 1.28;
      const style = { size: text, fill: p.ink, weight: isReason ? 400 : 500 } as const;
      parts.push(textLine(box.x, y, line, style, { "data-role": isReason ? "reason" : "change" }));
    }
    for (const line of fact.changeNote === "" ? [] : wrapText(fact.changeNote, box.width, note)) {
      y += note * 1.3;
      parts.push(textLine(box.x, y, line, { size: note, fill: p.ink2 }, { "data-role": "change-note" }));
    }
  }
  return { bottom: y + text * 0.3, drawn: parts };
}

/** As large as fits, down to half: seven digits must stand whole on a narrow card. */
function numberSize(text: string, width: number, size: number): number {
  const needed = textWidth(text, size, 600);
  return needed <= width ? size : Math.max(size / 2, (size * width) / needed);
}

/** At the foot: the status with its mark, and how many cautions there are. */
function drawStatus(
  { figure, fact, p, type }: Setting,
  box: Box,
): { readonly top: number; readonly drawn: Drawn } {
  const { row, status, cautions } = fact;
  const bottom = box.y + box.height;
  if (row === null || status === "") return { top: bottom, drawn: null };
  const size = sizes.note * type;
  const count = cautions.length;
  const text =
    count === 0
      ? status
      : `${status} · ${factWords(figure.locale).cautions(formatNumber(count, figure.locale))}`;
  const isMarked = overlayMarks.includes(row.mark);
  const [w, h] = [22 * type, 11 * type];
  const x = box.x + (isMarked ? w + 7 * type : 0);
  const lines = wrapText(text, box.x + box.width - x, size);
  const top = bottom - lines.length * size * 1.25;
  const sample = { x: box.x, y: top + size * 0.24, width: w, height: h };
  const mark = isMarked
    ? [
        element("rect", { ...sample, fill: p.circle }),
        element("rect", {
          ...sample,
          fill: markFill(row.mark, prefix),
          stroke: p.hairline,
          "stroke-width": 0.5,
        }),
      ]
    : null;
  const said = lines.map((line, i) =>
    textLine(x, top + size * (1.25 * i + 0.97), line, { size, fill: p.ink2 }, { "data-role": "status" }),
  );
  return { top, drawn: [mark, said] };
}

/** Sentences in the column of a picture on paper. */
function said(texts: readonly string[], p: Palette, width: number, scale: number): ColumnPart {
  const size = 16 * scale;
  const lines = texts.flatMap((text) => wrapText(text, width, size));
  return {
    height: lines.length * size * 1.35 + 12 * scale,
    draw: (x, y) =>
      lines.map((line, i) =>
        textLine(x, y + size * (1.35 * i + 1), line, { size, fill: p.ink2 }, { "data-role": "course" }),
      ),
  };
}
