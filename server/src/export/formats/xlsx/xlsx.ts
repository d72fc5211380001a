import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { Format } from "../format.ts";
import { codesSheet } from "./codes-sheet.ts";
import { dataSheet } from "./data-sheet.ts";
import { columnsSheet, notesSheet, sourcesSheet } from "./notes-sheets.ts";
import { contentTypes, coreProperties, relationships, workbook, workbookRelationships } from "./parts.ts";
import { styles } from "./styles.ts";
import { SharedStrings } from "./shared-strings.ts";
import { tableSheet } from "./table-sheet.ts";

/** Rows of a sheet, its headings apart: Excel has no more. */
const ROWS = 1_048_575;

const SHEETS = {
  data: { VI: "Dữ liệu", EN: "Data" },
  notes: { VI: "Ghi chú", EN: "Notes" },
  columns: { VI: "Cột", EN: "Columns" },
  codes: { VI: "Mã", EN: "Codes" },
  sources: { VI: "Nguồn", EN: "Sources" },
} as const;

interface Sheet {
  readonly name: string;
  readonly parts: () => AsyncIterable<string> | Iterable<string>;
}

/**
 * An Excel workbook (ECMA-376): the rows as typed cells, one sheet or, beyond what Excel can hold, several; then what is to be known of
 * them, of each column, the codes and the sources. No merged cells; codes are texts and keep their zeros; a text is never a formula.
 * Packed while it is written: a part of the sheets after another, the texts they share at the end.
 */
export const xlsx: Format = {
  id: "xlsx",
  contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  isResumable: false,
  isText: false,
  mostRows: null,
  async *write(file) {
    const { lang, catalogue } = file.setting;
    const strings = new SharedStrings();
    const total = await file.rows.total();
    const pieces = Math.max(1, Math.ceil(total / ROWS));
    const usedSources = new Set<number>();
    const sheets: readonly Sheet[] = [
      ...Array.from({ length: pieces }, (_, index) => ({
        name: `${SHEETS.data[lang]}${index === 0 ? "" : ` ${index + 1}`}`,
        parts: () =>
          dataSheet(file, strings, usedSources, {
            first: index * ROWS,
            count: Math.min(ROWS, total - index * ROWS),
          }),
      })),
      { name: SHEETS.notes[lang], parts: () => tableSheet(notesSheet(file, total), strings) },
      { name: SHEETS.columns[lang], parts: () => tableSheet(columnsSheet(file), strings) },
      { name: SHEETS.codes[lang], parts: () => tableSheet(codesSheet(file), strings) },
      { name: SHEETS.sources[lang], parts: () => tableSheet(sourcesSheet(file, usedSources), strings) },
    ];
    const zip = new ZipFile();
    const mtime = new Date(catalogue.dataVersion.committedAt);
    const opened: Readable[] = [];
    const add = (path: string, parts: () => AsyncIterable<string> | Iterable<string>): void =>
      zip.addReadStreamLazy(path, { mtime, compressionLevel: 3 }, (give) => {
        const stream = Readable.from(encoded(parts()), { objectMode: false });
        opened.push(stream);
        stream.on("error", (error) => zip.outputStream.emit("error", error));
        give(null, stream);
      });
    const names = sheets.map(({ name }) => name);
    add("[Content_Types].xml", () => [contentTypes(names.length)]);
    add("_rels/.rels", () => [relationships()]);
    add("docProps/core.xml", () => [coreProperties(file)]);
    add("xl/workbook.xml", () => [
      workbook(names, pieces, { columns: file.columns.length, rows: total, rowsASheet: ROWS }),
    ]);
    add("xl/_rels/workbook.xml.rels", () => [workbookRelationships(names.length)]);
    add("xl/styles.xml", () => [styles()]);
    for (const [index, { parts }] of sheets.entries()) add(`xl/worksheets/sheet${index + 1}.xml`, parts);
    add("xl/sharedStrings.xml", () => strings.parts());
    zip.end();
    try {
      for await (const part of zip.outputStream) yield bytesOf(part);
    } finally {
      for (const stream of opened) stream.destroy();
    }
  },
};

async function* encoded(parts: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Buffer> {
  for await (const part of parts) if (part !== "") yield Buffer.from(part, "utf8");
}

/** They are copied: zlib goes on writing behind what it gave. */
function bytesOf(part: unknown): Uint8Array<ArrayBuffer> {
  if (part instanceof Uint8Array) return new Uint8Array(part);
  throw new TypeError("A part of a zip file is bytes.");
}
