/**
 * Spearman's rank correlation of two lists of equal length: 1 where one rises with the other, 0 where they have nothing to do
 * with one another. Equal numbers share the mean of their ranks (C. Spearman, 1904; ties after M. G. Kendall, 1945).
 */
export function rankCorrelation(first: readonly number[], second: readonly number[]): number {
  const [a, b] = [ranks(first), ranks(second)];
  const mean = (first.length - 1) / 2;
  const product = (x: readonly number[], y: readonly number[]): number =>
    x.reduce((sum, rank, n) => sum + (rank - mean) * ((y[n] ?? mean) - mean), 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

function ranks(numbers: readonly number[]): number[] {
  const sorted = numbers.toSorted((a, b) => a - b);
  return numbers.map((number) => (sorted.indexOf(number) + sorted.lastIndexOf(number)) / 2);
}
