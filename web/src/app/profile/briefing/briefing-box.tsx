import type { ReactNode } from "react";
import { useClient, type Client } from "urql";
import type { Writing } from "../../../briefing/write/write-briefing.ts";
import type { WrittenBriefing } from "../../../briefing/page.ts";
import { briefingWords } from "../../../i18n/briefing-words.ts";
import { fetched } from "../../../ui/browser/server-reachability.ts";
import type { Address } from "../../address/address.ts";
import { TakeBox } from "../../briefings/take/take-box.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";

/** The way to a whole briefing of what a page is of. What makes one comes when it is wanted. */
export function BriefingBox(): ReactNode {
  const { address, locale } = useAtlas();
  const client = useClient();
  const text = briefingWords(locale).box;
  return (
    <TakeBox
      look="plain"
      open={text.open}
      title={text.title}
      hint={text.hint}
      shape={null}
      booklet={address.page === "nation" ? address : undefined}
      write={(writing) => writeForPage(client, address, writing)}
    />
  );
}

/** The ready-made briefing of the page that an address says: of the country, or of a province. Throws BriefingError where the API has no answer. */
async function writeForPage(client: Client, address: Address, writing: Writing): Promise<WrittenBriefing> {
  const { readyMadeAt, writeInPage } = await fetched(() => import("../../briefings/writing/document-at.ts"));
  return writeInPage(
    await readyMadeAt(client, address, address.page === "province" ? "province" : "national"),
    writing,
  );
}
