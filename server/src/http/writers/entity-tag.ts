import { createHash } from "node:crypto";
import { ALL_COLUMNS } from "../../export/columns/columns.ts";
import type { FileRequest } from "../../export/open-file.ts";

/** What is written with the same figures and columns is the same, byte for byte. */
const EDITION = createHash("sha256").update(JSON.stringify(ALL_COLUMNS)).digest("base64url").slice(0, 8);

/** Names a file byte for byte: data version, columns, question, format and form. */
export function etagOf(
  version: number,
  asked: FileRequest,
  format: { readonly id: string },
  encoding: string | null,
): string {
  const { lang, dialect, question } = asked;
  const what = createHash("sha256").update(JSON.stringify([EDITION, format.id, lang, dialect, question]));
  return `"${version}-${what.digest("base64url").slice(0, 22)}${encoding === null ? "" : `-${encoding}`}"`;
}

/** Whether the reader has it already, by `If-None-Match`. */
export function isKnown(given: string | undefined, etag: string): boolean {
  if (given === undefined) return false;
  return given.split(",").some((each) => ["*", etag].includes(each.trim().replace(/^W\//, "")));
}

/** Whether what the reader has already is of this very file, by `If-Range`, so that it can be gone on with. */
export function isSame(given: string | undefined, etag: string): boolean {
  return given === undefined || given === etag;
}
