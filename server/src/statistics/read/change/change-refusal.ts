import { breaksOf } from "../carry-window.ts";
import type {
  Catalogue,
  CatalogueArea,
  CatalogueIndicator,
  CataloguePeriod,
} from "../../catalogue/catalogue.ts";
import type { Refusal } from "../caveat.ts";
import { monthsLived } from "../months-lived.ts";

/** Two periods of one indicator and area. */
export interface Compared {
  readonly indicator: CatalogueIndicator;
  readonly area: CatalogueArea;
  readonly earlier: CataloguePeriod;
  readonly later: CataloguePeriod;
}

/** Why two periods may not be compared at all, whatever is known of them; null when they may. `mixed`: a value lies on both sides of a break. */
export function refusal(catalogue: Catalogue, compared: Compared, mixed: boolean): Refusal | null {
  const { indicator, earlier, later } = compared;
  if (earlier.lastDay >= later.lastDay) return { code: "NOT_EARLIER", args: {} };
  if (indicator.kind === "FLOW" && earlier.kind !== later.kind)
    return { code: "KINDS_DIFFER", args: { from: earlier.kind, to: later.kind } };
  if (indicator.kind === "FLOW" && later.firstDay <= earlier.lastDay)
    return { code: "PERIODS_OVERLAP", args: { first: later.firstDay, last: earlier.lastDay } };
  const spans = spansDiffer(catalogue, compared);
  if (spans !== null) return spans;
  const crossed =
    crossedBreak(catalogue, compared) ??
    // A value of members on both sides of a break, which may be that of one member alone.
    (mixed ? breaksOf(catalogue, indicator, null).findLast(({ date }) => date <= later.lastDay) : undefined);
  return crossed === undefined
    ? null
    : { code: "SERIES_BREAK", args: { date: crossed.date, id: crossed.id } };
}

/** A FLOW of six months is not compared with one of twelve; null where the area lived as many months of both, or of one none. */
export function spansDiffer(
  catalogue: Catalogue,
  { indicator, area, earlier, later }: Compared,
): Extract<Refusal, { readonly code: "SPANS_DIFFER" }> | null {
  const now = monthsLived(catalogue, indicator, area, later);
  const then = monthsLived(catalogue, indicator, area, earlier);
  if (now === null || then === null || now.months === then.months) return null;
  // Where it did not live at all there is no figure, which is said instead.
  if (now.months === 0 || then.months === 0) return null;
  return { code: "SPANS_DIFFER", args: { of: "change", months: now.months, earlierMonths: then.months } };
}

/** The first break between two periods. A FLOW lies before a break with its first day, a STOCK with its last. */
export function crossedBreak(catalogue: Catalogue, { indicator, area, earlier, later }: Compared) {
  const start = indicator.kind === "FLOW" ? earlier.firstDay : earlier.lastDay;
  return breaksOf(catalogue, indicator, area).find(({ date }) => start < date && date <= later.lastDay);
}
