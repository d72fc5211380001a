/** What a formula adds up, one cell or number after the other. */
export interface Addend {
  readonly sign: 1 | -1;
  /** Zero-based corners, both included; of a single cell they are the same. */
  readonly from: Corner;
  readonly to: Corner;
  /** Whether it stood alone: `A1`, not within `SUM(…)`, where texts and empty cells count for nothing. */
  readonly alone: boolean;
}

interface Corner {
  readonly row: number;
  readonly column: number;
}

/** The most cells that one formula is followed over. */
const MOST_CELLS = 100_000;

const REFERENCE = String.raw`\$?([A-Z]{1,3})\$?([1-9]\d{0,6})`;
const RANGE = new RegExp(`^${REFERENCE}(?::${REFERENCE})?$`);

/**
 * The cells that a formula adds, if that is all it does: `SUM(B2:B9)`, `B2+B3-B4`, `SUBTOTAL(9,B2:B9)`, `SUM(B2,B4:B6)+B8`, on its own
 * sheet. Null for every other formula: nothing else is ever worked out.
 */
export function addendsOf(formula: string): readonly Addend[] | null {
  const text = formula.replace(/^=/, "").replaceAll(/\s/g, "").toUpperCase();
  const terms = text.match(/[+-]?(?:SUM\([^()]*\)|SUBTOTAL\(109?,[^()]*\)|SUBTOTAL\(9,[^()]*\)|[$A-Z0-9]+)/g);
  if (terms === null || terms.join("") !== text) return null;
  const found: Addend[] = [];
  for (const [index, term] of terms.entries()) {
    if (index > 0 && !/^[+-]/.test(term)) return null;
    const sign = term.startsWith("-") ? -1 : 1;
    const plain = term.replace(/^[+-]/, "");
    const inner = /^(?:SUM\(|SUBTOTAL\(\d+,)(.*)\)$/.exec(plain)?.[1];
    for (const part of (inner ?? plain).split(/[,;]/)) {
      const range = rangeOf(part);
      if (range === null || (inner === undefined && part.includes(":"))) return null;
      found.push({ sign, ...range, alone: inner === undefined });
    }
  }
  const cells = found.reduce(
    (sum, { from, to }) => sum + (to.row - from.row + 1) * (to.column - from.column + 1),
    0,
  );
  return cells > MOST_CELLS || cells < 2 ? null : found;
}

function rangeOf(text: string): { readonly from: Corner; readonly to: Corner } | null {
  const match = RANGE.exec(text);
  if (match === null) return null;
  const [, letters = "", digits = "", otherLetters = letters, otherDigits = digits] = match;
  const one = { row: Number(digits) - 1, column: columnOf(letters) };
  const other = { row: Number(otherDigits) - 1, column: columnOf(otherLetters) };
  return {
    from: { row: Math.min(one.row, other.row), column: Math.min(one.column, other.column) },
    to: { row: Math.max(one.row, other.row), column: Math.max(one.column, other.column) },
  };
}

function columnOf(letters: string): number {
  let column = 0;
  for (let index = 0; index < letters.length; index += 1)
    column = column * 26 + letters.charCodeAt(index) - 64;
  return column - 1;
}
