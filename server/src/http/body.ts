import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export type Encoding = "br" | "gzip";

/** Shorter bodies fit in a packet or two anyway. */
const WORTH_IT = 1_400;

/** An answer's bytes, and their compressed forms once somebody has asked for them. */
export class Body {
  readonly plain: Buffer;
  readonly contentType: string;
  readonly #compressed = new Map<Encoding, Buffer>();

  constructor(text: string, contentType: string) {
    this.plain = Buffer.from(text);
    this.contentType = contentType;
  }

  /** Of all forms together. */
  get bytes(): number {
    return [...this.#compressed.values()].reduce((sum, form) => sum + form.length, this.plain.length);
  }

  /** Whether this form is at hand; if not, {@link compress} makes it. */
  kept(encoding: Encoding): Buffer | undefined {
    return this.#compressed.get(encoding);
  }

  async compress(encoding: Encoding): Promise<Buffer> {
    const form = encoding === "br" ? await brotli(this.plain, FAST) : await zip(this.plain, { level: 5 });
    this.#compressed.set(encoding, form);
    return form;
  }
}

/** Brotli's own default would take longer than the answer. */
const FAST = {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 4,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
};

/** The form to send: the best one the reader takes, or null where that is the plain one. */
export function chooseEncoding(acceptEncoding: string | undefined, bytes: number): Encoding | null {
  if (acceptEncoding === undefined || bytes < WORTH_IT) return null;
  const refused = (name: string): boolean =>
    new RegExp(`\\b${name}\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)`).test(acceptEncoding);
  if (/\bbr\b/.test(acceptEncoding) && !refused("br")) return "br";
  if (/\bgzip\b/.test(acceptEncoding) && !refused("gzip")) return "gzip";
  return null;
}
