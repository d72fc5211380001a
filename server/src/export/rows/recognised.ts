import { Remembered } from "./remembered.ts";

/**
 * What is made of cells of a COPY, once for all lines in which they are the same, byte for byte. Most lines have the cells of the line
 * before, which is seen without making a text of them.
 */
export class Recognised<T> {
  readonly #make: (text: string) => T;
  readonly #known = new Remembered<string, T>();
  #last: { readonly it: T } | null = null;
  #bytes: Buffer = Buffer.alloc(0);
  #from = 0;
  #length = 0;

  /** @param make from the cells, with tabs between */
  constructor(make: (text: string) => T) {
    this.#make = make;
  }

  of(bytes: Buffer, from: number, end: number): T {
    if (this.#last !== null && this.#isLast(bytes, from, end)) return this.#last.it;
    // No text, but the same where the text is the same.
    const key = bytes.toString("latin1", from, end);
    let found = this.#known.get(key);
    if (found === undefined) this.#known.set(key, (found = this.#make(bytes.toString("utf8", from, end))));
    this.#last = { it: found };
    [this.#bytes, this.#from, this.#length] = [bytes, from, end - from];
    return found;
  }

  #isLast(bytes: Buffer, from: number, end: number): boolean {
    const length = this.#length;
    if (end - from !== length) return false;
    const [last, start] = [this.#bytes, this.#from];
    // From the end: what differs is mostly there.
    for (let at = length - 1; at >= 0; at--) if (bytes[from + at] !== last[start + at]) return false;
    return true;
  }
}
