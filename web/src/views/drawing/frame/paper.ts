/** Whether a picture has the proportions of a sheet of paper (ISO 216), upright or wide: it is then meant to be printed. */
export function isPaper(width: number, height: number): boolean {
  const ratio = Math.max(width, height) / Math.min(width, height);
  return Math.abs(ratio / Math.SQRT2 - 1) < 0.02;
}
