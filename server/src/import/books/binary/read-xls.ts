import type { Book, BookNote, Sheet } from "../book.ts";
import { budgetOf } from "../cells/sheet-builder.ts";
import type { Streams } from "../guard/compound-file.ts";
import type { Limits } from "../guard/limits.ts";
import { damaged } from "../refusal/refusal.ts";
import { readBiffStyles } from "./biff/biff-styles.ts";
import type { BiffSheet } from "./biff/biff-styles.ts";
import { readWithLibrary, sheetOf } from "./from-library.ts";
import type { SheetExtras } from "./from-library.ts";
import { workbookStream } from "./workbook-stream.ts";

/** Reads an `.xls` of Excel 5 to 2003, which lies in a container of streams. */
export function readXls(bytes: Uint8Array, streams: Streams, limits: Limits): Book {
  const stream = workbookStream(streams);
  if (stream === null) throw damaged("Workbook", { kind: "missing" });
  const { sheets: styles, links } = readBiffStyles(stream);
  const book = readWithLibrary(bytes);
  const budget = budgetOf(limits);
  const sheets = book.SheetNames.flatMap((name, index) => {
    // The library may leave tabs out that hold no cells; of files older than Unicode it spells names otherwise.
    const style = styles.find((one) => one.name === name) ?? styles[index];
    if (style !== undefined && style.kind !== "cells") return [];
    const sheet = sheetOf(book, index, {
      budget,
      extras: style === undefined ? null : extrasOf(style, links),
    });
    if (style !== undefined) mustBeWhole(sheet, style);
    return [sheet];
  });
  const notes: [BookNote, boolean][] = [
    [
      "MACROS",
      styles.some(({ kind }) => kind === "macros") ||
        [...streams.keys()].some((path) => path.includes("_vba_project")),
    ],
    ["EXTERNAL_LINKS", links.size > 0],
    ["PROTECTED", styles.some(({ isProtected }) => isProtected)],
    ["DATES_FROM_1904", book.Workbook?.WBProps?.date1904 === true],
  ];
  return { format: "xls", sheets, notes: notes.flatMap(([note, holds]) => (holds ? [note] : [])) };
}

/** Two ways of reading find the same numbers. @throws BookRefusal */
function mustBeWhole(sheet: Sheet, { cells }: BiffSheet): void {
  const read = new Set(sheet.cells.map(({ row, column }) => `${row},${column}`));
  for (const [key, { isValue }] of cells)
    if (isValue && !read.has(key)) throw damaged(sheet.name, { kind: "unreadable" });
}

function extrasOf(
  { cells, hiddenRows, hiddenColumns }: BiffSheet,
  links: ReadonlyMap<string, string>,
): SheetExtras {
  return {
    externalOf: (formula) =>
      [...links].find(([sheet]) => formula.includes(`${sheet}!`) || formula.includes(`${sheet}'!`))?.[1],
    styled: ({ row, column }) => cells.get(`${row},${column}`) ?? { font: null },
    hiddenRows,
    hiddenColumns,
  };
}
