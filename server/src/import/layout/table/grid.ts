import { cellName, columnName } from "../../books/book.ts";
import type { Reading } from "../../readings/reading.ts";

/** A rectangle of cells, counted from 0, both ends within. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet's readings by place, with what is merged. */
export class Grid {
  readonly sheet: string;
  readonly merges: readonly Box[];
  /** Rows that hold something, from the top. */
  readonly rows: readonly number[];
  readonly #cells = new Map<number, Map<number, Reading>>();
  readonly #merged = new Map<string, Box>();

  readonly #readings: readonly Reading[];
  readonly #mergeNames: readonly string[];

  constructor(sheet: string, readings: readonly Reading[], merges: readonly string[] = []) {
    this.sheet = sheet;
    this.#readings = readings;
    this.#mergeNames = merges;
    for (const reading of readings) {
      let row = this.#cells.get(reading.row);
      if (row === undefined) this.#cells.set(reading.row, (row = new Map()));
      row.set(reading.column, reading);
    }
    this.rows = [...this.#cells.keys()].toSorted((a, b) => a - b);
    this.merges = merges.flatMap((range) => boxOf(range) ?? []);
    const used = new Set(this.#cells.keys());
    for (const box of this.merges) {
      // A merge of a million rows says no more than its part that is used.
      if (box.right - box.left > 1_000) continue;
      for (const row of used)
        if (row >= box.top && row <= box.bottom)
          for (let column = box.left; column <= box.right; column++)
            this.#merged.set(`${row}/${column}`, box);
      for (let row = box.top; row <= Math.min(box.bottom, box.top + 6); row++)
        for (let column = box.left; column <= box.right; column++) this.#merged.set(`${row}/${column}`, box);
    }
  }

  /** The same sheet from a row to a row alone, both within. */
  part(first: number, last: number): Grid {
    const within = this.#readings.filter(({ row }) => row >= first && row <= last);
    return new Grid(this.sheet, within, this.#mergeNames);
  }

  /** The same sheet from a column to a column alone, both within, but for some rows, which stay whole. */
  columns(from: number, to: number, whole: ReadonlySet<number>): Grid {
    const within = this.#readings.filter(
      ({ row, column }) => whole.has(row) || (column >= from && column <= to),
    );
    return new Grid(this.sheet, within, this.#mergeNames);
  }

  /** The cells of a row that hold something, from left to right. */
  row(row: number): readonly Reading[] {
    const cells = this.#cells.get(row);
    return cells === undefined ? [] : [...cells.values()].toSorted((a, b) => a.column - b.column);
  }

  at(row: number, column: number): Reading | undefined {
    return this.#cells.get(row)?.get(column);
  }

  /** The merge a cell lies in; undefined: none. */
  mergeAt(row: number, column: number): Box | undefined {
    return this.#merged.get(`${row}/${column}`);
  }

  /** What is seen at a place: its own content, or that of the merge it lies in. */
  seenAt(row: number, column: number): Reading | undefined {
    const box = this.mergeAt(row, column);
    return this.at(row, column) ?? (box === undefined ? undefined : this.at(box.top, box.left));
  }
}

/** A reading's place as a spreadsheet names it. */
export function nameAt(row: number, column: number): string {
  return cellName({ row, column });
}

/** A rectangle as a spreadsheet names it: `A1`, `A1:C2`. */
export function rangeName({ top, left, bottom, right }: Box): string {
  const [first, last] = [nameAt(top, left), nameAt(bottom, right)];
  return first === last ? first : `${first}:${last}`;
}

/** The place that `C8` names, counted from 0; null when it names none. */
export function placeOf(name: string): { readonly row: number; readonly column: number } | null {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(name.trim().toUpperCase());
  if (match?.[1] === undefined) return null;
  return { row: Number(match[2]) - 1, column: columnAt(match[1]) };
}

/** The place of a column that its letters name, counted from 0. */
export function columnAt(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.codePointAt(0) ?? 64) - 64;
  return column - 1;
}

export { columnName };

/** The rectangle that `A1:C2` or `C8` names; null: none. */
export function boxOf(range: string): Box | null {
  const [first = "", last = first] = range.split(":");
  const [from, to] = [placeOf(first), placeOf(last)];
  if (from === null || to === null) return null;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
