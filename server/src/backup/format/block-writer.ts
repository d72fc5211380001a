import { promisify } from "node:util";
import { zstdCompress } from "node:zlib";
import {
  BLOCK_BYTES,
  type BlockKind,
  COMPRESSION,
  FIRST_LINE,
  firstSeal,
  headOf,
  KINDS,
  sealOf,
} from "./block.ts";

const compress = promisify(zstdCompress);

/** Blocks that are compressed, beside us, while others are being written. */
const AHEAD = 3;

/** Writes blocks one after the other. What is given is compressed by other threads and goes on in the order it came. */
export class BlockWriter {
  readonly #write: (bytes: Buffer) => Promise<void>;
  readonly #waiting: { readonly kind: BlockKind; readonly content: Promise<Buffer> }[] = [];
  #seal = firstSeal();
  #blocks = 0;
  #bytes = 0;
  #isBegun = false;

  constructor(write: (bytes: Buffer) => Promise<void>) {
    this.#write = write;
  }

  /** Blocks and bytes so far, those that are still to be written included. */
  get blocks(): number {
    return this.#blocks;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Adds a block; resolves when there is room for another one. */
  async add(kind: BlockKind, content: Buffer): Promise<void> {
    if (content.length > BLOCK_BYTES) throw new RangeError(`A block of ${content.length} bytes is too long.`);
    const compressed = compress(content, COMPRESSION);
    // Should writing fail first, nobody waits for it any more.
    compressed.catch(() => undefined);
    this.#waiting.push({ kind, content: compressed });
    this.#blocks += 1;
    while (this.#waiting.length > AHEAD) await this.#writeOne();
  }

  /** Adds what has a form of its own (format/manifest.ts). */
  async addJson(kind: BlockKind, value: unknown): Promise<void> {
    await this.add(kind, Buffer.from(JSON.stringify(value)));
  }

  /** Writes what waits. */
  async flush(): Promise<void> {
    while (this.#waiting.length > 0) await this.#writeOne();
  }

  async #writeOne(): Promise<void> {
    const next = this.#waiting.shift();
    if (next === undefined) return;
    const content = await next.content;
    const head = headOf(KINDS[next.kind], content.length);
    this.#seal = sealOf(this.#seal, head, content);
    const parts = [...(this.#isBegun ? [] : [FIRST_LINE]), head, content, this.#seal];
    this.#isBegun = true;
    const bytes = Buffer.concat(parts);
    this.#bytes += bytes.length;
    await this.#write(bytes);
  }
}
