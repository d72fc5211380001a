import { viewOf } from "../../../views/catalogue.ts";
import type { FigurePeriod } from "../../../figure/figure.ts";
import { chosenAmong, isComparable } from "../../../figure/periods/comparable-periods.ts";
import type { Place } from "../../address/url-state.ts";

export type CompareMode = "one" | "side" | "difference" | "since";

/** How an address compares, as far as its picture can: pictures of many periods compare nothing further. */
export function compareMode(place: Place): CompareMode {
  if (viewOf(place.view).span !== "one") return "one";
  if (place.since !== null) return "since";
  return place.versus === null ? "one" : place.as;
}

/**
 * The place to ask the figures of. A difference goes from the earlier period to the later one, whichever was chosen: stepping back past the
 * period compared with turns the two round instead of comparing nothing.
 */
export function askedPlace(place: Place): Place {
  const { period, versus } = place;
  if (compareMode(place) !== "difference" || period === null || versus === null) return place;
  // Codes of one kind sort as the periods do; of different kinds nothing is compared anyway.
  return period.length === versus.length && versus > period
    ? { ...place, period: versus, versus: period }
    : place;
}

/** The period shown beside the chosen one; null where none can be: not of its kind, a term, the chosen one itself. */
export function besidePeriod(
  place: Place,
  periods: readonly FigurePeriod[],
  period: string | null,
): string | null {
  const { versus } = place;
  if (compareMode(place) !== "side" || period === null || versus === null) return null;
  return isComparable(chosenAmong(periods, period), chosenAmong(periods, versus)) ? versus : null;
}
