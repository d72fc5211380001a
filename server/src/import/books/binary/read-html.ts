import { decodeBytes } from "../../readings/encodings/decode-bytes.ts";
import type { Book } from "../book.ts";
import { budgetOf } from "../cells/sheet-builder.ts";
import type { Limits } from "../guard/limits.ts";
import { BookRefusal } from "../refusal/refusal.ts";
import { readWithLibrary, sheetOf } from "./from-library.ts";

/** Reads the tables of a web page that is called `.xls`, as many programs of offices write them: every cell is text as it stands there. */
export function readHtml(bytes: Uint8Array, limits: Limits): Book {
  const html = textOf(bytes);
  if (!/<table\b/i.test(html)) throw new BookRefusal({ code: "NOT_A_BOOK", args: { found: "webPage" } });
  const book = readWithLibrary(html);
  const budget = budgetOf(limits);
  return {
    format: "html",
    sheets: book.SheetNames.map((_, index) => sheetOf(book, index, { budget, extras: null })),
    notes: [],
  };
}

function textOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 2_048)).toString("latin1");
  const charset = /<meta\b[^>]*\bcharset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  if (charset !== undefined)
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes).normalize("NFC");
    } catch {
      // It is in another than it says, or in none that is known: its letters tell.
    }
  const decoded = decodeBytes(bytes);
  if (!decoded.decided) throw new BookRefusal({ code: "LETTERS_UNKNOWN", args: { line: null } });
  return decoded.text;
}
