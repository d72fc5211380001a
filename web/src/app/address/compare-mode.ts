import { viewOf } from "../../views/catalogue.ts";
import type { FigurePeriod } from "../../figure/figure.ts";
import { chosenAmong, isComparable } from "../../figure/periods/comparable-periods.ts";
import type { Address } from "./address.ts";

export type CompareMode = "one" | "side" | "difference" | "since";

/** How an address compares, as far as its picture can: pictures of many periods compare nothing further. */
export function compareMode(address: Address): CompareMode {
  if (viewOf(address.view).span !== "one") return "one";
  if (address.since !== null) return "since";
  return address.versus === null ? "one" : address.as;
}

/**
 * The address to ask the figures of. A difference goes from the earlier period to the later one, whichever was chosen: stepping back past the
 * period compared with turns the two round instead of comparing nothing.
 */
export function askedAddress(address: Address): Address {
  const { period, versus } = address;
  if (compareMode(address) !== "difference" || period === null || versus === null) return address;
  // Codes of one kind sort as the periods do; of different kinds nothing is compared anyway.
  return period.length === versus.length && versus > period
    ? { ...address, period: versus, versus: period }
    : address;
}

/** The period shown beside the chosen one; null where none can be: not of its kind, a term, the chosen one itself. */
export function besidePeriod(
  address: Address,
  periods: readonly FigurePeriod[],
  period: string | null,
): string | null {
  const { versus } = address;
  if (compareMode(address) !== "side" || period === null || versus === null) return null;
  return isComparable(chosenAmong(periods, period), chosenAmong(periods, versus)) ? versus : null;
}
