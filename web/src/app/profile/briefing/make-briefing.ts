import type { Client } from "urql";
import { askSetting } from "../../../briefing/asking/setting.ts";
import { readyMade, type Wish } from "../../../briefing/ready-made/ready-made.ts";
import { writeBriefing, type Writing } from "../../../briefing/write/write-briefing.ts";
import type { WrittenBriefing } from "../../../briefing/page.ts";
import { fetchFonts, printOnServer, rasteriseInBrowser } from "../../../exports/browser-tools.ts";
import type { DocumentFormat, DocumentTools } from "../../../exports/documents/document-format.ts";
import { plain } from "../../../exports/file-name.ts";
import { boundaryFile } from "../../../views/map/screen/boundary-files.ts";
import type { Address } from "../../address/address.ts";
import { askInPage } from "./ask-in-page.ts";

const tools: DocumentTools = {
  boundaries: boundaryFile,
  fonts: fetchFonts,
  rasterise: rasteriseInBrowser,
  template: null,
  print: printOnServer,
};

/** The ready-made briefing of the page that an address says: of the country, or of a province. Throws BriefingError where the API has no answer. */
export async function writeForPage(
  client: Client,
  { page, area, dataset, period, lang, boundaries, knownAt }: Address,
  writing: Writing,
): Promise<WrittenBriefing> {
  const asked = { language: lang, dataset, boundaries };
  const first = await askSetting(askInPage(client, knownAt), asked);
  const { current, dataVersion } = first.catalogue;
  const isProvince = page === "province" && area !== null;
  // A province that is no more has figures on the boundaries of its time alone.
  const isFormer = isProvince && !current.some(({ id }) => id === area);
  const setting = {
    ...first,
    boundaries: isFormer ? "AS_REPORTED" : boundaries,
    ask: askInPage(client, knownAt ?? dataVersion.committedAt),
  };
  const wish: Wish = {
    template: isProvince ? "province" : "national",
    period,
    versus: null,
    area: isProvince ? area : null,
    since: null,
  };
  return writeBriefing(setting, await readyMade(setting, wish), writing);
}

/** A briefing as a file. */
export async function briefingFile(briefing: WrittenBriefing, format: DocumentFormat): Promise<File> {
  const bytes = await format.write(briefing, tools);
  const { title, provenance } = briefing;
  const parts = [title, provenance.dataset, provenance.synthetic === null ? "" : "synthetic"];
  const name = `${parts.map(plain).filter(Boolean).join("_")}.${format.extension}`;
  return new File([new Uint8Array(bytes)], name, { type: format.mediaType });
}
