import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { cellName } from "../../../src/import/books/book.ts";
import { readBook } from "../../../src/import/books/read-book.ts";
import type { Reading } from "../../../src/import/readings/reading.ts";
import { readingsOf } from "../../../src/import/readings/readings-of.ts";

/** What a person says that a cell says; beside it stand facts of the table around it, which readings do not know. */
interface RightCell {
  readonly sheet: string;
  readonly ref: string;
  readonly kind: string;
  readonly value?: string | number | boolean;
  readonly candidates?: readonly number[];
  readonly qualifier?: string;
  readonly hidden?: string;
  readonly meaning?: string;
  readonly footnote?: string;
  readonly level?: number;
  readonly from?: number;
  readonly to?: number;
  readonly stored?: number;
  readonly unit?: string;
  readonly note?: string;
}

interface RightBook {
  readonly file: string;
  readonly password?: string;
  readonly cells: readonly RightCell[];
}

const folder = new URL("../books/made-up/", import.meta.url);
const { books } = JSON.parse(readFileSync(new URL("books.json", folder), "utf8")) as {
  readonly books: readonly RightBook[];
};

/** What a reading says, as far as the right one says it too; of more than one number nothing may be added that is not there. */
function comparable(said: Reading | RightCell, right: RightCell): unknown {
  const { kind, hidden = null, qualifier = null, candidates = [] } = said;
  return {
    kind,
    hidden,
    qualifier,
    candidates:
      right.candidates === undefined && (candidates.length < 2 || right.kind === "range") ? [] : candidates,
    ...("value" in right && { value: said.value }),
    ...("meaning" in right && { meaning: said.meaning }),
    ...("footnote" in right && { footnote: said.footnote }),
    ...("level" in right && { level: said.level }),
    ...("from" in right && { from: said.from, to: said.to }),
    ...(right.unit === "%" && right.stored !== undefined && { unit: said.unit }),
    ...(right.note?.startsWith("stale") === true && { stale: said.note?.startsWith("stale") }),
  };
}

test.each(books)("every cell of $file says what a person reads in it", async ({ file, password, cells }) => {
  const book = await readBook(readFileSync(new URL(file, folder)), {
    name: file,
    ...(password !== undefined && { password }),
  });
  // The right readings name a sheet as its tab does; each sheet has readings of its own.
  const bySheet = new Map(
    book.sheets.map((sheet) => [
      sheet.name,
      new Map(readingsOf({ ...book, sheets: [sheet] }).map((reading) => [cellName(reading), reading])),
    ]),
  );
  const read = cells.map((right) => {
    const reading = bySheet.get(right.sheet)?.get(right.ref);
    return [right.ref, reading === undefined ? "nothing" : comparable(reading, right)];
  });
  expect(cells).not.toHaveLength(0);
  expect(read).toEqual(cells.map((right) => [right.ref, comparable(right, right)]));
});
