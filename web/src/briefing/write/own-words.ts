import { briefingWords } from "../../i18n/briefing-words.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { BriefingPage, TextEdit } from "../document/briefing-document.ts";
import type { EditedParagraph, PageBlock, TextBlock, WrittenPage } from "../page.ts";
import { textBlocks } from "./blocks.ts";

/**
 * A page that was written from the statistics, in a person's own words where there are some: title, paragraphs before the others, and changed ones. What was changed is told in
 * the notes.
 */
export function inOwnWords(page: BriefingPage, written: WrittenPage, locale: Locale): WrittenPage {
  const { id, title, text = [], edits = [] } = page;
  const names = new Set(
    written.blocks.flatMap((block) => (block.is === "text" ? [textName(id, block)] : [])),
  );
  const blocks = [
    ...textBlocks(`${id}-own`, "body", text),
    ...[...new Set(edits.map(({ block }) => block))]
      .filter((name) => !names.has(name))
      // Nothing is written there any more; what the person wrote is not lost.
      .flatMap((name) =>
        editedBlock({ is: "text", id: `${id}-${name}`, role: "body", paragraphs: [] }, name, edits),
      ),
    ...written.blocks.flatMap((block) =>
      block.is === "text" ? editedBlock(block, textName(id, block), edits) : [block],
    ),
  ];
  const edited = blocks.flatMap((block) => (block.is === "text" ? (block.edited ?? []) : []));
  // Who speaks by the notes must not read out what was replaced: what it said is told with the change.
  const replaced = edited.flatMap(({ now }) => (now === null ? [] : [now]));
  const notes = written.notes.filter(
    (note) => !replaced.some((sentence) => note === sentence || note.endsWith(`: ${sentence}`)),
  );
  return {
    ...written,
    title: title ?? written.title,
    blocks: blocks.filter((block) => block.is !== "text" || block.paragraphs.length > 0),
    notes: [...notes, ...edited.map((one) => editNote(one, locale))],
  };
}

/** What a text of a page is called in `edits`: its id without that of its page, so that a copied page keeps its changes. */
export function textName(page: string, { id }: Pick<TextBlock, "id">): string {
  return id.slice(page.length + 1);
}

/** A paragraph of a text as it stands: as written (null: nothing is written there by now), and the change of it (null: none). */
export interface PlacedParagraph {
  readonly written: string | null;
  readonly edit: TextEdit | null;
}

/**
 * Finds the paragraph that each change is of: the one in the same words as then; else the one in the same place, which says something else by now; else none, and the
 * change stands after the others. Each paragraph has one change at most.
 */
export function placeEdits(
  paragraphs: readonly string[],
  edits: readonly TextEdit[],
): readonly PlacedParagraph[] {
  const taken = new Map<number, TextEdit>();
  const isFree = (at: number): boolean => at < paragraphs.length && !taken.has(at);
  const same = edits.filter((edit) => {
    const isSame = (at: number): boolean => isFree(at) && paragraphs[at] === edit.written;
    const at = isSame(edit.at) ? edit.at : paragraphs.findIndex((_, i) => isSame(i));
    if (at === -1) return false;
    taken.set(at, edit);
    return true;
  });
  const lost = edits
    .filter((edit) => !same.includes(edit))
    .filter((edit) => {
      if (!isFree(edit.at)) return true;
      taken.set(edit.at, edit);
      return false;
    });
  return [
    ...paragraphs.map((written, at) => ({ written, edit: taken.get(at) ?? null })),
    ...lost.map((edit) => ({ written: null, edit })),
  ];
}

function editedBlock(block: TextBlock, name: string, edits: readonly TextEdit[]): readonly PageBlock[] {
  const own = edits.filter((edit) => edit.block === name);
  if (own.length === 0) return [block];
  const paragraphs: string[] = [];
  const edited: EditedParagraph[] = [];
  for (const { written, edit } of placeEdits(block.paragraphs, own)) {
    const text = edit === null ? (written ?? "") : edit.text;
    if (edit !== null) {
      const at = text === "" ? null : paragraphs.length;
      edited.push({ at, text, was: edit.written, now: written });
    }
    if (text !== "") paragraphs.push(text);
  }
  return [{ ...block, paragraphs, edited }];
}

/** Whether the statistics say something else by now than when a person changed the paragraph. */
export function isMoved({ was, now }: Pick<EditedParagraph, "was" | "now">): boolean {
  return was !== now;
}

/** In words what a person changed, and what is said there by now where it is something else. */
export function editNote(one: EditedParagraph, locale: Locale): string {
  const w = briefingWords(locale).edited;
  const said = one.at === null ? w.leftOut(one.was) : w.changed(one.text, one.was);
  if (!isMoved(one)) return said;
  return `${said} ${one.now === null ? w.gone : w.moved(one.now)}`;
}

/** The changed paragraphs of pages under which the statistics say something else by now. */
export function movedEdits(
  pages: readonly WrittenPage[],
): readonly { readonly page: string; readonly edit: EditedParagraph }[] {
  return pages.flatMap(({ id, blocks }) =>
    blocks.flatMap((block) =>
      block.is === "text" ? (block.edited ?? []).filter(isMoved).map((edit) => ({ page: id, edit })) : [],
    ),
  );
}
