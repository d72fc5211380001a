import { numberedCautions } from "../../briefing/numbered-cautions.ts";
import { barsOfTable, describeBars, barNotes } from "../../briefing/bars-of-table.ts";
import { datasetBeside } from "../../briefing/say-synthetic-once.ts";
import type { PageBlock, SourcesBlock, TableBlock, WrittenBriefing } from "../../briefing/page.ts";
import { briefingWords } from "../../i18n/briefing-words.ts";
import { formatNumber } from "../../figure/format/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { words } from "../../i18n/words.ts";
import { heightOfBars } from "../../views/charts/bars/draw-bars.ts";
import { drawQrCode } from "../../views/drawing/frame/qr-code.ts";
import { svgDocument } from "../../views/drawing/svg/serialise.ts";
import { element } from "../../views/drawing/svg/tree.ts";
import type { PrintSettings } from "../exporter.ts";
import { attachmentsOf } from "./attachments.ts";
import { pageLook, type PrintedPicture } from "./draw-pictures.ts";
import { versionOf } from "./version-of.ts";

/** What the templates read: `/briefing.json`, and the files it names. */
export interface PrintMatter {
  /** Which template sets it. */
  readonly template: "briefing" | "report";
  readonly json: Readonly<Record<string, unknown>>;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What pages are of a larger whole. */
export type Place =
  /** A part of it, whose first page has this number. */
  | { readonly is: "part"; readonly firstPage: number }
  /** What stands before its parts, and with which page each begins. */
  | { readonly is: "front"; readonly parts: readonly PartLine[] };

/** A part in the contents of the whole. */
export interface PartLine {
  readonly title: string;
  readonly page: number;
}

/** All that is said on the pages of a briefing, its pictures not drawn yet. `place` null: it is a whole of its own. Pure. */
export function printMatter(
  briefing: WrittenBriefing,
  { shape, mark = null }: PrintSettings,
  place: Place | null = null,
): PrintMatter {
  const { locale, provenance, pages } = briefing;
  const { datasetLabel, boundariesLabel, synthetic } = provenance;
  const isPart = place?.is === "part";
  // The whole says where it is seen and where it comes from.
  const link = isPart ? null : provenance.link;
  const x = words(locale).export;
  const w = briefingWords(locale).print;
  const version = versionOf(briefing);
  const titles = titlesOf(briefing);
  const attached = attachmentsOf(briefing, !isPart);
  const files = new Map(attached.map(({ path, bytes }) => [path, bytes]));
  if (link !== null) files.set("/code.svg", bytesOf(codeDrawing(link)));
  return {
    template: "briefing",
    files,
    json: {
      shape,
      mark,
      lang: locale,
      font: "Be Vietnam Pro",
      title: briefing.title,
      subtitle: briefing.subtitle,
      description: descriptionOf(briefing),
      keywords: [datasetLabel, boundariesLabel, version],
      date: dateParts(provenance.knownAt),
      version: `${x.product} · ${version}`,
      synthetic,
      link,
      // Whoever gets several pages first wants to know what is in them.
      cover: place?.is === "front" || (!isPart && pages.length > 1),
      "first-page": place?.is === "part" ? place.firstPage : 1,
      parts:
        place?.is === "front"
          ? place.parts.map(({ title, page }, at) => ({ title, page, link: `part:${at}` }))
          : null,
      "cover-lines": [briefing.audience, datasetBeside(briefing), boundariesLabel, version].filter(Boolean),
      words: {
        product: x.product,
        contents: w.contents,
        page: place !== null ? w.pageOfWhole("{n}") : pages.length > 1 ? w.page("{n}", "{of}") : null,
        link: x.link,
        code: w.code,
        sources: x.sources,
      },
      files: attached.map(({ name, path, type, relationship, description }) => ({
        name,
        path,
        type,
        relationship,
        description,
      })),
      pages: pages.map(({ kind, subtitle, blocks }, i) => ({
        title: titles[i],
        subtitle,
        blocks: blocks.map((block) =>
          block.is === "sources"
            ? sourcesMatter(block, kind === "method", locale)
            : blockMatter(block, locale),
        ),
      })),
      drawn: false,
      attributions: {},
    },
  };
}

/** What a document is, for whoever finds it: of which data, on which boundaries. */
export function descriptionOf(briefing: WrittenBriefing): string {
  const { synthetic, boundariesLabel } = briefing.provenance;
  return [synthetic, datasetBeside(briefing), boundariesLabel].filter((part) => part !== null).join(" · ");
}

/** The same with its pictures. */
export function withPictures(
  { json, files, template }: PrintMatter,
  pictures: ReadonlyMap<string, PrintedPicture>,
): PrintMatter {
  const attributions = [...pictures].map(([id, { attribution }]) => [id, attribution] as const);
  return {
    template,
    json: { ...json, drawn: true, attributions: Object.fromEntries(attributions) },
    files: new Map([...files, ...[...pictures].map(([id, { svg }]) => [pathOf(id), bytesOf(svg)] as const)]),
  };
}

/** Sources named on a page before it says how many more there are; the page that says how all was made names all. */
const mostSources = 6;

function sourcesMatter({ lines, sources }: SourcesBlock, isWhole: boolean, locale: Locale) {
  const x = words(locale).export;
  const shown = isWhole || lines.length <= mostSources ? lines.length : mostSources - 1;
  const rest = lines.length - shown;
  return {
    is: "sources",
    lines: lines.slice(0, shown).map((text, i) => ({ text, url: sources[i]?.url ?? null })),
    more: rest === 0 ? null : x.sourcesMore(formatNumber(rest, locale)),
    none: x.noSources,
  };
}

function blockMatter(block: Exclude<PageBlock, SourcesBlock>, locale: Locale) {
  switch (block.is) {
    case "text":
      return { is: block.is, role: block.role, paragraphs: block.paragraphs };
    case "cards": {
      // What several cards are to be read with stands once under them all.
      const { cautions, numbers } = numberedCautions(block.cards);
      return {
        is: block.is,
        cards: block.cards.map(({ label, period, text, unit, statusLabel, remarks }, at) => ({
          label,
          period,
          text,
          unit,
          lines: [statusLabel, ...remarks, (numbers[at] ?? []).map((one) => `(${one})`).join(" ")].filter(
            (line) => line !== "",
          ),
        })),
        notes: cautions.map((caution, at) => `(${at + 1}) ${caution}`),
      };
    }
    case "figure":
      return { is: block.is, id: block.id, path: pathOf(block.id), alt: block.description };
    case "table":
      return {
        is: block.is,
        bars: barsMatter(block, locale),
        title: block.title,
        unit: block.unit,
        columns: block.columns.map(({ label, holds }, at) => ({ label, holds, share: shareOf(block, at) })),
        rows: block.rows.map(({ role, cells }) => ({ role, cells: cells.map(({ text }) => text) })),
        notes: block.notes,
      };
  }
}

/** Points of a drawing's width, as its bars are measured; wider pages have as much room for each. */
const barsWidth = 480;

/** The picture over a table whose numbers are drawn; null: they are not. */
function barsMatter(table: TableBlock, locale: Locale) {
  const bars = barsOfTable(table, locale);
  if (bars === null) return null;
  return {
    id: table.id,
    path: pathOf(table.id),
    alt: describeBars(table, bars),
    height: heightOfBars(bars, barsWidth / pageLook.scale) * pageLook.scale,
    notes: barNotes(bars),
  };
}

/** Titles of pages. Of several that are called the same, each says what its picture is: whoever reads the contents can tell them apart. */
function titlesOf({ pages, locale }: WrittenBriefing): readonly string[] {
  return pages.map(({ title, blocks }) => {
    const pictures = blocks.filter((block) => block.is === "figure");
    const isShared = pages.filter((other) => other.title === title).length > 1;
    const [picture] = pictures;
    return isShared && pictures.length === 1 && picture !== undefined
      ? `${title} – ${words(locale).views.name[picture.view]}`
      : title;
  });
}

/** How much of a table's width a column of words wants, beside others: more for long texts, but not as many times more as they are longer; room for each word. */
function shareOf({ columns, rows }: TableBlock, at: number): number {
  const texts = [columns[at]?.label ?? "", ...rows.map(({ cells }) => cells[at]?.text ?? "")];
  const longest = Math.max(...texts.map(({ length }) => length));
  const word = Math.max(...texts.flatMap((text) => text.split(/\s+/u).map(({ length }) => length)));
  return Math.ceil(Math.max(longest ** 0.6, word * 0.75));
}

export function pathOf(id: string): string {
  return `/pictures/${id}.svg`;
}

/** An instant in UTC, as Typst's `datetime` takes it: no clock of the moment, so that the same briefing is the same bytes. */
export function dateParts(instant: string) {
  const at = new Date(instant);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  };
}

/** The code of the way back, as a picture of its own. */
function codeDrawing(link: string): string {
  const side = 100;
  const size = { width: side, height: side, viewBox: [0, 0, side, side] } as const;
  return svgDocument(
    element("svg", { xmlns: "http://www.w3.org/2000/svg", ...size }, drawQrCode(link, 0, 0, side)),
  );
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
