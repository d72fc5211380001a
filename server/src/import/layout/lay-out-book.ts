import type { Book, Sheet } from "../books/book.ts";
import { readingsOf } from "../readings/readings-of.ts";
import type { Reading } from "../readings/reading.ts";
import { layOut } from "./lay-out.ts";
import type { LayOutOptions } from "./lay-out.ts";
import type { Layout } from "./layout.ts";
import type { NameBook } from "./names/name-book.ts";

/** Which cell of a book is which figure: its cells are read first, see `readings/`. */
export function layOutBook(book: Book, names: NameBook, options: Omit<LayOutOptions, "merges"> = {}): Layout {
  const readings = readingsOf(book);
  return layOut(readings, names, { ...options, merges: mergesOf(book, readings) });
}

/** What is merged, by the names of sheets as readings have them. */
export function mergesOf(book: Book, readings: readonly Reading[]): ReadonlyMap<string, readonly string[]> {
  return new Map([...sheetsByName(book, readings)].map(([name, { merges }]) => [name, merges]));
}

/** The sheets of a book by their names as readings have them: decoded, which those of the book are not. */
export function sheetsByName({ sheets }: Book, readings: readonly Reading[]): ReadonlyMap<string, Sheet> {
  const names = [...new Set(readings.map(({ sheet }) => sheet))];
  // Readings come sheet by sheet, and none of a sheet in which nothing stands.
  const filled = sheets.filter(hasContent);
  return new Map(
    filled.flatMap((sheet, at) => {
      const name = names[at];
      return name === undefined || filled.length !== names.length ? [] : [[name, sheet] as const];
    }),
  );
}

function hasContent({ cells }: Sheet): boolean {
  return cells.some(({ stored }) => stored.type !== "text" || stored.text.trim() !== "");
}
