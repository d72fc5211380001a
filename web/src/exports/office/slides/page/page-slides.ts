import { datasetBeside } from "../../../../briefing/say-synthetic-once.ts";
import type { WrittenBriefing, WrittenPage } from "../../../../briefing/page.ts";
import { formatNumber } from "../../../../figure/format/format.ts";
import { versionText } from "../../../../figure/sentences/version-text.ts";
import { officeWords } from "../../../../i18n/office-words.ts";
import { words } from "../../../../i18n/words.ts";
import type { Box } from "../../../../views/drawing/box.ts";
import { textWidth, wrapText } from "../../../../views/drawing/text.ts";
import { palette } from "../../../../views/theme.ts";
import type { PlacedParagraph, PlacedRun, TextShape } from "../../shapes/shape.ts";
import { fitted, textHeight } from "./fit.ts";
import { shownParts, type Pictures } from "./shown-parts.ts";
import { wordsAlone, wordsColumn } from "./words-column.ts";
import type { Design } from "../design/design.ts";
import { edge, type Place } from "../places.ts";
import type { PlacedText, SlideOf, SlideSize } from "../slide.ts";

const p = palette("light");
const noticeHeight = 18;

/** The cover of a briefing of several pages. */
export function coverSlide(briefing: WrittenBriefing): SlideOf<never> {
  const { title, subtitle, audience, provenance } = briefing;
  const said = [subtitle, datasetBeside(briefing), provenance.boundariesLabel, audience].flatMap((text) =>
    text === null || text === "" ? [] : [{ runs: [{ text }] }],
  );
  const notice: readonly PlacedParagraph[] =
    provenance.synthetic === null
      ? []
      : [{ before: 8, runs: [{ text: provenance.synthetic, colour: p.noticeInk, isBold: true }] }];
  return {
    layout: "cover",
    texts: [
      { role: "title", name: "cover-title", paragraphs: [{ runs: [{ text: title }] }], box: null },
      { role: "subtitle", name: "cover-subtitle", paragraphs: [...said, ...notice], box: null },
      footText("cover-foot", [], briefing, 820),
    ],
    objects: [],
    notes: [],
  };
}

/** A page as slides: one, or several where a table has more rows than can be read on one. */
export function pageSlides<Picture>(
  page: WrittenPage,
  briefing: WrittenBriefing,
  pictures: Pictures<Picture>,
  design: Design,
  mark: string | null,
): readonly SlideOf<Picture>[] {
  const notice = briefing.provenance.synthetic;
  const places = design.placesOf("content");
  const boxOf = (role: Place["role"]): Box => places.find((one) => one.role === role)?.box ?? design.content;
  const over = notice === null ? 0 : noticeHeight + 4;
  const { content: whole } = design;
  const content = { ...whole, y: whole.y + over, height: whole.height - over };
  const texts = page.blocks.filter((block) => block.is === "text");
  const shown = page.blocks.filter(
    (block) => block.is === "figure" || block.is === "table" || block.is === "cards",
  );
  const lines = page.blocks.flatMap((block) => (block.is === "sources" ? block.lines : []));
  const figures = shown.filter((block) => block.is === "figure");
  const [only] = figures;
  const legend = figures.length === 1 && only !== undefined ? (pictures.get(only.id) ?? null) : null;
  const said = shown.length === 0 ? null : wordsColumn(page, texts, content, legend);
  const parts = [
    ...shownParts(shown, said?.rest ?? content, pictures),
    // What has no room beside what is shown.
    ...(said === null || said.left.length === 0 ? [] : [null]),
  ];
  return parts.map((objects, i): SlideOf<Picture> => {
    const title = parts.length === 1 ? page.title : partTitle(page.title, i, parts.length, briefing);
    return {
      layout: "content",
      texts: [
        titleText(`${page.id}-title`, title, boxOf("title").width),
        {
          role: "subtitle",
          name: `${page.id}-subtitle`,
          paragraphs: subtitle(page, boxOf("subtitle").width),
          box: null,
        },
        ...present(
          said !== null && objects !== null ? said.words : wordsAlone(page, said?.left ?? texts, content),
        ),
        footText(`${page.id}-foot`, lines, briefing, boxOf("foot").width),
      ],
      objects: [
        ...(notice === null ? [] : [noticeBand(`${page.id}-notice`, notice, whole)]),
        ...(objects === null ? [] : [...(said?.legend ?? []), ...objects]),
        ...(mark === null ? [] : [markText(`${page.id}-mark`, mark, design.size)]),
      ],
      notes: page.notes,
    };
  });
}

function present(text: PlacedText | null): readonly PlacedText[] {
  return text === null ? [] : [text];
}

function partTitle(title: string, i: number, all: number, { locale }: WrittenBriefing): string {
  return officeWords(locale).part(title, formatNumber(i + 1, locale), formatNumber(all, locale));
}

function titleText(name: string, text: string, width: number): PlacedText {
  const fits = textWidth(text, 24, 600) <= width;
  const size = fitted([18, 16, 14, 12], (one) => textHeight(text, width, one, 600), 44);
  return { role: "title", name, paragraphs: [{ runs: [fits ? { text } : { text, size }] }], box: null };
}

function subtitle({ subtitle: text }: WrittenPage, width: number): readonly PlacedParagraph[] {
  if (text === null) return [];
  const size = fitted([12, 11, 10], (one) => textWidth(text, one), width);
  return [{ runs: [size === 12 ? { text } : { text, size }] }];
}

function noticeBand(name: string, text: string, { x, y, width }: Box): TextShape {
  return {
    is: "text",
    name,
    description: text,
    box: { x, y: y - 6, width, height: noticeHeight },
    paragraphs: [{ runs: [{ text, size: 10.5, colour: p.noticeInk, isBold: true }] }],
    align: "left",
    anchor: "middle",
    wraps: true,
    fill: { hex: p.noticeGround, alpha: 1 },
    inset: 3,
  };
}

/** Such as "lưu hành nội bộ", in the corner of each slide. */
function markText(name: string, text: string, { width }: SlideSize): TextShape {
  return {
    is: "text",
    name,
    description: null,
    box: { x: width / 2, y: 4, width: width / 2 - edge, height: 14 },
    paragraphs: [{ runs: [{ text, size: 10, colour: "tx2", isBold: true }] }],
    align: "right",
    anchor: "middle",
    wraps: false,
  };
}

/** Sources as far as there is room, which data it is, and the way to it. */
function footText(
  name: string,
  lines: readonly string[],
  briefing: WrittenBriefing,
  width: number,
): PlacedText {
  const { provenance, locale } = briefing;
  const x = words(locale).export;
  const w = officeWords(locale);
  const size = 8;
  let shown = lines.length;
  const textOf = (count: number) => {
    const rest = lines.length - count;
    const list = [
      ...lines.slice(0, count),
      ...(rest === 0 ? [] : [w.moreSources(formatNumber(rest, locale))]),
    ];
    return `${x.sources}: ${list.join("; ")}`;
  };
  while (shown > 1 && wrapText(textOf(shown), width, size).length > 2) shown -= 1;
  const version: PlacedRun[] = [
    { text: `${x.product} · ${versionText({ ...provenance, locale })}` },
    ...(provenance.link === null ? [] : [{ text: " · " }, { text: w.open, link: provenance.link }]),
  ];
  return {
    role: "foot",
    name,
    paragraphs: [...(lines.length === 0 ? [] : [{ runs: [{ text: textOf(shown) }] }]), { runs: version }],
    box: null,
  };
}
