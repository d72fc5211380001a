import type { BriefingDocument, BriefingPage } from "../../../briefing/document/briefing-document.ts";
import type { ComposeWords } from "../../../i18n/briefing/compose-words.ts";
import type { PageWriter } from "../writing/page-writer.ts";

/** What a page is called: as a person called it, as it was written, or by what it is and of which indicator. */
export function pageTitle(
  page: BriefingPage,
  document: BriefingDocument,
  writer: PageWriter | null,
  text: ComposeWords,
): string {
  const written = page.title ?? writer?.known(page, document)?.title;
  if (written !== undefined) return written;
  const { name } = text.kinds[page.kind];
  const indicator = writer?.setting.catalogue.indicators.find(({ id }) => id === page.indicator)?.name;
  const called = (period: string | undefined): string | undefined =>
    writer?.setting.periods.find(({ id }) => id === period)?.label ?? period;
  const period = [called(page.versus), called(page.period)].filter((one) => one !== undefined).join(" – ");
  return [name, indicator, period === "" ? undefined : period]
    .filter((part) => part !== undefined)
    .join(" · ");
}
