import { negotiate } from "@fastify/accept-negotiator";
import { close, compressOpen, type Encoding, type OpenForm } from "./open-ended-compression.ts";

/** Shorter bodies fit in a packet or two anyway. */
const WORTH_IT = 1_400;

/** An answer's bytes up to where it speaks of its caller, and the compressed form that was asked for. */
export interface Encoded {
  readonly head: Uint8Array<ArrayBuffer>;
  /** Whether it ends where something about its caller is to follow. */
  readonly isOpen: boolean;
  readonly compressed: OpenForm | null;
}

/**
 * The bytes of a text, compressed beside when that is asked for and worth it.
 *
 * @param untold what the text ends with where something about its caller is to stand instead
 */
export async function encode(text: string, untold: string, encoding: Encoding | null): Promise<Encoded> {
  const isOpen = text.endsWith(untold);
  const head = new TextEncoder().encode(isOpen ? text.slice(0, -untold.length) : text);
  const compressed = encoding === null || head.length < WORTH_IT ? null : await compressOpen(head, encoding);
  return { head, isOpen, compressed };
}

/**
 * An answer as it is kept and sent: the same for all callers up to its end, where it says how its caller stands. Compressed
 * forms are made once somebody has asked for them.
 */
export class Body {
  readonly contentType: string;
  readonly #head: Buffer;
  readonly #isOpen: boolean;
  readonly #forms = new Map<Encoding, OpenForm>();

  constructor({ head, isOpen, compressed }: Encoded, contentType: string) {
    this.contentType = contentType;
    this.#head = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
    this.#isOpen = isOpen;
    if (compressed !== null) this.#forms.set(compressed.encoding, compressed);
  }

  /** Of all forms together. */
  get bytes(): number {
    return [...this.#forms.values()].reduce((sum, { bytes }) => sum + bytes.length, this.#head.length);
  }

  /** Whether to send it in this form rather than plain. */
  isWorth(encoding: Encoding | null): encoding is Encoding {
    return encoding !== null && this.#head.length >= WORTH_IT;
  }

  /** With its end. */
  plain(tail: string): Buffer {
    return this.#isOpen ? Buffer.concat([this.#head, Buffer.from(tail)]) : this.#head;
  }

  /**
   * The same in a form that the reader takes.
   *
   * @param grown called when a form was made that is kept from now on
   */
  async compressed(encoding: Encoding, tail: string, grown: () => void): Promise<Buffer> {
    let form = this.#forms.get(encoding);
    if (form === undefined) {
      form = await compressOpen(this.#head, encoding);
      this.#forms.set(encoding, form);
      grown();
    }
    return close(form, Buffer.from(this.#isOpen ? tail : ""));
  }
}

/** Ours in the order we like them, where a reader likes both as well. */
const encodings: Encoding[] = ["br", "gzip"];

/** The form a reader likes best of those there are; null where that is the plain one. */
export function preferredEncoding(acceptEncoding: string | undefined): Encoding | null;
export function preferredEncoding<One extends Encoding>(
  acceptEncoding: string | undefined,
  supported: One[],
): One | null;
export function preferredEncoding(
  acceptEncoding: string | undefined,
  supported: Encoding[] = encodings,
): Encoding | null {
  return acceptEncoding === undefined ? null : negotiate(acceptEncoding, supported);
}
