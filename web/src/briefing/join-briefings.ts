import type { PageBlock, WrittenBriefing, WrittenPage } from "./page.ts";

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
  const pages = briefings.flatMap((briefing, i) =>
    briefing.pages.flatMap((page): readonly WrittenPage[] =>
      page.kind === "method" ? [] : [withPrefix(page, `${names[i] ?? i}-`)],
    ),
  );
  return {
    ...first,
    title: commonPart(briefings.map(({ title }) => title)),
    provenance: {
      ...first.provenance,
      madeFrom: briefings.map(({ provenance: { madeFrom } }, i) => ({
        name: names[i] ?? String(i),
        madeFrom,
      })),
    },
    pages: [...pages, ...first.pages.filter(({ kind }) => kind === "method")],
  };
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
