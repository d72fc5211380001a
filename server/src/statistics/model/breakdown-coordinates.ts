import type { Breakdown } from "./types.ts";

/** Breakdown coordinates as one string, `model|category|unit type|award level`, each empty for the total. */
export function coordinates(b: Breakdown): string {
  return [b.model, b.category, b.unitType, b.awardLevel].map((id) => id ?? "").join("|");
}
