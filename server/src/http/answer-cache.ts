import { LRUCache } from "lru-cache";
import type { Body } from "./body.ts";

/**
 * Answers without errors, by data version and request. An answer depends on nothing else: "now" is the instant of the
 * newest commit. With a new version all older answers go. Bounded in bytes; the longest unused go first.
 */
export class AnswerCache {
  readonly #answers: LRUCache<string, Body> | null;
  #version = -1;

  /** @param bytes at most; 0 keeps nothing */
  constructor(bytes: number) {
    this.#answers =
      bytes === 0
        ? null
        : new LRUCache<string, Body>({
            maxSize: bytes,
            maxEntrySize: Math.ceil(bytes / 8),
            // Strings take two bytes a sign at worst.
            sizeCalculation: (body, key) => body.bytes + 2 * key.length,
          });
  }

  get(version: number, key: string): Body | undefined {
    if (version > this.#version) {
      this.#answers?.clear();
      this.#version = version;
    }
    return version === this.#version ? this.#answers?.get(key) : undefined;
  }

  /** Keeps an answer, unless its version has been passed meanwhile. */
  set(version: number, key: string, body: Body): void {
    if (version === this.#version) this.#answers?.set(key, body);
  }

  /** Counts what a kept answer has grown by: its compressed forms come when first asked for. */
  grown(version: number, key: string, body: Body): void {
    if (this.#answers?.peek(key) === body) this.set(version, key, body);
  }
}
