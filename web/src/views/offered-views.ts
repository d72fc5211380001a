import { pageViews, viewOf, type View, type ViewId } from "./catalogue.ts";
import type { Drawable, WhyNot } from "./view.ts";

/** Why a view cannot be made of a Figure; null: it can. Whether the periods that are known suffice, it says itself: that may change with the next one. */
export function whyNot(figure: Drawable, id: ViewId): WhyNot | null {
  const view = viewOf(id);
  if (view.land !== null && figure.vintage === null) return "noMap";
  // What is known at all, a difference and a first year have no other periods.
  if (view.span !== "one" && figure.of !== "statistics") return "onePeriod";
  return view.whyNot?.(figure) ?? null;
}

/** The views of all areas that can be made of a Figure. */
export function drawableViews(figure: Drawable): readonly ViewId[] {
  return idsOf(pageViews.filter(({ id }) => whyNot(figure, id) === null));
}

/**
 * The views a reader may go to, in the order they are offered: those that can be made; and of a difference or a first year those over time
 * too, which are then made of the figures themselves.
 */
export function offeredViews(figure: Drawable): readonly ViewId[] {
  const isDerived = figure.of === "difference" || figure.of === "since";
  return idsOf(
    pageViews.filter(({ id, span }) => whyNot(figure, id) === null || (isDerived && span !== "one")),
  );
}

/** The view shown: the one asked for, or where it cannot be made the first that can. */
export function shownView(figure: Drawable, asked: ViewId): ViewId {
  const drawable = drawableViews(figure);
  return drawable.find((id) => id === asked) ?? drawable[0] ?? "ranking";
}

function idsOf(views: readonly View[]): readonly ViewId[] {
  return views.map(({ id }) => id);
}
