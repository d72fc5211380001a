/** Bytes of a line, about. */
const LINE = 512;
/** Up to here bytes and signs are written one by one: asking the runtime to do it takes longer. */
const SHORT = 32;
const ASCII = 0x80;

/** Lines of text as the bytes that are sent. */
export class CsvPage {
  #bytes: Buffer;
  #at = 0;

  /** @param lines that it will have, about */
  constructor(lines: number) {
    this.#bytes = Buffer.allocUnsafe((lines + 1) * LINE);
  }

  copy(bytes: Uint8Array): void {
    const end = this.#at + bytes.length;
    if (end > this.#bytes.length) this.#grow(end);
    if (bytes.length > SHORT) this.#bytes.set(bytes, this.#at);
    else for (let index = 0; index < bytes.length; index++) this.#bytes[this.#at + index] = bytes[index] ?? 0;
    this.#at = end;
  }

  write(text: string): void {
    const { length } = text;
    if (this.#at + 3 * length > this.#bytes.length) this.#grow(this.#at + 3 * length);
    if (length > SHORT) {
      this.#at += this.#bytes.write(text, this.#at);
      return;
    }
    for (let index = 0; index < length; index++) {
      const code = text.charCodeAt(index);
      if (code >= ASCII) {
        this.#at += this.#bytes.write(text.slice(index), this.#at + index) + index;
        return;
      }
      this.#bytes[this.#at + index] = code;
    }
    this.#at += length;
  }

  /** What has been written. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#at);
  }

  #grow(least: number): void {
    const larger = Buffer.allocUnsafe(Math.max(least, 2 * this.#bytes.length));
    this.#bytes.copy(larger, 0, 0, this.#at);
    this.#bytes = larger;
  }
}
