import { quantileSorted } from "d3-array";
import { ckmeans } from "simple-statistics";

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

/** How a reader may have values classed. */
export type ClassMethod = "equal" | "quantiles" | "natural" | "manual";

/** A reader's choice of classes. */
export interface Classification {
  readonly method: ClassMethod;
  /** How many classes are wanted, 2–7; there may be fewer. Not used with `manual`. */
  readonly count: number;
  /** With `manual`: where one class ends and the next begins, in any order; the ends are added where values lie beyond them. */
  readonly limits?: readonly number[];
  /** The strongest colour for the lowest values. */
  readonly reversed?: boolean;
}

/** A choice of classes that cannot be drawn. */
export class ClassificationError extends RangeError {}

/**
 * Class breaks as a reader wants them: `equal` round steps, `quantiles` (as many values in each, rounded), `natural` breaks (ckmeans: least
 * variance within classes, after Wang & Song 2011), or `manual` limits. Always ascending, first and last beyond all values. Empty without values;
 * one class where all are equal. Throws ClassificationError for a count outside 2–7, limits that are no numbers, or
 * limits that make more than seven classes.
 */
export function breaksBy(values: readonly number[], choice: Classification): readonly number[] {
  for (const value of values) if (!Number.isFinite(value)) throw new RangeError(`no class for ${value}`);
  const sorted = values.toSorted((a, b) => a - b);
  const [low] = sorted;
  const high = sorted.at(-1);
  if (choice.method === "manual") return manualBreaks(low ?? null, high ?? null, choice.limits ?? []);
  const { count } = choice;
  if (!Number.isInteger(count) || count < 2 || count > maximumClasses)
    throw new ClassificationError(`${count} classes: from 2 to ${maximumClasses} can be told apart`);
  if (low === undefined || high === undefined) return [];
  if (low === high) return [low, high];
  const wanted = Math.min(count, new Set(sorted).size);
  if (choice.method === "equal") return equalSteps(low, high, count);
  return choice.method === "quantiles" ? roundedQuantiles(sorted, wanted) : naturalBreaks(sorted, wanted);
}

/** The colour step of each class, lowest class first: 0 … n-1, or the other way round. */
export function classSteps(classes: number, reversed: boolean): readonly number[] {
  return Array.from({ length: classes }, (_, i) => (reversed ? classes - 1 - i : i));
}

/** Limits half way between clusters, rounded as far as the gap allows. */
function naturalBreaks(sorted: readonly number[], wanted: number): readonly number[] {
  const clusters = ckmeans([...sorted], wanted);
  const inner = clusters.slice(1).map((cluster, i) => roundest(clusters[i]?.at(-1) ?? 0, cluster[0] ?? 0));
  const [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  return [round(low, Math.floor), ...inner, round(high, Math.ceil)];
}

/** The number with the fewest digits near the middle of two others, and between them. */
function roundest(below: number, above: number): number {
  const middle = (below + above) / 2;
  let unit = 10 ** Math.ceil(Math.log10(Math.max(Math.abs(below), Math.abs(above))));
  for (let i = 0; i < 15; i += 1) {
    const value = clean(Math.round(middle / unit) * unit) + 0;
    if (value > below && value < above) return value;
    unit /= 10;
  }
  return middle;
}

function manualBreaks(low: number | null, high: number | null, limits: readonly number[]): readonly number[] {
  const bad = limits.find((limit) => !Number.isFinite(limit));
  if (bad !== undefined) throw new ClassificationError(`${bad} is no limit of a class`);
  const ends = low === null || high === null ? [] : [...limits, low, high];
  if (ends.length === 0) return [];
  const inner = [...new Set(limits)].toSorted((a, b) => a - b);
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const breaks = [
    ...(inner[0] === from ? [] : [from]),
    ...inner,
    ...(inner.length > 0 && inner.at(-1) === to ? [] : [to]),
  ];
  if (breaks.length - 1 > maximumClasses)
    throw new ClassificationError(
      `${breaks.length - 1} classes: at most ${maximumClasses} can be told apart`,
    );
  return breaks.length === 1 ? [from, to] : breaks;
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
