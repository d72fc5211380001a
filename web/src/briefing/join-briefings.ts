import type { Json, PageBlock, WrittenBriefing, WrittenPage } from "./page.ts";

/** What of a briefing must be known before the first page of the booklet it is a part of can be written. */
export interface BookletPart {
  /** Unique in the booklet, such as its area: ids of its pages and blocks begin with it. */
  readonly name: string;
  readonly title: string;
  readonly madeFrom: Json | null;
}

/** Briefings as one document that is written part by part: of hundreds of pages never more than a part is held. */
export interface Booklet {
  /** What is said of the whole, without pages. */
  readonly head: WrittenBriefing;
  /** What its parts are called. */
  readonly titles: readonly string[];
  /** Each briefing, with ids of its own; then, as a part of its own, the page that says how all were made. Each call begins anew. */
  readonly parts: () => AsyncIterable<WrittenBriefing>;
}

/** What of a briefing a booklet must know. */
export function partOf(name: string, { title, provenance: { madeFrom } }: WrittenBriefing): BookletPart {
  return { name, title, madeFrom };
}

/**
 * Null where there is no part.
 *
 * @param read gives a briefing by its place among the parts
 */
export async function bookletOf(
  parts: readonly BookletPart[],
  read: (at: number) => WrittenBriefing | Promise<WrittenBriefing>,
): Promise<Booklet | null> {
  if (parts.length === 0) return null;
  const first = await read(0);
  const titles = [...parts, ...methodOf(first)].map(({ title }) => title);
  return { head: headOf(first, parts), titles, parts: () => eachPart(parts, read) };
}

async function* eachPart(
  parts: readonly BookletPart[],
  read: (at: number) => WrittenBriefing | Promise<WrittenBriefing>,
): AsyncIterable<WrittenBriefing> {
  for (const [at, { name }] of parts.entries()) {
    const briefing = await read(at);
    yield { ...briefing, pages: pagesOfPart(briefing, name) };
  }
  const first = await read(0);
  const [method] = methodOf(first);
  if (method !== undefined) yield { ...first, title: method.title, subtitle: null, pages: [method] };
}

/**
 * Several briefings as one, in their order; ids begin with the name of the briefing they came from, so that each stands once. Of the last pages, which say how all were
 * made, the first briefing's stands at the end. Null where there is none.
 *
 * @param names one per briefing, such as its area
 */
export function joinBriefings(
  briefings: readonly WrittenBriefing[],
  names: readonly string[],
): WrittenBriefing | null {
  const [first] = briefings;
  if (first === undefined) return null;
  const parts = briefings.map((briefing, i) => partOf(names[i] ?? String(i), briefing));
  const pages = briefings.flatMap((briefing, i) => pagesOfPart(briefing, names[i] ?? String(i)));
  return { ...headOf(first, parts), pages: [...pages, ...methodOf(first)] };
}

function headOf(first: WrittenBriefing, parts: readonly BookletPart[]): WrittenBriefing {
  return {
    ...first,
    title: commonPart(parts.map(({ title }) => title)),
    provenance: {
      ...first.provenance,
      // What its first part is seen at says nothing of the others.
      link: parts.length > 1 ? null : first.provenance.link,
      madeFrom: parts.map(({ name, madeFrom }) => ({ name, madeFrom })),
    },
    pages: [],
  };
}

function pagesOfPart({ pages }: WrittenBriefing, name: string): readonly WrittenPage[] {
  return pages.flatMap((page) => (page.kind === "method" ? [] : [withPrefix(page, `${name}-`)]));
}

function methodOf({ pages }: WrittenBriefing): readonly WrittenPage[] {
  return pages.filter(({ kind }) => kind === "method").slice(0, 1);
}

function withPrefix(page: WrittenPage, prefix: string): WrittenPage {
  return {
    ...page,
    id: prefix + page.id,
    blocks: page.blocks.map((block) => blockWithPrefix(block, prefix)),
  };
}

function blockWithPrefix(block: PageBlock, prefix: string): PageBlock {
  const id = prefix + block.id;
  return block.is === "cards"
    ? { ...block, id, cards: block.cards.map((card) => ({ ...card, id: prefix + card.id })) }
    : { ...block, id };
}

/** What the titles end with alike: "tình hình phong trào, năm 2025". The first, where they have nothing in common. */
function commonPart(titles: readonly string[]): string {
  const [first = ""] = titles;
  let at = 0;
  while (at < first.length && !titles.every((title) => title.endsWith(first.slice(at)))) at += 1;
  const part = first.slice(at).replace(/^[\s:,·–-]+/u, "");
  return part === "" ? first : part.slice(0, 1).toLocaleUpperCase() + part.slice(1);
}
