/** A rectangle of cells, counted from 0, both ends within. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The letters of a column, counted from 0, as the spreadsheet shows them. */
export function columnLetters(column: number): string {
  const letter = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A rectangle as the spreadsheet names it: `A1`, `A1:C2`. */
export function rangeName({ top, left, bottom, right }: Box): string {
  const [first, last] = [cellName(top, left), cellName(bottom, right)];
  return first === last ? first : `${first}:${last}`;
}

/** The rectangle that `A1:C2` or `C8` names; null: none. */
export function boxOf(range: string): Box | null {
  const [first = "", last = first] = range.split(":");
  const [from, to] = [placeOf(first), placeOf(last)];
  return from === null || to === null
    ? null
    : { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

export function placeOf(name: string): { readonly row: number; readonly column: number } | null {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name);
  if (match?.[1] === undefined) return null;
  return { row: Number(match[2]) - 1, column: columnAt(match[1]) };
}

/** The place of a column that its letters name, counted from 0. */
export function columnAt(letters: string): number {
  return (
    Array.from(letters).reduce((column, letter) => column * 26 + (letter.codePointAt(0) ?? 64) - 64, 0) - 1
  );
}

export function isWithin({ top, left, bottom, right }: Box, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** Rectangles by the rows they touch, so that what lies at a place is found without looking at all of them. */
export class Boxes<T> {
  readonly #byBand = new Map<number, (readonly [Box, T])[]>();

  constructor(boxes: readonly (readonly [Box, T])[]) {
    for (const each of boxes) {
      const [{ top, bottom }] = each;
      for (let band = Math.floor(top / BAND); band <= Math.floor(bottom / BAND); band++) {
        const there = this.#byBand.get(band);
        if (there === undefined) this.#byBand.set(band, [each]);
        else there.push(each);
      }
    }
  }

  at(row: number, column: number): readonly [Box, T] | undefined {
    return this.#byBand.get(Math.floor(row / BAND))?.findLast(([box]) => isWithin(box, row, column));
  }
}

const BAND = 16;

/** Rows or columns from one to another, such as `3:5` or `C:D`, counted from 0. */
export function runsOf(runs: readonly string[], place: (end: string) => number): (at: number) => boolean {
  const ends = runs.map((run) => {
    const [first = "", last = first] = run.split(":");
    return [place(first), place(last)] as const;
  });
  return (at) => ends.some(([first, last]) => at >= first && at <= last);
}
