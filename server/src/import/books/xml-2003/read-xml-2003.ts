import type { Book, BookNote } from "../book.ts";
import type { Limits } from "../guard/limits.ts";
import { walkXml } from "../xml/walk-xml.ts";
import { Xml2003Content } from "./content.ts";

/** Reads a workbook in the XML of Excel 2003, which is called `.xml` or `.xls`. */
export function readXml2003(bytes: Uint8Array, limits: Limits): Book {
  const content = new Xml2003Content(limits);
  walkXml({ bytes, part: "Workbook", limits }, content);
  const notes: [BookNote, boolean][] = [
    ["PROTECTED", content.isProtected],
    ["DATES_FROM_1904", content.from1904],
  ];
  return {
    format: "xml",
    sheets: content.finish(),
    notes: notes.flatMap(([note, holds]) => (holds ? [note] : [])),
  };
}
