import type { DocumentNode } from "graphql";
import { LRUCache } from "lru-cache";

/** Bytes of memory that a document takes for each sign of its text: read, and compiled once it has come again. Measured. */
const BYTES_PER_SIGN = 220;

/** Documents found valid, so that they are read and validated once. Bounded in bytes; the longest unused go first. */
export class DocumentStore {
  readonly #documents: LRUCache<string, DocumentNode>;

  constructor(bytes: number) {
    this.#documents = new LRUCache({
      maxSize: bytes,
      sizeCalculation: (document, key) => 2 * key.length + BYTES_PER_SIGN * lengthOf(document),
    });
  }

  async get(key: string): Promise<DocumentNode | undefined> {
    return this.#documents.get(key);
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    this.#documents.set(key, document);
  }

  async delete(key: string): Promise<void> {
    this.#documents.delete(key);
  }
}

function lengthOf(document: DocumentNode): number {
  return document.loc?.source.body.length ?? 10_000;
}
