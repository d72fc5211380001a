import type { Recognised } from "./recognised.ts";

const [TAB, BACKSLASH, ZERO, NINE, MINUS] = [9, 92, 48, 57, 45];
/** Digits of a whole number that is made of them one by one; longer ones, and those with a point, are left to JavaScript. */
const DIGITS = 15;

/**
 * One line of a COPY, read cell by cell as the bytes it came in: rows by the million are read through it, and a text made of each cell
 * would take longer than all the rest.
 */
export class CopiedLine {
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;
  #end = 0;

  /** Goes to the line between two places in a part of the COPY. */
  open(bytes: Buffer, from: number, end: number): void {
    this.#bytes = bytes;
    this.#at = from;
    this.#end = end;
  }

  /** The next cell, which holds a number; null: nothing. */
  number(): number | null {
    const bytes = this.#bytes;
    const from = this.#at;
    let at = from;
    if (bytes[at] === BACKSLASH) {
      this.#at = at + 3;
      return null;
    }
    const isNegative = bytes[at] === MINUS;
    if (isNegative) at++;
    let whole = 0;
    let digit = bytes[at] ?? TAB;
    for (const most = at + DIGITS; digit >= ZERO && digit <= NINE && at < most; digit = bytes[++at] ?? TAB)
      whole = whole * 10 + digit - ZERO;
    if (digit === TAB) {
      this.#at = at + 1;
      return isNegative ? -whole : whole;
    }
    const to = bytes.indexOf(TAB, at);
    this.#at = to + 1;
    return Number(bytes.toString("latin1", from, to));
  }

  /** The same of a cell that always holds one. */
  count(): number {
    const found = this.number();
    if (found === null)
      throw new Error(`There is no number in "${this.#bytes.toString("utf8", 0, this.#end)}".`);
    return found;
  }

  /** Whether so many cells from here on are empty; then they have been read. */
  isEmptyFor(cells: number): boolean {
    for (let cell = 0; cell < cells; cell++) if (this.#bytes[this.#at + 3 * cell] !== BACKSLASH) return false;
    this.#at += 3 * cells;
    return true;
  }

  /** Moves so many cells on, and tells what was made of these bytes before; see {@link Recognised}. */
  recognise<T>(cells: number, known: Recognised<T>): T {
    const bytes = this.#bytes;
    const from = this.#at;
    let end = from;
    for (let left = cells; end < this.#end; end++) if (bytes[end] === TAB && --left === 0) break;
    this.#at = end + 1;
    return known.of(bytes, from, end);
  }
}
