import { counted } from "../../../messages/words.ts";
import type { WordsOf } from "../../../messages/words-of.ts";
import type { Counted, Detail, Instead, RefusalMatter } from "./matter.ts";

const n = counted("en-US");
const TAKEN = "Taken are .xlsx, .xlsm, .xlsb, .xls, .ods and .csv.";
const AGAIN = "Open it in the program it was made with, save it again, and send that file.";
const inPart = (part: string | null): string => (part === null ? "" : `, in its part "${part}"`);

const COUNTED: Readonly<Record<Counted, string>> = {
  parts: "parts inside the file",
  sheets: "sheets",
  rows: "rows",
  cells: "cells that hold something",
  columns: "columns that hold something",
  merges: "merged cells",
  styles: "cell styles",
};

/** Why a file is no book that is taken, in English. */
export const refusalEn: WordsOf<RefusalMatter> = {
  EMPTY_FILE: () => `The file is empty. ${TAKEN}`,
  FILE_TOO_LARGE: ({ bytes, most }) =>
    `The file has ${n(bytes)} bytes; at most ${n(most)} are taken. Pictures can be removed, or the sheets sent one by one.`,
  NOT_A_BOOK: ({ found }) =>
    `This is not a workbook${found === null ? "" : `, but ${INSTEAD[found]}`}. ${TAKEN}`,
  DAMAGED: ({ part, detail }) => `The file is damaged${inPart(part)}: ${detailEn(detail)}. ${AGAIN}`,
  ENCRYPTED: () =>
    "The workbook is locked with a password. Give the password with it, or save it without one (File, Info, Protect Workbook).",
  WRONG_PASSWORD: () =>
    "The workbook is locked, and this is not its password. Capital and small letters count.",
  ENCRYPTION_NOT_TAKEN: ({ way }) =>
    `The workbook is locked in a way that is not read here (${way}). Save it without a password, and send that file.`,
  TOO_MANY: ({ what, where, is, most }) =>
    `${where === null ? "The workbook" : `"${where}"`} has ${is === null ? `more than ${n(most)}` : n(is)} ${COUNTED[what]}; at most ${n(most)} are taken. ` +
    "Remove what is not needed, or send it in several files.",
  INFLATES_TOO_MUCH: ({ part, bytes, most, ratio }) =>
    ratio === null
      ? `${part === null ? "The workbook" : `The part "${part}" of the workbook`} would become ${n(bytes)} bytes large; at most ${n(most)} are taken. Send it in several files.`
      : `The part "${part ?? ""}" of the file would become ${n(ratio)} times as large, ${n(bytes)} bytes; at most ${n(most)} times is taken. ${AGAIN}`,
  TEXT_TOO_LONG: ({ where, most }) =>
    `The text in ${where} is longer than the ${n(most)} letters that a cell may have. Shorten it.`,
  ZIP_NOT_TAKEN: ({ why, part }) =>
    `The file${inPart(part)} is packed in a way that no spreadsheet program packs it (${ZIP[why]}). ${AGAIN}`,
  DTD: ({ part }) =>
    `The part "${part}" of the file declares a document type, which no spreadsheet program writes and which is never followed. ${AGAIN}`,
  XML_TOO_DEEP: ({ part, most }) =>
    `The part "${part}" of the file has elements more than ${n(most)} deep within each other. ${AGAIN}`,
  LETTERS_UNKNOWN: ({ line }) =>
    `${line === null ? "The file" : `Line ${n(line)}`} has letters of which the encoding cannot be told. Save the file as CSV UTF-8, or as .xlsx.`,
  QUOTE_NOT_CLOSED: ({ row }) =>
    `In row ${n(row)} a quotation mark is opened and never closed. Close it, or write it twice where it belongs to the text.`,
  NO_SHEET: () => "The workbook has no sheet with cells.",
  TOOK_TOO_LONG: ({ seconds }) =>
    `The workbook could not be read within ${n(seconds)} seconds. Remove what is not needed, or send it in several files.`,
  TOOK_TOO_MUCH_MEMORY: ({ megabytes }) =>
    `The workbook could not be read within ${n(megabytes)} MB of memory. Remove what is not needed, or send it in several files.`,
  READER_ENDED: () =>
    `The program that reads workbooks ended over this one, which does not happen with whole files. ${AGAIN}`,
  READERS_BUSY: () => "Other workbooks are being read. Please send this one again in a moment.",
  CANCELLED: () => "Reading was ended, as asked.",
};

const INSTEAD: Readonly<Record<Instead, string>> = {
  document: "a text document",
  slides: "slides",
  pdf: "a PDF",
  picture: "a picture",
  archive: "an archive of files",
  program: "a program",
  webPage: "a web page without a table",
};

const ZIP: Readonly<Record<RefusalMatter["ZIP_NOT_TAKEN"]["why"], string>> = {
  zip64: "zip64",
  duplicate: "two parts of one name",
  name: "a name that leads out of the file",
  method: "an unknown method",
};

function detailEn(detail: Detail): string {
  switch (detail.kind) {
    case "cut":
      return "its end is missing";
    case "checksum":
      return "its bytes are not those that were saved";
    case "xml":
      return `line ${n(detail.line)}, column ${n(detail.column)} is not well-formed`;
    case "encoding":
      return "its letters are in no encoding that is known";
    case "missing":
      return "that part is not there";
    case "cell":
      return `cell ${detail.cell} holds "${detail.found}", which its kind does not allow`;
    case "twice":
      return `cell ${detail.cell} is there twice`;
    case "unreadable":
      return "it cannot be read to its end";
  }
}
