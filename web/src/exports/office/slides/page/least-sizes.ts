import type { Box } from "../../../../views/drawing/box.ts";
import type { ViewId } from "../../../../views/catalogue.ts";

/**
 * The least that a map is laid out in, in units of a drawing: in less, the insets become strips in which names break letter by letter and islands leave
 * their frames.
 */
const leastMap = { width: 525, height: 355 };
/** A map in an upright box has its insets in a column at its right: it needs less width. */
const leastUpright = 300;

/** Letters smaller than this are not read on a slide by anyone, in points. */
export const unreadable = 6;

/** Points that names, bars and values of a ranking need beside each other, so that bars can be told apart. */
export const leastBars = 170;

/** By how much a view is drawn smaller in a box, in points: 1 where the box is no smaller than the view needs. */
export function shrinkOf(
  view: ViewId,
  { width, height }: Pick<Box, "width" | "height">,
  scale: number,
): number {
  if (view !== "map" && view !== "circles") return 1;
  if (height > width) return Math.min(1, width / scale / leastUpright);
  return Math.min(1, width / scale / leastMap.width, height / scale / leastMap.height);
}
