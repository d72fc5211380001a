/** Bytes of a line, about. */
const LINE = 512;
/** Up to here bytes and signs are written one by one: asking the runtime to do it takes longer. */
const SHORT = 24;
const ASCII = 0x80;
const ZERO = 48;
/** Whole numbers below it are written digit by digit. */
const DIGITS = 1e9;

/** Lines of text as the bytes that are sent. */
export class TextPage {
  #bytes: Buffer;
  #at = 0;

  /** @param lines that it will have, about */
  constructor(lines: number) {
    this.#bytes = Buffer.allocUnsafeSlow((lines + 1) * LINE);
  }

  copy(bytes: Uint8Array): void {
    const { length } = bytes;
    const at = this.#at;
    if (at + length > this.#bytes.length) this.#grow(at + length);
    const into = this.#bytes;
    if (length > SHORT) into.set(bytes, at);
    else for (let index = 0; index < length; index++) into[at + index] = bytes[index] ?? 0;
    this.#at = at + length;
  }

  write(text: string): void {
    const { length } = text;
    const at = this.#at;
    if (at + 3 * length > this.#bytes.length) this.#grow(at + 3 * length);
    const into = this.#bytes;
    if (length > SHORT) {
      this.#at += into.write(text, at);
      return;
    }
    for (let index = 0; index < length; index++) {
      const code = text.charCodeAt(index);
      if (code >= ASCII) {
        this.#at = at + index + into.write(text.slice(index), at + index);
        return;
      }
      into[at + index] = code;
    }
    this.#at = at + length;
  }

  /** A number as JavaScript writes it. */
  number(value: number): void {
    // Of small whole numbers the digits are found faster than a text of them is made.
    if (value !== Math.trunc(value) || value < 0 || value >= DIGITS || Object.is(value, -0))
      return this.write(String(value));
    let end = this.#at + 1;
    for (let rest = Math.trunc(value / 10); rest > 0; rest = Math.trunc(rest / 10)) end++;
    if (end > this.#bytes.length) this.#grow(end);
    const into = this.#bytes;
    let rest = value;
    for (let at = end - 1; at >= this.#at; at--) {
      const next = Math.trunc(rest / 10);
      into[at] = ZERO + rest - next * 10;
      rest = next;
    }
    this.#at = end;
  }

  /** What has been written; it is the only thing in its memory, which can thus be handed over. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#at) as Uint8Array<ArrayBuffer>;
  }

  /** Begins again, in the same memory. */
  clear(): void {
    this.#at = 0;
  }

  #grow(least: number): void {
    const larger = Buffer.allocUnsafeSlow(Math.max(least, 2 * this.#bytes.length));
    this.#bytes.copy(larger, 0, 0, this.#at);
    this.#bytes = larger;
  }
}
