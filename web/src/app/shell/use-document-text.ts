import { type DocumentNode, print } from "@0no-co/graphql.web";
import { useEffect, useState } from "react";

/** Beside the page that is built: the texts of its questions by their ids (web/persisted-documents.ts). */
const MANIFEST = "/persisted-documents.json";

/** What a page that is built has in place of a document. */
interface NamedDocument {
  readonly documentId?: string;
}

/** The text of a document, fetched once it is wanted; null: it is not here yet, or cannot be had. */
export function useDocumentText(
  document: (DocumentNode & NamedDocument) | string,
  isWanted: boolean,
): string | null {
  const documentId = typeof document === "string" ? undefined : document.documentId;
  const [texts, setTexts] = useState<Readonly<Record<string, string>> | null>(null);
  useEffect(() => {
    if (!isWanted || documentId === undefined) return;
    const end = new AbortController();
    fetch(MANIFEST, { signal: end.signal })
      .then((response) => response.json())
      .then(setTexts)
      .catch(() => undefined);
    return () => end.abort();
  }, [isWanted, documentId]);
  if (typeof document === "string") return document;
  return documentId === undefined ? print(document) : (texts?.[documentId] ?? null);
}
