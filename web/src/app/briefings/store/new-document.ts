import type { BriefingDocument, BriefingPage } from "../../../briefing/document/briefing-document.ts";
import type { Locale } from "../../../i18n/locale.ts";

/** A page that needs to be told nothing. */
const method: BriefingPage = { id: "method", kind: "method" };

/** A briefing to begin with: of the published figures, with the one page that every briefing wants. */
export function newDocument(
  language: Locale,
  title: string,
  { dataset = "published", pages = [method] }: Partial<Pick<BriefingDocument, "dataset" | "pages">> = {},
): BriefingDocument {
  return { briefing: 2, title, language, dataset, pages };
}
