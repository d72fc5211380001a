import type { Book } from "../../../../src/import/books/book.ts";
import { layOutBook } from "../../../../src/import/layout/lay-out-book.ts";
import { openQuestions } from "../../../../src/import/layout/layout.ts";
import { rowsOf } from "../../../../src/import/layout/rows-of.ts";
import { NAMES } from "../small-names.ts";
import { inShort } from "../typed-sheet.ts";

/** What comes of a book as it is sent: figures with their cells, what is asked, what is said. */
export function cameOf(made: Book, answers: Readonly<Record<string, string>> = {}) {
  const layout = layOutBook(made, NAMES, { corrections: { answers } });
  return {
    figures: rowsOf(layout).map((row) => `${row.place.at["value"] ?? ""} ${inShort(row)}`),
    asked: openQuestions(layout).map(({ key }) => key),
    said: layout.notes.map(({ code, range }) => `${code} ${range}`),
  };
}
/** What came is this and nothing else. */
export const only = (
  figures: readonly string[],
  asked: readonly string[] = [],
  said: readonly string[] = [],
) => ({
  figures,
  asked,
  said,
});
