import type { BriefingSetting } from "../../../briefing/asking/setting.ts";
import type { BriefingDocument, BriefingPage } from "../../../briefing/document/briefing-document.ts";
import type { WrittenBriefing, WrittenPage } from "../../../briefing/page.ts";
import { writeMethod } from "../../../briefing/write/method-page.ts";
import { inOwnWords } from "../../../briefing/write/own-words.ts";
import { provenanceOf, writeOnePage, type Writing } from "../../../briefing/write/write-briefing.ts";

/**
 * Writes single pages of a briefing that is being composed. What was asked once is not asked again while the same is wanted: words of a person change nothing of it, and a
 * page that is moved, renamed or taken back stays written. One at a time, so that a briefing of sixty pages asks no more at once than one of two.
 */
export class PageWriter {
  readonly setting: BriefingSetting;
  /** Pages as the statistics have them, by what they ask. */
  readonly #written = new Map<string, WrittenPage>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(setting: BriefingSetting) {
    this.setting = setting;
  }

  /** A page as the statistics have it, where it is written already. */
  known(page: BriefingPage, document: BriefingDocument): WrittenPage | null {
    return this.#written.get(keyOf(page, document)) ?? null;
  }

  /** Writes a page as the statistics have it; one of method after all others. Throws BriefingError. */
  async write(page: BriefingPage, document: BriefingDocument, writing: Writing = {}): Promise<WrittenPage> {
    if (page.kind !== "method") return this.#one(page, document, writing.signal);
    const known = this.known(page, document);
    if (known !== null) return known;
    const others = document.pages.filter(({ kind }) => kind !== "method");
    const written: WrittenPage[] = [];
    for (const other of others) {
      writing.signal?.throwIfAborted();
      writing.progress?.(written.length, others.length);
      written.push(await this.#one(other, document, writing.signal));
    }
    const method = writeMethod(this.setting, page, written);
    this.#written.set(keyOf(page, document), method);
    return method;
  }

  #one(page: BriefingPage, document: BriefingDocument, signal?: AbortSignal): Promise<WrittenPage> {
    const before = this.#last;
    const mine = (async () => {
      await before.catch(() => undefined);
      const known = this.known(page, document);
      if (known !== null) return known;
      // Who has gone on to another page meanwhile does not wait for this one.
      signal?.throwIfAborted();
      const written = await writeOnePage(this.setting, page);
      this.#written.set(keyOf(page, document), written);
      return written;
    })();
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}

/** What a page asks, without the words of a person on it. */
function questionOf({ title: _title, text: _text, edits: _edits, ...question }: BriefingPage): BriefingPage {
  return question;
}

/** What a page asks, as a text: the same as long as the statistics have the same to say. */
export function keyOf(page: BriefingPage, { pages }: Pick<BriefingDocument, "pages">): string {
  const asked = page.kind === "method" ? pages.map(questionOf) : [];
  return JSON.stringify([questionOf(page), ...asked]);
}

/**
 * A briefing of which one page is written, to be shown as it stands in its files: the others are there by number alone.
 */
export function briefingAround(
  setting: BriefingSetting,
  document: BriefingDocument,
  page: BriefingPage,
  written: WrittenPage,
): { readonly briefing: WrittenBriefing; readonly page: WrittenPage } {
  const own = inOwnWords(page, written, document.language);
  const pages = document.pages.map((one): WrittenPage =>
    one.id === page.id
      ? own
      : { id: one.id, kind: one.kind, title: one.title ?? "", subtitle: null, blocks: [], notes: [] },
  );
  const briefing: WrittenBriefing = {
    title: document.title,
    subtitle: null,
    locale: document.language,
    audience: document.audience ?? null,
    provenance: provenanceOf(setting, document, null),
    pages,
  };
  return { briefing, page: own };
}
