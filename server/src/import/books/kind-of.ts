import { unicodeOf } from "./csv/unicode-of.ts";
import type { Instead } from "./refusal/matter.ts";

/** What the first bytes of a file say it is; null: nothing that could be a workbook. */
export type FileKind = "zip" | "compound" | "xml" | "html" | "text";

/** Bytes that are looked at. */
const HEAD = 4_096;

export function kindOf(bytes: Uint8Array): FileKind | null {
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return "zip";
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return "compound";
  if (insteadOf(bytes) !== null) return null;
  const head = headOf(bytes);
  const root = rootOf(head);
  if (/^<(?:\w+:)?Workbook\b/.test(root)) return "xml";
  if (/^<(?:!doctype\s+html|html|head|body|meta|style|table|div|center|font)\b/i.test(root)) return "html";
  if (/^\s*<\?xml\b/.test(head) || OTHER_TEXT.test(head)) return null;
  // A text has no control characters but those that part cells and lines; of older encodings some letters are such of Latin-1.
  return /(?![\t-\r])[\p{Cc}--[\x7F-\x9F]]/v.test(head) ? null : "text";
}

/** From the root on: behind what XML and pages may have before it. Comments are stepped over one by one: what could be parted in many ways would be. */
function rootOf(head: string): string {
  let rest = head.trimStart();
  for (;;) {
    const end = rest.startsWith("<!--")
      ? rest.indexOf("-->", 4) + 2
      : rest.startsWith("<?")
        ? rest.indexOf(">")
        : -1;
    if (end < 2) return rest;
    rest = rest.slice(end + 1).trimStart();
  }
}

/** Texts that are no tables: pages with all that belongs to them, and workbooks of other programs' exchange. */
const OTHER_TEXT = /^(?:MIME-Version:|From:[^\n]*\n(?:[A-Za-z-]+:[^\n]*\n)*MIME-Version:|ID;P[A-Z]*[\r\n])/;

const SIGNATURES: readonly (readonly [Instead, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["picture", [0x47, 0x49, 0x46, 0x38]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["archive", [0x1f, 0x8b]],
  ["program", [0x4d, 0x5a, 0x90]],
  ["program", [0x7f, 0x45, 0x4c, 0x46]],
  ["document", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** What a file is that is no workbook, where its first bytes say so. */
export function insteadOf(bytes: Uint8Array): Instead | null {
  return SIGNATURES.find(([, signature]) => startsWith(bytes, signature))?.[0] ?? null;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD);
  const encoding = unicodeOf(head);
  // Of UTF-8 and older encodings the first signs are the same.
  return new TextDecoder(encoding === "utf-8" ? "latin1" : encoding).decode(head).replace(/^ï»¿/, "");
}
