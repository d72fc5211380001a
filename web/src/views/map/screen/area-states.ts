import type { Figure } from "../../../figure/figure.ts";
import { circleMaximum, stepOf } from "../../../figure/classes/legend-classes.ts";
import { shownRows } from "../../../figure/rows/ranking.ts";
import type { AreaState } from "../maplibre/map-style.ts";

/**
 * Radius of the largest circle in CSS pixels, on a map of a size: enough to compare; over fills not so much that it hides
 * them.
 */
export function largestRadius(
  size: { readonly width: number; readonly height: number } | null,
  encoding: Figure["encoding"],
): number {
  const side = Math.min(size?.width ?? 0, size?.height ?? 0);
  return encoding === "circle"
    ? Math.min(46, Math.max(15, side * 0.05))
    : Math.min(18, Math.max(9, side * 0.018));
}

/**
 * What each province of a Figure looks like on the map: class, mark and circle. `largest` is the radius of the largest circle.
 * Areas of circles go by value; a value over 0 is never smaller than a point that can be seen.
 */
export function areaStates(figure: Figure, largest: number): ReadonlyMap<string, AreaState> {
  const highest = circleMaximum(figure);
  const circles = figure.encoding !== "fill" && highest > 0;
  return new Map(
    shownRows(figure).map((row) => {
      // Of circles only differences have classes: fall, none, rise.
      const isPlain = figure.encoding === "circle" && figure.legend.scale === "sequential";
      const step = isPlain ? null : stepOf(figure, row);
      const value = Math.abs(row.value ?? 0);
      const radius = circles && value > 0 ? Math.max(2.5, largest * Math.sqrt(value / highest)) : 0;
      return [row.area, { step: step ?? -1, mark: row.mark, radius }];
    }),
  );
}
