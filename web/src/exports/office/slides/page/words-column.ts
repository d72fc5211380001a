import type { TextBlock, WrittenPage } from "../../../../briefing/page.ts";
import type { Box } from "../../../../views/drawing/box.ts";
import { palette } from "../../../../views/theme.ts";
import type { PlacedParagraph } from "../../shapes/shape.ts";
import { fitted, textHeight } from "./fit.ts";
import type { PictureOf } from "../picture.ts";
import type { ObjectOf, PlacedText } from "../slide.ts";

const p = palette("light");
const gap = 16;

/** What is told, and under it the legend, at the largest letters at which both fit. */
export function wordsColumn<Picture>(
  page: WrittenPage,
  texts: readonly TextBlock[],
  box: Box,
  legend: PictureOf<Picture> | null,
): { readonly words: PlacedText | null; readonly legend: readonly ObjectOf<Picture>[] } {
  const scales = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58];
  // Over a picture, words and legend stand beside each other.
  const isOver =
    legend !== null && texts.length > 0 && box.width > box.height && legend.legend(box.width, 1).height > 0;
  const width = isOver ? (box.width - gap) / 2 : box.width;
  const wordsHeight = (scale: number) =>
    texts.reduce((sum, block) => sum + blockHeight(block, width, scale), 0);
  const legendAt = (scale: number) => legend?.legend(width, scale) ?? { height: 0, at: () => [] };
  const heightAt = (scale: number) =>
    isOver
      ? Math.max(wordsHeight(scale), legendAt(scale).height)
      : wordsHeight(scale) + 10 + legendAt(scale).height;
  const scale = fitted(scales, heightAt, box.height);
  const height = wordsHeight(scale);
  const beside = { x: box.x + width + gap, y: box.y };
  const under = { x: box.x, y: box.y + (texts.length === 0 ? 0 : height + 10) };
  const { x, y } = isOver ? beside : under;
  return {
    words:
      texts.length === 0
        ? null
        : {
            role: "words",
            name: texts[0]?.id ?? `${page.id}-words`,
            paragraphs: texts.flatMap((block) => paragraphsOf(block, scale)),
            box: { ...box, width, height: legend === null ? box.height : height },
          },
    legend: legendAt(scale).at(x, y),
  };
}

const roles: Readonly<
  Record<
    TextBlock["role"],
    { readonly size: number; readonly colour: string; readonly before: number; readonly isBold: boolean }
  >
> = {
  lead: { size: 15, colour: "tx1", before: 0, isBold: false },
  body: { size: 12, colour: "tx1", before: 6, isBold: false },
  certainty: { size: 10, colour: "tx2", before: 4, isBold: false },
  notice: { size: 11, colour: p.noticeInk, before: 6, isBold: true },
};

function paragraphsOf({ role, paragraphs }: TextBlock, scale: number): readonly PlacedParagraph[] {
  const { size, colour, before, isBold } = roles[role];
  return paragraphs.map((text) => ({
    before: before * scale,
    runs: [{ text, size: size * scale, colour, isBold }],
  }));
}

function blockHeight({ role, paragraphs }: TextBlock, width: number, scale: number): number {
  const { size, before, isBold } = roles[role];
  return paragraphs.reduce(
    (sum, text) => sum + textHeight(text, width, size * scale, isBold ? 600 : 400) + before * scale,
    0,
  );
}
