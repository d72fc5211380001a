import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ToldError } from "../../graphql/errors.ts";
import { parametersOf, type Question } from "./question.ts";

/** Texts of documents by their ids, `sha256:…`. */
export type PersistedDocuments = ReadonlyMap<string, string>;

/** Written beside the page when it is built (web/persisted-documents.ts). */
const MANIFEST = "persisted-documents.json";

/** A question named a document that is not known here. */
export class UnknownDocument extends ToldError {
  constructor(id: string) {
    super("PERSISTED_QUERY_NOT_FOUND", { code: "DOCUMENT_UNKNOWN", args: { id: id.slice(0, 80) } });
  }
}

/** The documents that the pages in a folder ask by their ids; none where the pages are not built. */
export async function readPersistedDocuments(folder: string): Promise<PersistedDocuments> {
  try {
    const manifest: Record<string, string> = JSON.parse(await readFile(join(folder, MANIFEST), "utf8"));
    return new Map(Object.entries(manifest));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return new Map();
    throw error;
  }
}

/**
 * The question with its document: one that names it only – `documentId` (`sha256:…`), or Apollo's `extensions.persistedQuery` – is given the
 * text. Whoever sends a `query` is asked that, whatever else they send. Throws {@link UnknownDocument}.
 */
export function withDocument(question: Question, documents: PersistedDocuments): Question {
  const given = parametersOf(question);
  const { query, extensions } = given;
  if (typeof query === "string" && query !== "") {
    // A client of Apollo's that was told a hash is not known sends it again with the text; Apollo Server would refuse the hash.
    const isNamedToo =
      typeof extensions === "object" && extensions !== null && "persistedQuery" in extensions;
    return isNamedToo ? { ...question, document: query } : question;
  }
  if (query !== undefined && query !== "") return question;
  const id = idOf(given);
  if (id === null) return question;
  const document = documents.get(id);
  if (document === undefined) throw new UnknownDocument(id);
  return { ...question, document };
}

function idOf({ documentId, extensions }: Readonly<Record<string, unknown>>): string | null {
  if (typeof documentId === "string") return documentId.includes(":") ? documentId : `sha256:${documentId}`;
  if (typeof extensions !== "object" || extensions === null || !("persistedQuery" in extensions)) return null;
  const { persistedQuery } = extensions;
  if (typeof persistedQuery !== "object" || persistedQuery === null || !("sha256Hash" in persistedQuery))
    return null;
  return typeof persistedQuery.sha256Hash === "string" ? `sha256:${persistedQuery.sha256Hash}` : null;
}
