import type { DocumentNode } from "graphql";
import { LRUCache } from "lru-cache";

/** Bytes of memory that a document takes for each sign of its text: read, and compiled once it has come again. Measured. */
const BYTES_PER_SIGN = 220;

/** Documents found valid, so that they are read and validated once. Bounded in bytes; the longest unused go first. */
export class DocumentStore {
  readonly #documents: LRUCache<string, DocumentNode>;
  /** The keys under which Apollo keeps them, by their text. */
  readonly #keys = new Map<string, string>();

  constructor(bytes: number) {
    this.#documents = new LRUCache({
      maxSize: bytes,
      sizeCalculation: (document, key) => 2 * key.length + BYTES_PER_SIGN * lengthOf(document),
      dispose: (document, key) => {
        const text = textOf(document);
        if (text !== null && this.#keys.get(text) === key) this.#keys.delete(text);
      },
    });
  }

  /** The document of a text that has been found valid before; undefined where there is none. */
  ofText(text: string): DocumentNode | undefined {
    const key = this.#keys.get(text);
    return key === undefined ? undefined : this.#documents.get(key);
  }

  async get(key: string): Promise<DocumentNode | undefined> {
    return this.#documents.get(key);
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    this.#documents.set(key, document);
    const text = textOf(document);
    // One that is too long to be kept is not known by its text either.
    if (text !== null && this.#documents.has(key)) this.#keys.set(text, key);
  }

  async delete(key: string): Promise<void> {
    this.#documents.delete(key);
  }
}

function textOf(document: DocumentNode): string | null {
  return document.loc?.source.body ?? null;
}

function lengthOf(document: DocumentNode): number {
  return textOf(document)?.length ?? 10_000;
}
