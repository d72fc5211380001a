import { ofOnePeriod } from "../../briefing/of-one-period.ts";
import type { BriefingSetting } from "../../briefing/asking/setting.ts";
import type { BriefingDocument } from "../../briefing/document/briefing-document.ts";
import { bookletOf, joinBriefings, partOf, type BookletPart } from "../../briefing/join-briefings.ts";
import { provincesOf } from "../../briefing/ready-made/provinces-of.ts";
import { readyMade } from "../../briefing/ready-made/ready-made.ts";
import { writeBriefing } from "../../briefing/write/write-briefing.ts";
import type {
  DocumentFormat,
  DocumentSettings,
  DocumentTools,
} from "../../exports/documents/document-format.ts";
import { briefingName, plain } from "../../exports/file-name.ts";
import { BriefingShelf } from "./briefing-shelf.ts";

/** What a booklet is made of. */
export interface BookletWish {
  readonly setting: BriefingSetting;
  readonly format: DocumentFormat;
  readonly settings: DocumentSettings;
  readonly tools: DocumentTools;
  readonly period: string | null;
  readonly versus: string | null;
  /** What each is about; null: all that is known. */
  readonly indicators: readonly string[] | null;
  /** What the maker adds to the document of each province: what its office says of itself, an instant. */
  readonly complete: (document: BriefingDocument) => BriefingDocument;
  /** Where a part is seen in the atlas; null: no address that others could follow. */
  readonly link: (document: BriefingDocument) => string | null;
}

/** Whoever wants it. */
export interface BookletReader {
  readonly signal: AbortSignal;
  /** Before each step: how many are done of how many, and what comes; null: the whole. */
  readonly progress: (done: number, all: number, area: string | null) => void;
  /** Where what was asked is laid aside; absent: among temporary files. */
  readonly folder?: string;
  /** A file that is whole: each province's, in their order, then the one with all of them. */
  readonly put: (name: string, bytes: Uint8Array) => void;
}

/**
 * Writes a briefing of each province, and all of them in one file. What was asked is laid aside on the disk, so that of 34 briefings one is held at a time. Throws BriefingError
 * where one cannot be had, and the signal's reason when it is aborted: what was put before is whole.
 */
export async function writeBooklet(wish: BookletWish, reader: BookletReader): Promise<void> {
  const { setting, format, settings, tools, period, versus, indicators } = wish;
  const { signal, progress, put } = reader;
  const areas = provincesOf(setting, period);
  using shelf = new BriefingShelf(reader.folder);
  const parts: BookletPart[] = [];
  for (const [done, { id, name }] of areas.entries()) {
    signal.throwIfAborted();
    progress(done, areas.length + 1, name);
    const asked = await readyMade(setting, {
      template: "province",
      period,
      versus,
      area: id,
      since: null,
      indicators,
    });
    const document = wish.complete(asked);
    const { isOverTime = false } = format;
    const written = await writeBriefing(setting, document, { signal, link: wish.link(document), isOverTime });
    put(briefingName(written, format.extension), await format.write(written, tools, settings));
    // The one file with all of them would be too large with every period.
    shelf.put(ofOnePeriod(written));
    parts.push(partOf(id, written));
  }
  signal.throwIfAborted();
  progress(areas.length, areas.length + 1, null);
  const whole = await wholeOf(parts, shelf, wish, signal);
  if (whole !== null) put(whole.name, whole.bytes);
}

async function wholeOf(
  parts: readonly BookletPart[],
  shelf: BriefingShelf,
  { format, settings, tools }: BookletWish,
  signal: AbortSignal,
) {
  const booklet = await bookletOf(parts, (at) => {
    signal.throwIfAborted();
    return shelf.read(at);
  });
  if (booklet === null) return null;
  const { head } = booklet;
  const name = `${plain(head.title)}-${parts.length}.${format.extension}`;
  if (format.writeBooklet !== undefined)
    return { name, bytes: await format.writeBooklet(booklet, tools, settings) };
  const joined = joinBriefings(
    parts.map((_, at) => shelf.read(at)),
    parts.map((part) => part.name),
  );
  return joined === null ? null : { name, bytes: await format.write(joined, tools, settings) };
}
