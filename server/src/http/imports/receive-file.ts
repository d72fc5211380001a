import type { MultipartFile } from "@fastify/multipart";
import type { FastifyRequest } from "fastify";
import { type CitedDocument, readDocument } from "../../import/hand-ins/rows/document.ts";
import type { HandIn } from "../../import/hand-ins/take-in.ts";
import { Refusal } from "../../import/hand-ins/steps/refusal.ts";
import { checkIsThere } from "../admission/gone.ts";

/** A form as it was sent: a file, and what is said of it. */
export interface Received extends HandIn {
  /** Of a book that is locked. */
  readonly password: string | null;
}

/** What may be said of the document that figures were printed in. */
const DOCUMENT = ["title", "publisher", "published", "url", "kind"] as const;
const FIELDS: ReadonlySet<string> = new Set(["dataset", "password", "replaces", ...DOCUMENT]);

/** Bytes of a field that is not the file. */
export const FIELD_BYTES = 2_000;

/**
 * Reads a form with a file. What is longer than may be is not read on.
 *
 * @throws Refusal
 */
export async function receiveFile(request: FastifyRequest, fileBytes: number): Promise<Received> {
  const { file, fields } = await receiveParts(request, fileBytes, FIELDS);
  if (file === null) throw new Refusal(400, { code: "FILE_MISSING", args: {} }, "file");
  return {
    dataset: fields.get("dataset") ?? "",
    fileName: file.name,
    bytes: file.bytes,
    password: fields.get("password") ?? null,
    document: documentIn(fields),
    replaces: fields.get("replaces") ?? null,
  };
}

/** What a form holds. */
export interface Parts {
  readonly file: { readonly name: string; readonly bytes: Buffer } | null;
  readonly fields: ReadonlyMap<string, string>;
}

/**
 * Reads a form of one file and the fields that are known, each once.
 *
 * @throws Refusal
 */
export async function receiveParts(
  request: FastifyRequest,
  fileBytes: number,
  known: ReadonlySet<string>,
): Promise<Parts> {
  if (!request.isMultipart()) throw new Refusal(415, { code: "NOT_MULTIPART", args: {} });
  checkIsThere(request);
  const fields = new Map<string, string>();
  let file: Parts["file"] = null;
  try {
    for await (const part of request.parts({
      limits: {
        fileSize: fileBytes,
        files: 1,
        fields: known.size,
        fieldSize: FIELD_BYTES,
        parts: known.size + 1,
      },
    })) {
      if (part.type === "file") {
        if (part.fieldname !== "file") throw unknown(part.fieldname);
        file = { name: part.filename, bytes: await bytesOf(part, fileBytes) };
      } else {
        const { fieldname, value } = part;
        if (
          !known.has(fieldname) ||
          fields.has(fieldname) ||
          typeof value !== "string" ||
          part.valueTruncated
        )
          throw unknown(fieldname);
        fields.set(fieldname, value);
      }
    }
  } catch (error) {
    // Whatever else is wrong with it is said by the library in its own words: no boundary, an end in the middle, too many parts.
    throw error instanceof Refusal ? error : new Refusal(400, { code: "FORM_NOT_READ", args: {} });
  }
  return { file, fields };
}

async function bytesOf(part: MultipartFile, most: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of part.file) pieces.push(Buffer.from(piece));
  if (part.file.truncated) throw tooLarge(most);
  return Buffer.concat(pieces);
}

export const tooLarge = (most: number): Refusal =>
  new Refusal(413, { code: "FILE_TOO_LARGE", args: { megabytes: most / 1_000_000 } }, "file");

const unknown = (name: string | undefined): Refusal => {
  const field = (name ?? "").slice(0, 100);
  return new Refusal(400, { code: "FIELD_UNKNOWN", args: { field } }, field);
};

/** The document that is cited; null: none is. */
function documentIn(fields: ReadonlyMap<string, string>): CitedDocument | null {
  const said = DOCUMENT.flatMap((name): [string, string][] => {
    const value = fields.get(name)?.trim() ?? "";
    return value === "" ? [] : [[name, value]];
  });
  return said.length === 0 ? null : readDocument(Object.fromEntries(said));
}
