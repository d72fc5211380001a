import { quantileSorted } from "d3-array";

/** Most classes a map is drawn with. */
export const maximumClasses = 7;

/**
 * Class breaks `[from, b1, …, to]` over all values that a map may show (all periods of one indicator, so that the same colour
 * is the same value over time). Round and evenly stepped; where more than half of the values would fall in one class, rounded quantiles
 * instead. Empty without values; one class where all are equal. At most `count` (≤ 7) classes, fewer where there are
 * fewer distinct values. NaN and infinities are an error.
 */
export function classBreaks(values: readonly number[], count = maximumClasses): readonly number[] {
  for (const value of values) if (!Number.isFinite(value)) throw new RangeError(`no class for ${value}`);
  const sorted = values.toSorted((a, b) => a - b);
  const [low] = sorted;
  const high = sorted.at(-1);
  if (low === undefined || high === undefined) return [];
  if (low === high) return [low, high];
  const distinct = new Set(sorted).size;
  const wanted = Math.min(count, maximumClasses, distinct);
  const equal = equalSteps(low, high, wanted);
  if (distinct <= 2 || largestShare(sorted, equal) <= 0.5) return equal;
  const quantiles = roundedQuantiles(sorted, wanted);
  return quantiles.length > 2 && largestShare(sorted, quantiles) < largestShare(sorted, equal)
    ? quantiles
    : equal;
}

/** The class a value lies in, 0 … n-1, half-open with the last closed; null outside the breaks. */
export function classOf(value: number, breaks: readonly number[]): number | null {
  const [first] = breaks;
  const last = breaks.at(-1);
  if (first === undefined || last === undefined || value < first || value > last) return null;
  const classes = breaks.length - 1;
  for (let i = classes - 1; i > 0; i -= 1) if (value >= (breaks[i] ?? Infinity)) return i;
  return 0;
}

/** The smallest round step (1, 2, 2.5 or 5 × 10ⁿ) that covers low … high with at most `wanted` classes. */
function equalSteps(low: number, high: number, wanted: number): readonly number[] {
  const power = 10 ** (Math.floor(Math.log10((high - low) / wanted)) - 1);
  for (const size of [1, 2, 2.5, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000]) {
    const step = clean(size * power);
    const from = Math.floor(clean(low / step));
    const classes = Math.ceil(clean(high / step)) - from;
    if (classes <= wanted) return Array.from({ length: classes + 1 }, (_, i) => clean((from + i) * step));
  }
  return [low, high];
}

/** Quantiles rounded to two leading digits, those that coincide merged; the ends outwards. */
function roundedQuantiles(sorted: readonly number[], wanted: number): readonly number[] {
  const low = sorted[0] ?? 0;
  const high = sorted.at(-1) ?? 0;
  const inner = Array.from({ length: wanted - 1 }, (_, i) =>
    round(quantileSorted([...sorted], (i + 1) / wanted) ?? low, Math.round),
  );
  const [from, to] = [round(low, Math.floor), round(high, Math.ceil)];
  const breaks = [from, ...inner.filter((value) => value > from && value < to), to];
  return [...new Set(breaks)].toSorted((a, b) => a - b);
}

function round(value: number, how: (value: number) => number): number {
  if (value === 0) return 0;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  return clean(how(value / unit) * unit);
}

/** Without the dust of floating-point sums. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}

function largestShare(sorted: readonly number[], breaks: readonly number[]): number {
  const counts = new Map<number | null, number>();
  for (const value of sorted) {
    const at = classOf(value, breaks);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return Math.max(...counts.values()) / sorted.length;
}
