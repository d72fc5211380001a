import type { Indicator } from "../../model/types.ts";
import type { Slice } from "../read-figures.ts";
import type { Family, Reference } from "../read-reference.ts";
import { withSubPeriods } from "./touched.ts";

/**
 * Codes of the periods whose answers are read to go on from: those of a slice, and those these are made of; of a STOCK no period is made of others.
 *
 * @param isWhole with all that those are made of in turn
 */
export function periodsToRead(
  reference: Reference,
  { family, touched }: Slice,
  isWhole = false,
): ReadonlySet<string> {
  let periods = touched ?? new Set<string>();
  if (!hasFlows(reference, family)) return periods;
  for (let read = 0; read !== periods.size;) {
    read = periods.size;
    periods = withSubPeriods(periods);
    if (!isWhole) break;
  }
  return periods;
}

export function indicatorsOf(
  { world, codes }: Pick<Reference, "world" | "codes">,
  { indicators }: Family,
): readonly Indicator[] {
  const ids = new Set(indicators.map((id) => codes.indicators.get(id)));
  return world.indicators.filter(({ id }) => ids.has(id));
}

export function hasFlows(reference: Reference, family: Family): boolean {
  return indicatorsOf(reference, family).some(({ kind }) => kind === "FLOW");
}
