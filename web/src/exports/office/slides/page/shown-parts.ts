import type { CardsBlock, FactCard, FigureBlock, TableBlock } from "../../../../briefing/page.ts";
import { isMoreThanBars } from "../../../../briefing/bars-of-table.ts";
import { tableCaption } from "../../../../briefing/table-of-figure.ts";
import type { Box } from "../../../../views/drawing/box.ts";
import { textWidth, wrapText } from "../../../../views/drawing/text.ts";
import { palette } from "../../../../views/theme.ts";
import type { TextShape } from "../../shapes/shape.ts";
import type { OfficeTable } from "../../shapes/table.ts";
import { fitted, smallestLetters, textHeight } from "./fit.ts";
import type { PictureOf } from "../picture.ts";
import type { ObjectOf } from "../slide.ts";
import { tablesOf } from "./table-slides.ts";

const p = palette("light");
const gap = 16;

/** The pictures of a briefing, made ready, by the ids of their blocks. */
export type Pictures<Picture> = ReadonlyMap<string, PictureOf<Picture>>;

/** What is shown, in columns beside each other, cards over them. A list per slide. */
export function shownParts<Picture>(
  shown: readonly (CardsBlock | FigureBlock | TableBlock)[],
  box: Box,
  pictures: Pictures<Picture>,
): readonly (readonly ObjectOf<Picture>[])[] {
  const cards = shown.flatMap((block) => (block.is === "cards" ? block.cards : []));
  const rest = shown.filter((block) => block.is !== "cards");
  // Alone on a slide they are read from a wall: few to a row.
  const most = Math.max(1, Math.min(rest.length === 0 ? 3 : Infinity, Math.floor(box.width / 170)));
  const rows = Math.ceil(cards.length / most);
  // Rows of even length: none is left with one card.
  const perRow = Math.max(1, Math.ceil(cards.length / Math.max(1, rows)));
  const room = rest.length === 0 ? box.height : Math.min(box.height * 0.45, rows * 104);
  const cardHeight = rows === 0 ? 0 : Math.min(210, (room - (rows - 1) * 10) / rows);
  const cardsHeight = rows === 0 ? 0 : rows * (cardHeight + 10);
  const cardWidth = (box.width - (perRow - 1) * 10) / perRow;
  const over = cards.map((card, i) =>
    cardShape(card, {
      x: box.x + (i % perRow) * (cardWidth + 10),
      y: box.y + Math.floor(i / perRow) * (cardHeight + 10),
      width: cardWidth,
      height: cardHeight,
    }),
  );
  const under: Box = { ...box, y: box.y + cardsHeight, height: box.height - cardsHeight };
  const width = (under.width - (rest.length - 1) * gap) / Math.max(1, rest.length);
  const columns = rest.map((block, i): readonly (readonly ObjectOf<Picture>[])[] => {
    const own = { ...under, x: under.x + i * (width + gap), width };
    return block.is === "figure"
      ? figureObjects(block, own, pictures, rest.length > 1)
      : tableWithBars(block, own, pictures);
  });
  const count = Math.max(1, ...columns.map(({ length }) => length));
  return Array.from({ length: count }, (_, i) => [
    ...(i === 0 ? over : []),
    // A figure beside a table that goes on stands on each of its slides.
    ...columns.flatMap((parts) => parts[Math.min(i, parts.length - 1)] ?? []),
  ]);
}

/** A picture, a list per slide that it takes; one of several brings its legend under it. */
function figureObjects<Picture>(
  block: FigureBlock,
  box: Box,
  pictures: Pictures<Picture>,
  isOneOfSeveral: boolean,
): readonly (readonly ObjectOf<Picture>[])[] {
  const picture = pictures.get(block.id);
  if (picture === undefined) throw new RangeError(`no picture for ${block.id}`);
  if (!isOneOfSeveral) return picture.fill(box);
  const head = headShape(block.id, `${block.figure.title}, ${block.figure.periodLabel}`, box);
  const legend = picture.legend(box.width, 1);
  const isRoomy = legend.height > 0 && legend.height < box.height * 0.45;
  const below = isRoomy ? legend.height + 6 : 0;
  return picture
    .fill({ ...box, y: box.y + 32, height: box.height - 32 - below })
    .map((objects) => [
      head,
      ...objects,
      ...(isRoomy ? legend.at(box.x, box.y + box.height - legend.height) : []),
    ]);
}

/** What stands over one of several pictures, or over a table. */
function headShape(id: string, said: string, box: Box): TextShape {
  return {
    is: "text",
    name: `${id}-head`,
    description: null,
    box: { ...box, height: 28 },
    paragraphs: wrapText(said, box.width, 11, 600)
      .slice(0, 2)
      .map((text) => ({ runs: [{ text, size: 11, colour: "tx1", isBold: true }] })),
    align: "left",
    anchor: "top",
    wraps: true,
  };
}

/** How much of a slide a table may take beside its bars. */
const smallTable = 0.4;

/** A table with the bars of its numbers: they alone where they say all that it says; over it where it is small, else on a slide of their own before it. */
function tableWithBars<Picture>(
  block: TableBlock,
  box: Box,
  pictures: Pictures<Picture>,
): readonly (readonly ObjectOf<Picture>[])[] {
  const bars = pictures.get(block.id);
  if (bars === undefined) return tableObjects(block, box);
  const caption = tableCaption(block);
  const head = wrapText(caption, box.width, 11, 600).length > 1 ? 32 : 18;
  if (!isMoreThanBars(block)) {
    const notes = block.notes.length === 0 ? [] : [notesShape(block, box)];
    const below = notes.reduce((sum, note) => sum + note.box.height + 6, 0);
    const [chart = []] = bars.fill({ ...box, y: box.y + head, height: box.height - head - below });
    return [[headShape(block.id, caption, box), ...chart, ...notes]];
  }
  const high = tablesHeight(block, box);
  if (high > box.height * smallTable) {
    const [chart = []] = bars.fill({ ...box, y: box.y + head, height: box.height - head });
    return [[headShape(`${block.id}-chart`, caption, box), ...chart], ...tableObjects(block, box)];
  }
  const [chart = []] = bars.fill({ ...box, height: box.height - high - 12 });
  const under = { ...box, y: box.y + box.height - high, height: high };
  return tableObjects(block, under).map((objects) => [...chart, ...objects]);
}

/** How high a table stands with all round it; more than its box where it goes on. */
function tablesHeight(block: TableBlock, box: Box): number {
  const [objects = [], ...others] = tableObjects(block, box);
  if (others.length > 0) return Infinity;
  return Math.max(...objects.map((one) => one.box.y + one.box.height)) - box.y + 2;
}

/** Between parts of a table beside each other. */
const columnGap = 18;

/** What is said under a table, at the foot of its box. */
function notesShape({ id, notes }: TableBlock, box: Box): TextShape {
  const height = notes.reduce((sum, note) => sum + textHeight(note, box.width, smallestLetters), 0);
  return {
    is: "text",
    name: `${id}-notes`,
    description: null,
    box: { ...box, y: box.y + box.height - height, height },
    paragraphs: notes.map((text) => ({ runs: [{ text, size: smallestLetters, colour: "tx2" }] })),
    align: "left",
    anchor: "top",
    wraps: true,
  };
}

function tableObjects(block: TableBlock, box: Box): readonly (readonly (TextShape | OfficeTable)[])[] {
  const notes = notesShape(block, box);
  const caption = tableCaption(block);
  const head = wrapText(caption, box.width, 11, 600).length > 1 ? 32 : 18;
  const below = notes.box.height === 0 ? 0 : notes.box.height + 6;
  const room = { ...box, y: box.y + head, height: box.height - head - below };
  return besideEachOther(tablesOf(block, room), box).map((tables, i) => [
    headShape(i === 0 ? block.id : `${block.id}-part-${i + 1}`, caption, box),
    ...tables,
    ...(block.notes.length === 0
      ? []
      : [
          {
            ...notes,
            box: { ...notes.box, y: Math.max(...tables.map((one) => one.box.y + one.box.height)) + 6 },
          },
        ]),
  ]);
}

/** Parts of a long table, as many beside each other as there is room for. */
function besideEachOther(tables: readonly OfficeTable[], box: Box): readonly (readonly OfficeTable[])[] {
  const widest = Math.max(...tables.map((one) => one.box.width));
  const many = Math.max(1, Math.floor((box.width + columnGap) / (widest + columnGap)));
  return Array.from({ length: Math.ceil(tables.length / many) }, (_, i) =>
    tables
      .slice(i * many, (i + 1) * many)
      .map((one, at) => ({ ...one, box: { ...one.box, x: box.x + at * (widest + columnGap) } })),
  );
}

/** A figure written large, on a ground of its own. */
function cardShape(card: FactCard, box: Box): TextShape {
  const { label, period, text, unit, statusLabel, remarks } = card;
  const inner = box.width - 20;
  const k = Math.min(1.6, box.height / 104, box.width / 150);
  const large = fitted(
    [26, 22, 18, 15, 13, 11].map((one) => one * k),
    (one) => textWidth(text, one, 600),
    inner,
  );
  const line = (said: string, size: number, colour: string, isBold = false) => ({
    runs: [{ text: said, size: Math.max(smallestLetters, size * k), colour, isBold }],
  });
  const small = [[period, statusLabel].filter((part) => part !== "").join(" · "), ...remarks];
  return {
    is: "text",
    name: card.id,
    description: [label, period, `${text} ${unit}`.trim(), statusLabel]
      .filter((part) => part !== "")
      .join(", "),
    box,
    paragraphs: [
      line(label, 10.5, p.ink2),
      {
        runs: [
          { text, size: large, colour: p.ink, isBold: true },
          ...(unit === ""
            ? []
            : [{ text: ` ${unit}`, size: Math.max(smallestLetters, 10 * k), colour: p.ink2 }]),
        ],
      },
      ...small.map((said) => line(said, 8.5, p.ink2)),
    ],
    align: "left",
    anchor: "top",
    wraps: true,
    fill: { hex: p.sea, alpha: 1 },
    inset: 10,
  };
}
