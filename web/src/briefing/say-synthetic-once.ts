import type { PageBlock, WrittenBriefing, WrittenPage } from "./page.ts";

/**
 * That figures are made up stands once on each page, where every format puts it. The name of the dataset and the titles of its reports say the same once more: there it
 * is left out. Nothing is changed of real figures.
 */
export function saySyntheticOnce(briefing: WrittenBriefing): WrittenBriefing {
  const { synthetic } = briefing.provenance;
  if (synthetic === null) return briefing;
  const lower = synthetic.toLocaleLowerCase(briefing.locale);
  const says = (text: string) => text.toLocaleLowerCase(briefing.locale).includes(lower);
  const without = (line: string): string => {
    const at = line.toLocaleLowerCase(briefing.locale).indexOf(` (${lower})`);
    return at < 0 ? line : line.slice(0, at) + line.slice(at + lower.length + 3);
  };
  const subtitle = (text: string): string | null => {
    const kept = text.split(" · ").filter((part) => !says(part));
    return kept.length === 0 ? null : kept.join(" · ");
  };
  const block = (one: PageBlock): PageBlock => {
    if (one.is === "sources") return { ...one, lines: one.lines.map(without) };
    return one.is === "table" ? { ...one, notes: one.notes.filter((note) => note !== synthetic) } : one;
  };
  return {
    ...briefing,
    pages: briefing.pages.map((page): WrittenPage => ({
      ...page,
      subtitle: page.subtitle === null ? null : subtitle(page.subtitle),
      blocks: page.blocks.map(block),
    })),
  };
}

/** The name of the dataset beside the notice that its figures are made up; null where it says nothing else. */
export function datasetBeside({
  locale,
  provenance: { datasetLabel, synthetic },
}: Pick<WrittenBriefing, "locale" | "provenance">): string | null {
  const lower = (text: string) => text.toLocaleLowerCase(locale);
  return synthetic !== null && lower(datasetLabel).includes(lower(synthetic)) ? null : datasetLabel;
}
