import { locales } from "../i18n/locale.ts";
import { words } from "../i18n/words.ts";
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
  // Titles of reports are in the language of whoever wrote them.
  const notices = [...new Set([synthetic, ...locales.map((locale) => words(locale).synthetic)])];
  const without = (line: string): string =>
    notices.reduce((left, notice) => {
      const said = ` (${notice.toLocaleLowerCase(briefing.locale)})`;
      const at = left.toLocaleLowerCase(briefing.locale).indexOf(said);
      return at < 0 ? left : left.slice(0, at) + left.slice(at + said.length);
    }, line);
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
