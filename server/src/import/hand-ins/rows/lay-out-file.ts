import type { Book } from "../../books/book.ts";
import { readBookApart } from "../../books/process/read-book-apart.ts";
import { BookRefusal, refusalSentence } from "../../books/refusal/refusal.ts";
import { mergesOf } from "../../layout/lay-out-book.ts";
import { layOut } from "../../layout/lay-out.ts";
import type { Corrections, Layout, Remembered } from "../../layout/layout.ts";
import type { NameBook } from "../../layout/names/name-book.ts";
import type { Reading } from "../../readings/reading.ts";
import { readingsInTurns } from "../../readings/readings-of.ts";
import { UnreadableFile } from "../../rows/csv-rows.ts";

export interface LayOutFileOptions {
  /** The name of the file; what it is its bytes say. */
  readonly name: string;
  readonly password: string | null;
  /** By which names and headings are known. */
  readonly names: () => Promise<NameBook>;
  readonly corrections: Corrections;
  readonly remembered: readonly Remembered[];
  readonly signal: AbortSignal;
}

/**
 * Which cell of a file is which figure.
 *
 * @throws UnreadableFile when it is no book that is taken
 */
export async function layOutFile(
  bytes: Buffer,
  { name, password, names, corrections, remembered, signal }: LayOutFileOptions,
): Promise<{ readonly book: Book; readonly readings: readonly Reading[]; readonly layout: Layout }> {
  try {
    const book = await readBookApart(bytes, { name, ...(password !== null && { password }) }, signal);
    signal.throwIfAborted();
    const readings = await readingsInTurns(book, signal);
    const merges = mergesOf(book, readings);
    return { book, readings, layout: layOut(readings, await names(), { merges, corrections, remembered }) };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof BookRefusal)) throw error;
    const [vi, en] = [refusalSentence(error.refused, "VI"), refusalSentence(error.refused, "EN")];
    throw new UnreadableFile({ code: "BOOK_NOT_TAKEN", args: { why: error.refused.code, vi, en } });
  }
}
