/** A round step on an axis: about a hundredth of it, 1, 2 or 5 × 10ⁿ. 1 where the axis has no length. */
export function stepOn([low, high]: readonly [number, number]): number {
  const wanted = (high - low) / 100;
  if (!(wanted > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = [1, 2, 5, 10].find((one) => one * power >= wanted) ?? 10;
  return Number((step * power).toPrecision(3));
}

/** The step of handles on such an axis that stand on these limits: as round as it can be, so fine that each limit is on it. */
export function stepThrough(axis: readonly [number, number], limits: readonly number[]): number {
  const step = stepOn(axis);
  const isOn = (limit: number, by: number): boolean => Math.abs(limit / by - Math.round(limit / by)) < 1e-6;
  if (limits.every((limit) => isOn(limit, step))) return step;
  return (
    [0.1, 0.01, 0.001]
      .map((part) => Number((10 ** Math.ceil(Math.log10(step)) * part).toPrecision(3)))
      .find((by) => limits.every((limit) => isOn(limit, by))) ?? step
  );
}
