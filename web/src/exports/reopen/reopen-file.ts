import { openPackage, type OpenedPackage } from "../office/package/read-package.ts";
import { isPng, originKeyword, pngText } from "../png/png-text.ts";
import type { FileContent } from "./file-content.ts";
import { readDrawing } from "./read-drawing.ts";
import { readPage } from "./read-page.ts";
import { officeOrigin, writtenOrigin } from "./read-origin.ts";
import { readPrinted } from "./read-printed.ts";
import { readRows } from "./read-rows.ts";
import { readReport } from "./read-report.ts";
import { readSlides, slideShape } from "./read-slides.ts";
import { readSheets } from "./read-workbook.ts";

type Told = Pick<FileContent, "tables" | "texts">;

/** The kinds of files that can be read again: a new one is a line here. */
const readers: readonly {
  readonly format: string;
  /** The part that only such a file has. */
  readonly part: string;
  readonly read: (opened: OpenedPackage) => Told;
}[] = [
  { format: "pptx", part: "ppt/presentation.xml", read: readSlides },
  { format: "xlsx", part: "xl/workbook.xml", read: (opened) => ({ tables: readSheets(opened), texts: [] }) },
  { format: "docx", part: "word/document.xml", read: readReport },
];

/** A file of ours read again, also after somebody edited it; null: it is none of ours, or no longer a whole file. */
export function reopenFile(bytes: Uint8Array): FileContent | null {
  try {
    if (!isZip(bytes)) return reopenBare(bytes);
    const opened = openPackage(bytes);
    const origin = officeOrigin(opened);
    const reader = readers.find(({ part }) => opened.has(part));
    return origin === null || reader === undefined
      ? null
      : {
          format: reader.format,
          origin,
          shape: reader.format === "pptx" ? slideShape(opened) : null,
          ...reader.read(opened),
        };
  } catch {
    // Neither a whole package nor a whole page.
    return null;
  }
}

/** What is no package. */
function reopenBare(bytes: Uint8Array): FileContent | null {
  if (isPng(bytes)) {
    const origin = writtenOrigin(pngText(bytes, originKeyword));
    return origin === null ? null : { format: "png", origin, shape: null, tables: [], texts: [] };
  }
  if (isPdf(bytes)) return of("pdf", readPrinted(bytes));
  const text = new TextDecoder().decode(bytes);
  const page = readPage(text);
  if (page !== null) return { format: "html", shape: null, ...page };
  return of("svg", readDrawing(text)) ?? of("csv", readRows(text));
}

function of(format: string, read: Omit<FileContent, "format"> | null): FileContent | null {
  return read === null ? null : { format, ...read };
}

function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 5)) === "%PDF-";
}

function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}
