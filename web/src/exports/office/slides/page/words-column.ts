import type { TextBlock, WrittenPage } from "../../../../briefing/page.ts";
import type { Box } from "../../../../views/drawing/box.ts";
import { palette } from "../../../../views/theme.ts";
import type { PlacedParagraph } from "../../shapes/shape.ts";
import { smallestLetters, textHeight } from "./fit.ts";
import type { PictureOf } from "../picture.ts";
import type { ObjectOf, PlacedText } from "../slide.ts";

const p = palette("light");
const gap = 16;

/** What stands beside a picture, as far as it fits there. */
export interface WordsColumn<Picture> {
  readonly words: PlacedText | null;
  readonly legend: readonly ObjectOf<Picture>[];
  /** Where the picture stands. */
  readonly rest: Box;
  /** What has no room beside it: it goes on a slide of its own. */
  readonly left: readonly TextBlock[];
}

/** Of a slide's width: the narrowest column that words stand in. */
const narrowest = 0.285;
const scales = [1, 0.94, 0.88, 0.82, 0.76, 0.7];

/** What is told, and under it the legend, at the largest letters at which both fit; over the picture on upright slides, and where it is short and there is no legend. */
export function wordsColumn<Picture>(
  page: WrittenPage,
  all: readonly TextBlock[],
  content: Box,
  legend: PictureOf<Picture> | null,
): WordsColumn<Picture> {
  const isUpright = content.height > content.width;
  const keys = new Map<string, ReturnType<PictureOf<Picture>["legend"]>>();
  const keyIn = (width: number, scale = 1) => {
    const name = `${width} ${scale}`;
    const known = keys.get(name) ?? legend?.legend(width, scale) ?? { height: 0, at: () => [] };
    keys.set(name, known);
    return known;
  };
  const whole = wordsHeight(all, content.width, 1);
  const hasKey = keyIn(content.width * narrowest).height > 0;
  if (!isUpright && !hasKey && whole <= content.height * 0.2)
    return placed(page, all, { ...content, height: whole }, below(content, whole), 1, []);
  const arranged = arrangements(content, isUpright, hasKey && all.length > 0);
  const keyFor = ({ key, isBeside }: Arrangement) =>
    // Beside the words a key has the whole height; one that is higher all the same is set smaller.
    isBeside || all.length === 0
      ? keyIn(key.width, scales.find((scale) => keyIn(key.width, scale).height <= key.height) ?? 0.7)
      : keyIn(key.width);
  const roomIn = (one: Arrangement) =>
    one.words.height - (one.isBeside || !hasKey ? 0 : keyFor(one).height + (all.length === 0 ? 0 : 10));
  const options = arranged.flatMap((one) => scales.map((scale) => ({ one, scale })));
  const fits = options.find(({ one, scale }) => wordsHeight(all, one.words.width, scale) <= roomIn(one));
  const last = options.at(-1);
  const { one, scale } = fits ??
    last ?? { one: { words: content, key: content, rest: content, isBeside: false }, scale: 1 };
  const { words: box, key, isBeside, rest } = one;
  const [shown, left] = fits === undefined ? cut(all, box.width, scale, roomIn(one)) : [all, []];
  const height = wordsHeight(shown, box.width, scale);
  const at = keyFor(one).at(key.x, isBeside || shown.length === 0 ? key.y : box.y + height + 10);
  const own = { ...box, height: isBeside || !hasKey ? box.height : height };
  return { ...placed(page, shown, own, rest, scale, left), legend: at };
}

/** Where words, key and picture stand to each other. */
interface Arrangement {
  readonly words: Box;
  readonly key: Box;
  readonly rest: Box;
  /** The key stands beside the words; else under them. */
  readonly isBeside: boolean;
}

/** From what leaves a picture most room to what leaves words most. */
function arrangements(content: Box, isUpright: boolean, hasBoth: boolean): readonly Arrangement[] {
  if (isUpright) {
    const half = { ...content, width: hasBoth ? (content.width - gap) / 2 : content.width };
    return [0.3, 0.4, 0.5].map((share) => {
      const words = { ...half, height: content.height * share };
      const key = { ...words, x: hasBoth ? right(content, half.width).x : content.x };
      return { words, key, rest: below(content, words.height), isBeside: hasBoth };
    });
  }
  const under = [narrowest, 0.34].map((share): Arrangement => {
    const words = { ...content, width: content.width * share };
    return { words, key: words, rest: right(content, words.width), isBeside: false };
  });
  if (!hasBoth) return under;
  const words = { ...content, width: content.width * 0.27 };
  const key = { ...right(content, words.width), width: content.width * 0.23 };
  return [...under, { words, key, rest: right(content, words.width + gap + key.width), isBeside: true }];
}

/** Words on a slide of their own. */
export function wordsAlone(page: WrittenPage, texts: readonly TextBlock[], content: Box): PlacedText | null {
  const scale = scales.find((one) => wordsHeight(texts, content.width, one) <= content.height) ?? 0.7;
  return placed(page, texts, content, content, scale, []).words;
}

function placed(
  page: WrittenPage,
  texts: readonly TextBlock[],
  box: Box,
  rest: Box,
  scale: number,
  left: readonly TextBlock[],
): WordsColumn<never> {
  const words: PlacedText = {
    role: "words",
    name: texts[0]?.id ?? `${page.id}-words`,
    paragraphs: texts.flatMap((block) => paragraphsOf(block, scale)),
    box,
  };
  return { words: texts.length === 0 ? null : words, legend: [], rest, left };
}

/** Texts as far as there is room for their paragraphs, and the others. */
function cut(
  texts: readonly TextBlock[],
  width: number,
  scale: number,
  room: number,
): readonly [readonly TextBlock[], readonly TextBlock[]] {
  const shown: TextBlock[] = [];
  const left: TextBlock[] = [];
  let used = 0;
  for (const block of texts)
    for (const text of block.paragraphs) {
      const one = { ...block, paragraphs: [text] };
      used += blockHeight(one, width, scale);
      const list = used <= room ? shown : left;
      const last = list.at(-1);
      if (last?.id === block.id) list.splice(-1, 1, { ...last, paragraphs: [...last.paragraphs, text] });
      else
        list.push(
          list === left && shown.some(({ id }) => id === block.id) ? { ...one, id: `${block.id}-2` } : one,
        );
    }
  return [shown, left];
}

function below(content: Box, height: number): Box {
  const over = height === 0 ? 0 : height + gap;
  return { ...content, y: content.y + over, height: content.height - over };
}

function right(content: Box, width: number): Box {
  const beside = width + gap;
  return { ...content, x: content.x + beside, width: content.width - beside };
}

function wordsHeight(texts: readonly TextBlock[], width: number, scale: number): number {
  return texts.reduce((sum, block) => sum + blockHeight(block, width, scale), 0);
}

/** Points of letters of a size at a scale: none too small to be read from a seat. */
function lettersAt(size: number, scale: number): number {
  return Math.max(smallestLetters, size * scale);
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
    runs: [{ text, size: lettersAt(size, scale), colour, isBold }],
  }));
}

function blockHeight({ role, paragraphs }: TextBlock, width: number, scale: number): number {
  const { size, before, isBold } = roles[role];
  return paragraphs.reduce(
    (sum, text) => sum + textHeight(text, width, lettersAt(size, scale), isBold ? 600 : 400) + before * scale,
    0,
  );
}
