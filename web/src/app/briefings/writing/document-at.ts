import type { Client } from "urql";
import type { BriefingSetting } from "../../../briefing/asking/setting.ts";
import type { BriefingDocument } from "../../../briefing/document/briefing-document.ts";
import { readDocument } from "../../../briefing/document/read-document.ts";
import { sharedOnServer } from "../../../kept/kept-on-server.ts";
import { BriefingError } from "../../../briefing/asking/ask.ts";
import { readyMade } from "../../../briefing/ready-made/ready-made.ts";
import { templates, type Template } from "../../../briefing/ready-made/wish.ts";
import type { WrittenBriefing } from "../../../briefing/page.ts";
import { writeBriefing, type Writing } from "../../../briefing/write/write-briefing.ts";
import type { Address } from "../../address/address.ts";
import { sharedOrigin } from "../../address/print-address.ts";
import { briefings, opened } from "../store/use-briefings.ts";
import { briefingLink } from "./briefing-link.ts";
import { sharedIn } from "./shared-id.ts";
import { openSetting } from "./open-setting.ts";

/** The ready-made briefing that an address names; null: it names one of one's own. */
export function templateOf({ briefing }: Pick<Address, "briefing">): Template | null {
  return templates.find((id) => id === briefing) ?? null;
}

/** A document, and what its pages may ask. */
export interface OpenDocument {
  readonly document: BriefingDocument;
  readonly setting: BriefingSetting;
}

/**
 * The briefing that an address names: one of one's own, one that somebody shares, or the ready-made one of what the address says. Null: there is none of this id. Throws BriefingError where
 * the API has no answer, or something is not said that a ready-made one needs.
 */
export async function documentAt(client: Client, address: Address): Promise<OpenDocument | null> {
  const template = templateOf(address);
  if (template !== null) return readyMadeAt(client, address, template);
  const shared = sharedIn(address.briefing);
  if (shared !== null) {
    const document = await sharedDocument(shared);
    return document === null ? null : { document, setting: await openSetting(client, document) };
  }
  await opened;
  const kept = briefings.find(address.briefing ?? "");
  if (kept?.is !== "kept") return null;
  return { document: kept.document, setting: await openSetting(client, kept.document) };
}

/** What somebody shares by a link; null: nothing any more, or nothing that can be read here. Throws BriefingError where the server does not answer, or says that one may not. */
async function sharedDocument(shared: string): Promise<BriefingDocument | null> {
  const sent = await sharedOnServer(shared);
  if (sent.is === "unanswered") throw new BriefingError("no answer");
  const read = sent.is === "done" ? readDocument(sent.data.document) : null;
  return read?.is === "document" ? read.document : null;
}

/** A ready-made briefing of what an address says: dataset, period, area … */
export async function readyMadeAt(
  client: Client,
  { lang, dataset, boundaries, knownAt, period, versus, area, changedSince, indicators }: Address,
  template: Template,
): Promise<OpenDocument> {
  const asked = { language: lang, dataset, boundaries, ...(knownAt === null ? {} : { knownAt }) };
  const first = await openSetting(client, asked);
  // A province that is no more has figures on the boundaries of its time alone.
  const isFormer = area !== null && !first.catalogue.current.some(({ id }) => id === area);
  const setting = isFormer ? { ...first, boundaries: "AS_REPORTED" } : first;
  const about = indicators.length === 0 ? null : indicators;
  const isOfArea = template === "province" || template === "changes";
  const wish = {
    template,
    period,
    versus,
    area: isOfArea ? area : null,
    since: changedSince,
    indicators: about,
  };
  const document = await readyMade(setting, wish);
  return { document: knownAt === null ? document : { ...document, knownAt }, setting };
}

/** Writes a briefing, with the address where whoever holds it sees its figures, if others can follow it. Throws BriefingError, naming the page. */
export function writeInPage({ document, setting }: OpenDocument, writing: Writing): Promise<WrittenBriefing> {
  const knownAt = document.knownAt ?? setting.catalogue.dataVersion.committedAt;
  const link = briefingLink(sharedOrigin(location), document, knownAt);
  return writeBriefing(setting, document, { ...writing, link });
}
