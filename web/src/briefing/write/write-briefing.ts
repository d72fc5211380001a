import { boundariesLabel } from "../../figure/areas/vintage.ts";
import { words } from "../../i18n/words.ts";
import { BriefingError } from "../asking/ask.ts";
import type { BriefingSetting } from "../asking/setting.ts";
import type { BriefingDocument, BriefingPage } from "../document/briefing-document.ts";
import type { Json, Provenance, WrittenBriefing, WrittenPage } from "../page.ts";
import { productVersion } from "../product-version.ts";
import { writeCommunes } from "./communes-page.ts";
import { writeCompleteness } from "./completeness-page.ts";
import { writeFacts } from "./facts-page.ts";
import { writeFigure } from "./figure-page.ts";
import { writeMembers } from "./members-page.ts";
import { writeMerger } from "./merger-page.ts";
import { writeMethod } from "./method-page.ts";
import { inOwnWords } from "./own-words.ts";
import { writeRevisions } from "./revisions-page.ts";
import { saySyntheticOnce } from "../say-synthetic-once.ts";

/** What is told while a briefing is written. */
export interface Writing {
  /** Called before each page, with how many are done. */
  readonly progress?: (done: number, all: number) => void;
  /** Aborted: no further page is begun. */
  readonly signal?: AbortSignal;
  /** Where whoever holds the file sees the atlas; absent: no address that others could follow. */
  readonly link?: string | null;
  /** Whether maps are written in every period of their course: for a document whose reader can go through time. Absent: they are not. */
  readonly isOverTime?: boolean;
}

/**
 * Writes a briefing: asks what each page wants, and puts it into words. The same document of the same data is the same briefing. Throws BriefingError, naming the page, where
 * the API has no answer to it.
 */
export async function writeBriefing(
  opened: BriefingSetting,
  document: BriefingDocument,
  { progress, signal, link = null, isOverTime = false }: Writing = {},
): Promise<WrittenBriefing> {
  const setting = { ...opened, isOverTime };
  const pages: WrittenPage[] = [];
  for (const page of document.pages) {
    signal?.throwIfAborted();
    progress?.(pages.length, document.pages.length);
    if (page.kind !== "method")
      pages.push(inOwnWords(page, await writeOnePage(setting, page), document.language));
  }
  // What was counted and cited is known when all other pages are written; it stands where the document has it.
  document.pages.forEach((page, at) => {
    if (page.kind === "method")
      pages.splice(
        at,
        0,
        inOwnWords(
          page,
          writeMethod(
            setting,
            page,
            pages.filter(({ kind }) => kind !== "method"),
          ),
          document.language,
        ),
      );
  });
  return saySyntheticOnce({
    title: document.title,
    subtitle: null,
    locale: document.language,
    audience: document.audience ?? null,
    provenance: provenanceOf(setting, document, link),
    ...(document.office === undefined ? {} : { office: document.office }),
    pages,
  });
}

function writePage(setting: BriefingSetting, page: BriefingPage): Promise<WrittenPage> {
  const { kind } = page;
  switch (kind) {
    case "facts":
      return writeFacts(setting, page);
    case "map":
    case "difference":
    case "trend":
    case "ranking":
    case "heat-table":
      return writeFigure(setting, page, kind);
    case "communes":
      return writeCommunes(setting, page);
    case "completeness":
      return writeCompleteness(setting, page);
    case "models":
    case "awards":
      return writeMembers(setting, page, kind);
    case "merger":
      return writeMerger(setting, page);
    case "revisions":
      return writeRevisions(setting, page);
    case "method":
      return Promise.resolve(writeMethod(setting, page, []));
  }
}

/**
 * Writes one page as the statistics have it, without a person's words. A page of method is of the other pages, and has none to tell of here. Throws BriefingError, naming the
 * page.
 */
export async function writeOnePage(setting: BriefingSetting, page: BriefingPage): Promise<WrittenPage> {
  try {
    return await writePage(setting, page);
  } catch (error) {
    if (!(error instanceof BriefingError)) throw error;
    throw new BriefingError(`Page "${page.id}": ${error.message}`);
  }
}

/** Where all of a briefing comes from. */
export function provenanceOf(
  { catalogue, dataset, boundaries, locale }: BriefingSetting,
  document: BriefingDocument,
  link: string | null,
): Provenance {
  const w = words(locale);
  const { id: dataVersion, committedAt, chain } = catalogue.dataVersion;
  // Pinned to what it was written of, so that it can be written again: before the first version much was known earlier than it was committed.
  const knownAt = document.knownAt ?? committedAt;
  const madeFrom: BriefingDocument = { ...document, knownAt };
  return {
    dataset: dataset.id,
    datasetLabel: w.dataset(dataset.name),
    dataVersion,
    chain,
    knownAt,
    boundaries,
    boundariesLabel: boundariesLabel(catalogue.vintages, boundaries, locale),
    productVersion,
    link,
    synthetic: dataset.synthetic ? w.synthetic : null,
    madeFrom: JSON.parse(JSON.stringify(madeFrom)) as Json,
  };
}
