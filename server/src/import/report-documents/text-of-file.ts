import { kindOf } from "../books/kind-of.ts";
import { BookRefusal } from "../books/refusal/refusal.ts";
import { Refusal } from "../hand-ins/steps/refusal.ts";
import { decodeBytes } from "../readings/encodings/decode-bytes.ts";
import { MOST_TEXT } from "../report-text/read-report.ts";
import { docxText } from "./docx-text.ts";

/**
 * The text of a report that was sent as a file: plain text in any encoding of Vietnamese, or a `.docx`. What it is its bytes say.
 *
 * @throws Refusal when it is neither, or its letters cannot be told
 */
export function textOfFile(bytes: Uint8Array): string {
  const kind = kindOf(bytes);
  if (kind !== "text" && kind !== "zip")
    throw new Refusal(415, { code: "REPORT_NOT_TAKEN", args: {} }, "file");
  try {
    // What was typed in fonts older than Unicode is told by its words in both.
    const typed = kind === "zip" ? Buffer.from(docxText(bytes, MOST_TEXT)) : bytes;
    const decoded = decodeBytes(typed);
    if (decoded.decided) return decoded.text;
  } catch (error) {
    if (!(error instanceof BookRefusal)) throw error;
    if (error.code === "NOT_A_BOOK") throw new Refusal(415, { code: "REPORT_NOT_TAKEN", args: {} }, "file");
    const why = { en: error.sentence("EN"), vi: error.sentence("VI") };
    throw new Refusal(400, { code: "REPORT_NOT_READ", args: { why } }, "file");
  }
  throw new Refusal(400, { code: "REPORT_LETTERS_UNKNOWN", args: {} }, "file");
}
