/** No bound is counted further: products of lists within lists would leave the numbers that are exact. */
export const MOST = Number.MAX_SAFE_INTEGER;

/** The sum, at most {@link MOST}. */
export function plus(a: number, b: number): number {
  return Math.min(a + b, MOST);
}

/** The product, at most {@link MOST}. */
export function times(a: number, b: number): number {
  return Math.min(a * b, MOST);
}
