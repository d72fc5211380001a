import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export type Encoding = "br" | "gzip";

/** Shorter bodies fit in a packet or two anyway. */
const WORTH_IT = 1_400;

/** An answer's bytes, and the compressed form that was asked for. */
export interface Encoded {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly compressed: { readonly encoding: Encoding; readonly bytes: Uint8Array<ArrayBuffer> } | null;
}

/** The bytes of a text, compressed beside when that is asked for and worth it. */
export async function encode(text: string, encoding: Encoding | null): Promise<Encoded> {
  const plain = new TextEncoder().encode(text);
  if (encoding === null || plain.length < WORTH_IT) return { plain, compressed: null };
  return { plain, compressed: { encoding, bytes: await compress(plain, encoding) } };
}

/** An answer's bytes, and their compressed forms once somebody has asked for them. */
export class Body {
  readonly plain: Buffer;
  readonly contentType: string;
  readonly #compressed = new Map<Encoding, Buffer>();

  constructor({ plain, compressed }: Encoded, contentType: string) {
    this.plain = asBuffer(plain);
    this.contentType = contentType;
    if (compressed !== null) this.#compressed.set(compressed.encoding, asBuffer(compressed.bytes));
  }

  /** Of all forms together. */
  get bytes(): number {
    return [...this.#compressed.values()].reduce((sum, form) => sum + form.length, this.plain.length);
  }

  /** Whether to send it in this form rather than plain. */
  isWorth(encoding: Encoding | null): encoding is Encoding {
    return encoding !== null && this.plain.length >= WORTH_IT;
  }

  /** Whether this form is at hand; if not, {@link compress} makes it. */
  kept(encoding: Encoding): Buffer | undefined {
    return this.#compressed.get(encoding);
  }

  async compress(encoding: Encoding): Promise<Buffer> {
    const form = asBuffer(await compress(this.plain, encoding));
    this.#compressed.set(encoding, form);
    return form;
  }
}

/** The form a reader likes best; null where that is the plain one. */
export function preferredEncoding(acceptEncoding: string | undefined): Encoding | null {
  if (acceptEncoding === undefined) return null;
  const refused = (name: string): boolean =>
    new RegExp(`\\b${name}\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)`).test(acceptEncoding);
  if (/\bbr\b/.test(acceptEncoding) && !refused("br")) return "br";
  if (/\bgzip\b/.test(acceptEncoding) && !refused("gzip")) return "gzip";
  return null;
}

/** Brotli's own default would take longer than the answer. */
const FAST = {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 4,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
};

async function compress(plain: Uint8Array, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  const form = encoding === "br" ? await brotli(plain, FAST) : await zip(plain, { level: 5 });
  // What the compressor hands out may be a part of a larger piece of memory, which would be kept or handed on with it.
  return new Uint8Array(form);
}

function asBuffer(bytes: Uint8Array<ArrayBuffer>): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
