import { classOf } from "./classes.ts";

/** One bar of a histogram, from … to on the axis; a bar that a limit of classes cuts counts each side apart. */
export interface HistogramBar {
  readonly from: number;
  readonly to: number;
  /** How many values of each class, lowest first; classes without a value are left out. */
  readonly parts: readonly { readonly at: number; readonly count: number }[];
  readonly count: number;
}

/**
 * How values spread over a true axis from the first to the last break, in `bins` bars of equal width; those without a value are left out.
 * Values beyond the breaks are left out. Empty where the axis has no length.
 */
export function histogramBars(
  values: readonly number[],
  breaks: readonly number[],
  bins: number,
): readonly HistogramBar[] {
  const [low] = breaks;
  const high = breaks.at(-1);
  if (low === undefined || high === undefined || !(high > low)) return [];
  const width = (high - low) / bins;
  const counts = new Map<number, Map<number, number>>();
  for (const value of values) {
    const at = classOf(value, breaks);
    if (at === null) continue;
    const bin = Math.min(bins - 1, Math.floor((value - low) / width));
    const parts = counts.get(bin) ?? new Map<number, number>();
    parts.set(at, (parts.get(at) ?? 0) + 1);
    counts.set(bin, parts);
  }
  return [...counts]
    .toSorted(([a], [b]) => a - b)
    .map(([bin, parts]) => ({
      from: low + bin * width,
      to: low + (bin + 1) * width,
      parts: [...parts].toSorted(([a], [b]) => a - b).map(([at, count]) => ({ at, count })),
      count: [...parts.values()].reduce((sum, count) => sum + count, 0),
    }));
}

/** The breaks of classes that stand side by side: where each begins, and where the last one ends. */
export function breaksOf(
  classes: readonly { readonly from: number; readonly to: number }[],
): readonly number[] {
  const last = classes.at(-1);
  return last === undefined ? [] : [...classes.map(({ from }) => from), last.to];
}

/** Where a value lies on the axis of breaks, 0 … 1; null beyond it and where the axis has no length. */
export function shareOf(value: number, breaks: readonly number[]): number | null {
  const [low] = breaks;
  const high = breaks.at(-1);
  if (low === undefined || high === undefined || !(high > low) || value < low || value > high) return null;
  return (value - low) / (high - low);
}
