import type { Book } from "../book.ts";
import { budgetOf, SheetBuilder } from "../cells/sheet-builder.ts";
import type { Limits } from "../guard/limits.ts";
import { MOST_ROWS } from "../guard/limits.ts";
import { decodeBytes } from "../../readings/encodings/decode-bytes.ts";
import type { Decoded } from "../../readings/encodings/decode-bytes.ts";
import { BookRefusal } from "../refusal/refusal.ts";
import { recordsOf } from "./records.ts";
import { separatorOf } from "./separator.ts";

/** Reads a text whose cells are separated by commas, semicolons or tabs, in whatever encoding. */
export function readCsv(bytes: Uint8Array, limits: Limits): Book {
  const { text, encoding } = textOf(bytes);
  const { separator, skip } = separatorOf(text);
  const builder = new SheetBuilder({ name: "", hidden: false }, budgetOf(limits));
  for (const { row, cells } of recordsOf(text.slice(skip), separator)) {
    if (row >= MOST_ROWS)
      throw new BookRefusal({
        code: "TOO_MANY",
        args: { what: "rows", where: null, is: null, most: MOST_ROWS },
      });
    for (const [column, cell] of cells.entries())
      if (cell !== "")
        builder.add({ row, column, stored: { type: "text", text: cell }, format: null, font: null });
  }
  return { format: "csv", sheets: [builder.finish()], notes: [], text: { encoding, separator } };
}

/** @throws BookRefusal when several encodings make words of it, or none: nobody guesses */
function textOf(bytes: Uint8Array): Decoded {
  const decoded = decodeBytes(bytes);
  // Bytes that no letter has in an older encoding become control characters in it.
  const isText =
    decoded.decided && (decoded.encoding.startsWith("utf-") || !/(?!\s)\p{Cc}/u.test(decoded.text));
  if (decoded.decided && isText) return decoded;
  throw new BookRefusal({ code: "LETTERS_UNKNOWN", args: { line: null } });
}
