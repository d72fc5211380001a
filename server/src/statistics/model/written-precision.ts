import type { IndicatorKind } from "./types.ts";

/** Decimals that a value is written with: one of a percentage, at most two of a count. */
export const writtenDecimals = (kind: IndicatorKind): number => (kind === "RATIO" ? 1 : 2);

/** A value as exactly as it is written. */
export function asWritten(value: number, kind: IndicatorKind): number {
  // Never −0, which is written as 0.
  return Number(value.toFixed(writtenDecimals(kind))) + 0;
}
