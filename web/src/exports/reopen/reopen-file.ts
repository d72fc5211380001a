import { openPackage, type OpenedPackage } from "../office/package/read-package.ts";
import type { FileContent } from "./file-content.ts";
import { officeOrigin } from "./read-origin.ts";
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
    // Neither a zip nor whole XML.
    return null;
  }
}
