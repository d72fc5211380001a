import type { BriefingDocument, BriefingPage } from "../../../briefing/document/briefing-document.ts";
import { inOwnWords, movedEdits } from "../../../briefing/write/own-words.ts";
import type { PageWriter } from "../writing/page-writer.ts";

/** Whether a person changed a paragraph of a page whose figures moved since; not known before the page is written. */
export function hasMoved(page: BriefingPage, document: BriefingDocument, writer: PageWriter | null): boolean {
  const written = page.edits === undefined ? null : (writer?.known(page, document) ?? null);
  return written !== null && movedEdits([inOwnWords(page, written, document.language)]).length > 0;
}
