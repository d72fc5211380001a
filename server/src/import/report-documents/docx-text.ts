import { LIMITS } from "../books/guard/limits.ts";
import { openZip } from "../books/guard/zip.ts";
import { BookRefusal } from "../books/refusal/refusal.ts";
import { walkXml } from "../books/xml/walk-xml.ts";

/** A text has no parts as large as a sheet's: what is read here is read while others wait. */
const OF_TEXT = { ...LIMITS, partBytes: 10_000_000, bookBytes: 60_000_000 };

/** What is written a second time for older programs, was taken out or moved away, and what the program fills in by itself. */
const NOT_PRINTED: ReadonlySet<string> = new Set(["Fallback", "moveFrom", "del", "instrText"]);
const SIGNS: Readonly<Record<string, string>> = { tab: "\t", br: "\n", cr: "\n", noBreakHyphen: "-" };

/**
 * The text of a `.docx` as it is printed: a line for each paragraph, also of tables. Only the document itself is read, not its authors,
 * comments or headers.
 *
 * @param most letters; what is longer is not read on, so that it can be told to be longer
 * @throws BookRefusal
 */
export function docxText(bytes: Uint8Array, most: number): string {
  const part = "word/document.xml";
  const zip = openZip(bytes, OF_TEXT);
  if (!zip.parts.has(part)) throw new BookRefusal({ code: "NOT_A_BOOK", args: { found: "archive" } });
  let text = "";
  let run = "";
  let isHidden = false;
  const isPrinted = (path: readonly string[]): boolean => !path.some((name) => NOT_PRINTED.has(name));
  walkXml(
    { bytes: zip.read(part), part, limits: OF_TEXT },
    {
      open(name, attributes, path) {
        if (name === "r") {
          run = "";
          isHidden = false;
        }
        if (name === "vanish" && path.at(-2) === "rPr" && !["0", "false"].includes(attributes["val"] ?? ""))
          isHidden = true;
        const sign = path.at(-2) === "r" ? SIGNS[name] : undefined;
        if (sign !== undefined && isPrinted(path)) run += sign;
      },
      text(piece, path) {
        if (path.at(-1) === "t" && isPrinted(path) && text.length <= most) run += piece;
      },
      close(name) {
        if (name === "r") {
          if (!isHidden) text += run;
          run = "";
        }
        if (name === "p") text += "\n";
      },
    },
  );
  return text;
}
