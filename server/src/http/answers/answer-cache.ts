import { LRUCache } from "lru-cache";
import type { Body } from "./answer-body.ts";

/** An answer that is kept. */
export interface Kept {
  readonly body: Body;
  /** What the question is charged each time it is asked: whether we have its answer at hand is not the caller's merit. */
  readonly points: number;
  /** The operation of ours that it answers, or `other`. */
  readonly operation: string;
}

/** What an entry takes beside its bytes and its key: its objects and its place in the cache. */
const ENTRY = 500;

/**
 * Answers without errors, by data version and request. An answer depends on nothing else: "now" is the instant of the
 * newest commit. With a new version all older answers go. Bounded in bytes; the longest unused go first.
 */
export class AnswerCache {
  readonly #answers: LRUCache<string, Kept> | null;
  #version = -1;
  #hits = 0;
  #misses = 0;
  #evictions = 0;

  /** @param bytes at most; 0 keeps nothing */
  constructor(bytes: number) {
    this.#answers =
      bytes === 0
        ? null
        : new LRUCache<string, Kept>({
            maxSize: bytes,
            maxEntrySize: Math.ceil(bytes / 8),
            // Strings take two bytes a sign at worst.
            sizeCalculation: ({ body }, key) => body.bytes + 2 * key.length + ENTRY,
            dispose: (_kept, _key, reason) => void (this.#evictions += reason === "evict" ? 1 : 0),
          });
  }

  /** How it has served so far, and what it holds. */
  get now() {
    return {
      hits: this.#hits,
      misses: this.#misses,
      evictions: this.#evictions,
      entries: this.#answers?.size ?? 0,
      bytes: this.#answers?.calculatedSize ?? 0,
      limit: this.#answers?.maxSize ?? 0,
    };
  }

  get(version: number, key: string): Kept | undefined {
    if (version > this.#version) {
      this.#answers?.clear();
      this.#version = version;
    }
    const kept = version === this.#version ? this.#answers?.get(key) : undefined;
    if (kept === undefined) this.#misses += 1;
    else this.#hits += 1;
    return kept;
  }

  /** Keeps an answer, unless its version has been passed meanwhile. */
  set(version: number, key: string, kept: Kept): void {
    if (version === this.#version) this.#answers?.set(key, kept);
  }

  /** Counts what a kept answer has grown by: its compressed forms come when first asked for. */
  grown(version: number, key: string, kept: Kept): void {
    if (this.#answers?.peek(key) === kept) this.set(version, key, kept);
  }
}
