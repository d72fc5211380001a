import type { BriefingDocument, BriefingPage } from "../../../briefing/document/briefing-document.ts";
import { mostPages } from "../../../briefing/document/read-document.ts";
import { formatNumber } from "../../../figure/format/format.ts";
import { composeWords } from "../../../i18n/briefing/compose-words.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { applied, freeId } from "../composer/history/edits.ts";
import type { BriefingStore, Keeping } from "../store/briefing-store.ts";
import { newDocument } from "../store/new-document.ts";

/** What is added, and as what it is asked. */
export interface Added {
  readonly page: BriefingPage;
  readonly dataset: string;
  readonly boundaries: string;
  /** As known at this instant; null: as known now. */
  readonly knownAt: string | null;
}

/** What became of it. */
export interface AddedTo {
  readonly id: string;
  /** The page, as it is called there. */
  readonly page: string;
  /** In words, with why there is a new briefing where there is one. */
  readonly said: string;
  readonly keeping: Keeping;
  readonly undo: () => void;
}

/**
 * Adds a page to the briefing that was used last: before its page of method, which closes it. To a new one, where there is none, or where that is full, of other data, or as known at
 * another time: a page cannot differ in these from its briefing.
 */
export function addPage(store: BriefingStore, added: Added, locale: Locale): AddedTo {
  const text = composeWords(locale).add;
  const last = store.lastUsed();
  const why = last === null ? null : whyNew(last.document, added, locale);
  if (last !== null && why === null) {
    const { id, document } = last;
    const page = pageIn(document, added);
    const closes = document.pages.at(-1)?.kind === "method";
    const after = document.pages.at(closes ? -2 : -1)?.id ?? null;
    const isAlone = closes && document.pages.length === 1;
    const keeping = store.keep(id, applied(document, { is: "add", page, after: isAlone ? null : after }));
    store.use(id);
    return {
      id,
      page: page.id,
      said: text.done(document.title),
      keeping,
      undo: () => {
        // What was changed of it meanwhile stays.
        const found = store.find(id);
        if (found?.is === "kept") store.keep(id, applied(found.document, { is: "remove", id: page.id }));
      },
    };
  }
  const id = store.newId();
  const { dataset, boundaries, knownAt, page } = added;
  const begun: BriefingDocument = {
    ...newDocument(locale, text.newTitle, { dataset, pages: [page, { id: "method", kind: "method" }] }),
    ...(boundaries === "CURRENT" ? {} : { boundaries }),
    ...(knownAt === null ? {} : { knownAt }),
  };
  const keeping = store.keep(id, begun);
  store.use(id);
  return {
    id,
    page: page.id,
    said: [why, text.done(text.newTitle)].filter((part) => part !== null).join(" "),
    keeping,
    undo: () => {
      store.remove(id);
      if (last !== null) store.use(last.id);
    },
  };
}

function pageIn(document: BriefingDocument, { page, boundaries }: Added): BriefingPage {
  return {
    ...page,
    id: freeId(document.pages, page.id),
    ...(boundaries === (document.boundaries ?? "CURRENT") ? {} : { boundaries }),
  };
}

/** Why a page cannot come into a briefing, in words; null: it can. */
function whyNew(document: BriefingDocument, { dataset, knownAt }: Added, locale: Locale): string | null {
  const text = composeWords(locale).add;
  const { title, pages } = document;
  if (document.dataset !== dataset) return text.otherData(title);
  if ((document.knownAt ?? null) !== knownAt) return text.otherTime(title);
  return pages.length < mostPages ? null : text.full(title, formatNumber(mostPages, locale));
}
