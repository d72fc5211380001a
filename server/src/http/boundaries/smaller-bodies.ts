import { promisify } from "node:util";
import { brotliCompress, gunzip } from "node:zlib";
import { LRUCache } from "lru-cache";

const [inflate, brotli] = [promisify(gunzip), promisify(brotliCompress)];
/** Bytes from which on a third less is worth a second of a processor. */
const WORTH = 48 * 1024;
const KEPT_BYTES = 8 * 1024 * 1024;

/** Large bodies that never change, compressed by Brotli as well as it can: beside everything else, one at a time, once somebody has asked for them. */
export class SmallerBodies {
  readonly #kept = new LRUCache<string, Buffer>({
    maxSize: KEPT_BYTES,
    sizeCalculation: (body, key) => body.length + key.length + 100,
  });
  readonly #wanted = new Set<string>();
  #work: Promise<void> = Promise.resolve();

  /** The smaller form of a body that is compressed by gzip; null as long as there is none, and where it is not worth it. */
  find(key: string, body: Buffer): Buffer | null {
    if (body.length < WORTH) return null;
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    if (!this.#wanted.has(key)) {
      this.#wanted.add(key);
      this.#work = this.#work.then(() => this.#make(key, body));
    }
    return null;
  }

  /** Resolves when all that was asked for is there. */
  async made(): Promise<void> {
    await this.#work;
  }

  async #make(key: string, body: Buffer): Promise<void> {
    // What cannot be inflated is given as it is.
    const small = await inflate(body).then(brotli, () => null);
    if (small !== null) this.#kept.set(key, small);
    this.#wanted.delete(key);
  }
}
