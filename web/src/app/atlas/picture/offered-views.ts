import type { Figure } from "../../../figure/figure.ts";
import type { View } from "../../../views/view.ts";

const all = [
  "map",
  "circles",
  "tile-grid",
  "ranking",
  "trend",
  "small-multiples",
  "slope",
  "heat-table",
] as const satisfies readonly View["id"][];

/** Pictures that need the outlines of provinces, or their places. */
const onLand: readonly View["id"][] = ["map", "circles", "tile-grid"];
/** Pictures over time. What is known at all, a difference and a first year have no other periods. */
export const overTime: readonly View["id"][] = ["trend", "small-multiples", "slope", "heat-table"];

type Drawable = Pick<Figure, "of" | "kind" | "vintage" | "rows" | "encoding">;

/**
 * The pictures that can be made of a Figure. Whether the periods that are known suffice, the pictures over time say themselves: it may change
 * with the next period.
 */
export function drawableViews(figure: Drawable): readonly View["id"][] {
  return all.filter((id) => {
    if (onLand.includes(id) && figure.vintage === null) return false;
    if (overTime.includes(id) && figure.of !== "statistics") return false;
    // Of counts the map already shows circles.
    if (id === "circles")
      return (
        figure.of === "statistics" &&
        figure.kind === "RATIO" &&
        figure.rows.some(({ numerator }) => numerator !== null)
      );
    return true;
  });
}

/**
 * The pictures a reader may go to, in the order they are offered: those that can be made; and of a difference or a first year those over time
 * too, which are then made of the figures themselves.
 */
export function offeredViews(figure: Drawable): readonly View["id"][] {
  const drawable = drawableViews(figure);
  const isDerived = figure.of === "difference" || figure.of === "since";
  return all.filter((id) => drawable.includes(id) || (isDerived && overTime.includes(id)));
}

/** The picture shown: the one asked for, or where it cannot be made the first that can. */
export function shownView(figure: Drawable, asked: View["id"]): View["id"] {
  const drawable = drawableViews(figure);
  return drawable.find((id) => id === asked) ?? drawable[0] ?? "ranking";
}

/** Why a picture that cannot be made of a Figure cannot. */
export function whyNot(figure: Drawable, asked: View["id"]): "noMap" | "onePeriod" | "noCircles" {
  if (onLand.includes(asked) && figure.vintage === null) return "noMap";
  return overTime.includes(asked) ? "onePeriod" : "noCircles";
}

/** Whether a picture shows where provinces lie. */
export function isOnLand(view: View["id"]): boolean {
  return onLand.includes(view);
}
