import { createHash } from "node:crypto";
import { type DocumentNode, print } from "graphql";
import type { Plugin } from "vite";

/** A generated module has each of its documents on one line: `export const AtlasFigureDocument = {…} as unknown as DocumentNode<…>;`. */
const GENERATED = /\/web\/src\/(?:app|figure)\/(?:.+\/)?generated\/[^/]+\.ts$/;
const DOCUMENT = /^(export const \w+Document = )(\{.*\})( as unknown as DocumentNode<.*>;)$/gm;

/** Beside the page: what its server knows of its questions, and where the page finds their texts when somebody wants to read them. */
export const MANIFEST = "persisted-documents.json";

/** How a document is known: the SHA-256 of its text. */
export function documentId(text: string): string {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}

/** The module with ids instead of documents; what they stand for goes into `texts`. Null where it has none. */
export function withIds(code: string, texts: Map<string, string>): string | null {
  const made = code.replaceAll(DOCUMENT, (_line, before: string, json: string, after: string) => {
    const text = print(JSON.parse(json) as DocumentNode);
    const id = documentId(text);
    texts.set(id, text);
    return `${before}${JSON.stringify({ kind: "Document", definitions: [], documentId: id })}${after}`;
  });
  return made === code ? null : made;
}

/**
 * The page that is built asks by hash: it does not bring the texts of its questions along, and what it asks fits into an address, so
 * that the browser can keep the answer. The texts lie in the manifest beside the page.
 */
export function persistedDocuments(): Plugin {
  const texts = new Map<string, string>();
  return {
    name: "persisted-documents",
    apply: "build",
    enforce: "pre",
    transform(code, id) {
      if (!GENERATED.test(id)) return null;
      const made = withIds(code, texts);
      if (made === null && /Document\b.*"kind":"Document"/.test(code))
        throw new Error(`${id}: its documents are written in a way that is not known here.`);
      return made === null ? null : { code: made, map: null };
    },
    generateBundle() {
      const sorted = [...texts].toSorted(([a], [b]) => (a < b ? -1 : 1));
      this.emitFile({
        type: "asset",
        fileName: MANIFEST,
        source: JSON.stringify(Object.fromEntries(sorted), null, 1),
      });
    },
  };
}
