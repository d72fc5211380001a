import type { Book, BookNote } from "../book.ts";
import { budgetOf } from "../cells/sheet-builder.ts";
import type { Limits } from "../guard/limits.ts";
import type { Package } from "../guard/zip.ts";
import { packPlain } from "../guard/pack-plain.ts";
import { readWithLibrary, sheetOf } from "./from-library.ts";
import { readXlsbExtras } from "./xlsb/xlsb-extras.ts";

/** Reads an `.xlsb`: its parts go to the library as the guard has read them, packed anew without compression. */
export function readXlsb(zip: Package, limits: Limits): Book {
  const book = readWithLibrary(packPlain(zip));
  const extras = readXlsbExtras(zip, limits);
  const budget = budgetOf(limits);
  const names = [...zip.parts.keys()];
  const notes: [BookNote, boolean][] = [
    ["MACROS", names.some((name) => /vbaproject\.bin$|\/macrosheets\//.test(name))],
    ["EXTERNAL_LINKS", names.some((name) => name.startsWith("xl/externallinks/"))],
    ["PROTECTED", extras.some(({ isProtected }) => isProtected)],
    ["DATES_FROM_1904", book.Workbook?.WBProps?.date1904 === true],
  ];
  return {
    format: "xlsb",
    sheets: book.SheetNames.map((_, index) =>
      sheetOf(book, index, { budget, extras: extras[index] ?? null }),
    ),
    notes: notes.flatMap(([note, holds]) => (holds ? [note] : [])),
  };
}
