import type {
  BriefingDocument,
  BriefingPage,
  TextEdit,
} from "../../../../briefing/document/briefing-document.ts";
import { pageKinds } from "../../../../briefing/document/document-fields.ts";
import { mostPages } from "../../../../briefing/document/read-document.ts";

type Changed<T, K extends keyof T> = { readonly [name in K]?: T[name] | undefined };

/** What of a briefing is changed beside its pages; undefined or empty: it is said no more. */
export type DocumentChange = Changed<
  BriefingDocument,
  "title" | "audience" | "language" | "dataset" | "boundaries" | "shape" | "knownAt"
>;
/** What of a page is changed. */
export type PageChange = Changed<BriefingPage, Exclude<keyof BriefingPage, "id" | "kind" | "edits">>;

/** One change of a briefing. */
export type Edit =
  | { readonly is: "document"; readonly change: DocumentChange }
  | { readonly is: "page"; readonly id: string; readonly change: PageChange }
  /** After the page `after`; null: at the beginning. */
  | { readonly is: "add"; readonly page: BriefingPage; readonly after: string | null }
  | { readonly is: "move"; readonly id: string; readonly to: number }
  | { readonly is: "remove"; readonly id: string }
  | { readonly is: "duplicate"; readonly id: string }
  /** Puts a changed paragraph in place of an earlier change of it. */
  | { readonly is: "reword"; readonly id: string; readonly edit: TextEdit; readonly before: TextEdit | null }
  | { readonly is: "unword"; readonly id: string; readonly before: TextEdit }
  | { readonly is: "replace"; readonly document: BriefingDocument };

/**
 * A briefing after a change. What would leave no valid document is not done: the last page stays, there are never more than sixty, and what a kind of page needs is
 * not taken from it. The same value where nothing changed.
 */
export function applied(document: BriefingDocument, edit: Edit): BriefingDocument {
  const { pages } = document;
  const at = "id" in edit ? pages.findIndex(({ id }) => id === edit.id) : -1;
  const page = pages[at];
  switch (edit.is) {
    case "document":
      return withFields(document, edit.change, ["title", "language", "dataset"]);
    case "replace":
      return edit.document;
    case "add": {
      if (pages.length >= mostPages) return document;
      const id = freeId(pages, edit.page.id);
      const after = edit.after === null ? -1 : pages.findIndex((one) => one.id === edit.after);
      const place = edit.after !== null && after === -1 ? pages.length : after + 1;
      return withPages(document, pages.toSpliced(place, 0, { ...edit.page, id }));
    }
    case "page":
      return page === undefined
        ? document
        : replaced(document, at, withFields(page, edit.change, pageKinds[page.kind].needs));
    case "move": {
      const to = Math.max(0, Math.min(pages.length - 1, edit.to));
      if (page === undefined || to === at) return document;
      return withPages(document, pages.toSpliced(at, 1).toSpliced(to, 0, page));
    }
    case "remove":
      return page === undefined || pages.length === 1
        ? document
        : withPages(document, pages.toSpliced(at, 1));
    case "duplicate":
      if (page === undefined || pages.length >= mostPages) return document;
      return withPages(document, pages.toSpliced(at + 1, 0, { ...page, id: freeId(pages, page.id) }));
    case "reword":
    case "unword": {
      if (page === undefined) return document;
      const { before } = edit;
      const others = (page.edits ?? []).filter((one) => before === null || !isSameEdit(one, before));
      const edits = edit.is === "reword" ? [...others, edit.edit] : others;
      return replaced(document, at, withFields(page, { edits }, []));
    }
  }
}

function isSameEdit(a: TextEdit, b: TextEdit): boolean {
  return a.block === b.block && a.at === b.at && a.written === b.written && a.text === b.text;
}

/** An id that no page has: the wished one, or with a number after it. */
export function freeId(pages: readonly BriefingPage[], wished: string): string {
  const taken = new Set(pages.map(({ id }) => id));
  if (!taken.has(wished)) return wished;
  const stem = wished.replace(/-\d+$/u, "").slice(0, 70);
  for (let n = 2; ; n += 1) if (!taken.has(`${stem}-${n}`)) return `${stem}-${n}`;
}

function withPages(document: BriefingDocument, pages: readonly BriefingPage[]): BriefingDocument {
  return { ...document, briefing: 2, pages };
}

function replaced(document: BriefingDocument, at: number, page: BriefingPage): BriefingDocument {
  return page === document.pages[at] ? document : withPages(document, document.pages.with(at, page));
}

/** With fields changed: those that are emptied are said no more, unless they are needed. */
function withFields<T extends object>(before: T, change: Partial<T>, needed: readonly (keyof T)[]): T {
  const after = { ...before };
  let isOther = false;
  for (const name of Object.keys(change) as (keyof T)[]) {
    const value = change[name];
    const isEmpty = value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
    if (isEmpty && (needed.includes(name) || before[name] === undefined)) continue;
    if (JSON.stringify(value) === JSON.stringify(before[name])) continue;
    isOther = true;
    if (isEmpty) delete after[name];
    else after[name] = value as T[keyof T];
  }
  if (!isOther) return before;
  return "briefing" in after ? { ...after, briefing: 2 } : after;
}
