import { decodeBytes } from "../../readings/encodings/decode-bytes.ts";
import type { Book } from "../book.ts";
import { budgetOf, SheetBuilder } from "../cells/sheet-builder.ts";
import type { Limits } from "../guard/limits.ts";
import { BookRefusal } from "../refusal/refusal.ts";
import { PageContent } from "./tables.ts";
import { tokensOf } from "./tokens.ts";

/** Reads the tables of a web page that is called `.xls`, as many programs of offices write them. */
export function readHtml(bytes: Uint8Array, limits: Limits): Book {
  const html = textOf(bytes);
  if (!/<table\b/i.test(html)) throw new BookRefusal({ code: "NOT_A_BOOK", args: { found: "webPage" } });
  const content = new PageContent(new SheetBuilder({ name: "Sheet1", hidden: false }, budgetOf(limits)));
  for (const token of tokensOf(html)) content.take(token);
  return { format: "html", sheets: [content.finish()], notes: [] };
}

function textOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 2_048)).toString("latin1");
  const charset = /<meta\b[^>]*\bcharset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  if (charset !== undefined && !startsWide(bytes))
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes).normalize("NFC");
    } catch {
      // It is in another than it says, or in none that is known: its letters tell.
    }
  const decoded = decodeBytes(bytes);
  if (!decoded.decided) throw new BookRefusal({ code: "LETTERS_UNKNOWN", args: { line: null } });
  return decoded.text;
}

function startsWide([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
