import { datasetBeside } from "../../../briefing/say-synthetic-once.ts";
import type { WrittenBriefing, WrittenPage } from "../../../briefing/page.ts";
import { ofOnePeriod } from "../../../briefing/of-one-period.ts";
import { formatNumber } from "../../../figure/format/format.ts";
import { versionText } from "../../../figure/sentences/version-text.ts";
import { briefingWords } from "../../../i18n/briefing-words.ts";
import { words } from "../../../i18n/words.ts";
import { fontFace } from "../../font-face.ts";
import type { DocumentFormat, DocumentTools } from "../document-format.ts";
import { blockHtml, type PageTools } from "./blocks.ts";
import { look } from "./look.ts";
import { PageDrawings } from "./page-drawings.ts";
import { timeScript, timeScriptHash } from "./script.ts";
import { h, made, page, type Html } from "./tree.ts";

/** One page for the road: opened from a stick it shows all of the briefing in light and dark, asks nothing of any network, and prints a sheet a page. */
export const htmlFormat: DocumentFormat = {
  id: "html",
  extension: "html",
  mediaType: "text/html;charset=utf-8",
  name: "HTML",
  runsIn: ["browser", "node"],
  isOverTime: true,
  write: async (briefing, tools) => {
    const bytesOf = async (one: WrittenBriefing) => new TextEncoder().encode(await briefingHtml(one, tools));
    const whole = await bytesOf(briefing);
    if (whole.length <= mostBytes) return whole;
    // What is heaviest and least missed goes first: the other periods.
    const still = ofOnePeriod(briefing);
    const bytes = still === briefing ? whole : await bytesOf(still);
    if (still !== briefing)
      tools.tell?.(briefingWords(briefing.locale).road.stepsLeftOut(inMega(mostBytes, briefing)));
    if (bytes.length > mostBytes) tools.tell?.(tooLarge(bytes.length, briefing));
    return bytes;
  },
};

/** What a page that is mailed and opened from a stick should have at most. */
export const mostBytes = 5 * 1024 * 1024;

function inMega(bytes: number, { locale }: WrittenBriefing): string {
  return formatNumber(Math.ceil((bytes / 1024 / 1024) * 10) / 10, locale);
}

function tooLarge(bytes: number, briefing: WrittenBriefing): string {
  return briefingWords(briefing.locale).road.tooLarge(inMega(bytes, briefing), inMega(mostBytes, briefing));
}

/** Nothing may be fetched, nothing run but what lets a reader go through time: all is in the file. */
const policy = `default-src 'none'; script-src '${timeScriptHash}'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;

/** A briefing as the text of an HTML file. */
export async function briefingHtml(briefing: WrittenBriefing, tools: DocumentTools): Promise<string> {
  const { title, locale, provenance, pages } = briefing;
  const w = briefingWords(locale);
  const drawings = new PageDrawings();
  const sheets: Html[] = [];
  for (const page of pages)
    sheets.push(
      await sheet(briefing, page, sheets.length, {
        ...tools,
        drawings,
        synthetic: provenance.synthetic,
      }),
    );
  const body = h(
    "body",
    {},
    made(drawings.outlines()),
    front(briefing),
    h(
      "nav",
      { "aria-label": w.print.contents },
      h("strong", {}, w.print.contents),
      h(
        "ol",
        {},
        pages.map((page) => h("li", {}, h("a", { href: `#${page.id}` }, page.title))),
      ),
    ),
    h("main", {}, sheets, h("footer", { class: "last" }, closing(briefing))),
    isOverTime(briefing) ? h("script", {}, made(timeScript)) : null,
    // A data block is not run: it says what the file was made from.
    h(
      "script",
      { type: "application/json", id: "provenance" },
      made(JSON.stringify(provenance).replaceAll("<", "\\u003c")),
    ),
  );
  const faces = await facesOf(body.html, tools);
  const head = h(
    "head",
    {},
    h("meta", { charset: "utf-8" }),
    h("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    h("meta", { name: "viewport", content: "width=device-width,initial-scale=1" }),
    h("title", {}, title),
    h("style", {}, made(look(faces, drawings))),
  );
  return page(h("html", { lang: locale }, head, body));
}

function isOverTime({ pages }: WrittenBriefing): boolean {
  return pages.some(({ blocks }) =>
    blocks.some((block) => block.is === "figure" && (block.overTime ?? []).length > 1),
  );
}

function front({ title, subtitle, audience, locale, provenance }: WrittenBriefing): Html {
  const { synthetic, boundariesLabel } = provenance;
  return h(
    "header",
    { class: "front" },
    synthetic === null ? null : h("p", { class: "notice" }, synthetic),
    h("h1", {}, title),
    subtitle === null ? null : h("p", { class: "subtitle" }, subtitle),
    audience === null ? null : h("p", { class: "subtitle" }, briefingWords(locale).audience(audience)),
    h(
      "p",
      { class: "subtitle" },
      [boundariesLabel, datasetBeside({ locale, provenance })].filter((part) => part !== null).join(" · "),
    ),
    h(
      "p",
      { class: "subtitle" },
      `${words(locale).export.product} · ${versionText({ ...provenance, locale })}`,
    ),
  );
}

async function sheet(
  briefing: WrittenBriefing,
  page: WrittenPage,
  at: number,
  tools: PageTools,
): Promise<Html> {
  const { locale, provenance, pages } = briefing;
  const w = briefingWords(locale);
  const blocks: Html[] = [];
  for (const block of page.blocks) blocks.push(await blockHtml(block, locale, tools));
  const n = (value: number): string => formatNumber(value, locale);
  return h(
    "section",
    { class: `page ${page.kind}`, id: page.id, "aria-labelledby": `${page.id}-title` },
    h(
      "div",
      {},
      provenance.synthetic === null ? null : h("p", { class: "notice" }, provenance.synthetic),
      h("h2", { id: `${page.id}-title` }, page.title),
      page.subtitle === null ? null : h("p", { class: "subtitle" }, page.subtitle),
    ),
    besideOthers(page.blocks, blocks),
    page.notes.length === 0
      ? null
      : h(
          "details",
          {},
          h("summary", {}, w.notes),
          page.notes.map((note) => h("p", {}, note)),
        ),
    h(
      "footer",
      {},
      h("span", {}, `${words(locale).export.product} · ${versionText({ ...provenance, locale })}`),
      h("span", {}, w.print.page(n(at + 1), n(pages.length))),
    ),
  );
}

/** Blocks in their order; tables that follow one another share a row where there is room for it. */
function besideOthers(blocks: WrittenPage["blocks"], written: readonly Html[]): readonly Html[] {
  const tables = blocks.flatMap(({ is }, i) => (is === "table" ? [i] : []));
  const [first = 0] = tables;
  const isRow = tables.length > 1 && tables.every((at, i) => at === first + i);
  if (!isRow) return written;
  const after = first + tables.length;
  return [
    ...written.slice(0, first),
    h("div", { class: "tables" }, written.slice(first, after)),
    ...written.slice(after),
  ];
}

/** What stands at the end: where the same is seen, and which program made it. */
function closing({ locale, provenance: { link, productVersion } }: WrittenBriefing): readonly Html[] {
  const x = words(locale).export;
  return [
    ...(link === null ? [] : [h("p", {}, `${x.link}: `, h("a", { href: link, rel: "noreferrer" }, link))]),
    h("p", {}, `${x.product} ${productVersion}`),
  ];
}

/** The fonts, each with the letters of the page. */
async function facesOf(page: string, tools: DocumentTools): Promise<string> {
  const letters = [...new Set(page)].join("");
  return (await tools.fonts()).map((font) => fontFace(font, letters)).join("");
}
