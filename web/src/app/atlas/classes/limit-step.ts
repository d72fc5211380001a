/** A round step on an axis: about a hundredth of it, 1, 2 or 5 × 10ⁿ. 1 where the axis has no length. */
export function stepOn([low, high]: readonly [number, number]): number {
  const wanted = (high - low) / 100;
  if (!(wanted > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = [1, 2, 5, 10].find((one) => one * power >= wanted) ?? 10;
  return Number((step * power).toPrecision(3));
}
