import type { Figure } from "../figure.ts";

/** A change smaller than this is written as 0: half of the last digit shown. */
export function unchangedBelow(kind: Figure["kind"]): number {
  return kind === "RATIO" ? 0.05 : 0.005;
}

/** Whether a change is none at all: what only rounds to 0 is one. Two equal rates may differ in their last bits. */
export function isUnchanged(difference: number): boolean {
  return Math.abs(difference) < 1e-9;
}
