import type { Qualifier } from "./types.ts";

/** One hedge for several: all exact → exact; one sort → that sort; several sorts → about. */
export function combineQualifiers(members: Iterable<Qualifier | null>): Qualifier | null {
  let combined: Qualifier | null = null;
  for (const q of members) {
    if (q === null || q === combined) continue;
    combined = combined === null ? q : "ABOUT";
  }
  return combined;
}

/** The hedge of what is divided by, or subtracted. */
export function flipped(q: Qualifier | null): Qualifier | null {
  return q === "AT_LEAST" ? "AT_MOST" : q === "AT_MOST" ? "AT_LEAST" : q;
}

/** Whether a reported value (with its hedge) and a derived one cannot both be right. */
export function contradicts(
  reported: number,
  hedge: Qualifier | null,
  derived: number,
  derivedHedge: Qualifier | null,
): boolean {
  if (reported === derived || hedge === "ABOUT" || derivedHedge === "ABOUT") return false;
  if (hedge === "AT_LEAST") return derivedHedge !== "AT_LEAST" && derived < reported;
  if (hedge === "AT_MOST") return derivedHedge !== "AT_MOST" && derived > reported;
  if (derivedHedge === "AT_LEAST") return derived > reported;
  if (derivedHedge === "AT_MOST") return derived < reported;
  return true;
}
