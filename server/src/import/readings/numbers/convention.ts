import type { DecimalMark } from "./plain-number.ts";

/** A cell whose writing proves a decimal mark. */
export interface Proof {
  readonly column: number;
  readonly cell: string;
  readonly raw: string;
  readonly proves: DecimalMark;
}

export interface Convention {
  /** Null: nothing is proven, or both are. */
  readonly mark: DecimalMark | null;
  /** The cells that prove it, as `A5 "1.234,5"`. */
  readonly because: readonly string[];
}

const NOTHING: Convention = { mark: null, because: [] };

/** As many cells as are named; more convince nobody further. */
const MOST_NAMED = 3;

/**
 * How the numbers of a column are written, by what is proven in it; where it proves nothing by its sheet, then by its file. Where
 * both marks are proven in one place, nothing is.
 */
export function conventionOf(column: number, sheet: readonly Proof[], file: readonly Proof[]): Convention {
  for (const proofs of [sheet.filter((proof) => proof.column === column), sheet, file]) {
    const [first] = proofs;
    if (first === undefined) continue;
    if (proofs.some(({ proves }) => proves !== first.proves)) return NOTHING;
    return {
      mark: first.proves,
      because: proofs.slice(0, MOST_NAMED).map(({ cell, raw }) => `${cell} "${raw.trim()}"`),
    };
  }
  return NOTHING;
}
