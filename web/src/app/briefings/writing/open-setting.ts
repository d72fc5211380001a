import type { Client } from "urql";
import { askSetting, type BriefingSetting } from "../../../briefing/asking/setting.ts";
import type { BriefingDocument } from "../../../briefing/document/briefing-document.ts";
import { askInPage } from "./ask-in-page.ts";

/**
 * What the pages of a briefing may ask, all of it pinned to one instant: that of the document, else what is known now. Throws BriefingError where the API has no answer.
 */
export async function openSetting(
  client: Client,
  document: Pick<BriefingDocument, "language" | "dataset" | "boundaries" | "knownAt">,
): Promise<BriefingSetting> {
  const { knownAt = null } = document;
  const setting = await askSetting(askInPage(client, knownAt), document);
  return { ...setting, ask: askInPage(client, knownAt ?? setting.catalogue.dataVersion.committedAt) };
}
