import type { Figure } from "../../figure/figure.ts";
import { circleMaximum, stepOf } from "../../figure/legend.ts";
import { shownRows } from "../../figure/ranking.ts";
import type { AreaState } from "./map-style.ts";

/** Radius of the largest circle, as a share of the map's shorter side. */
const largestShare = 0.042;

/**
 * What each province of a Figure looks like on the map: class, mark and circle. `side` is the map's shorter side in CSS
 * pixels. Areas of circles go by value; a value over 0 is never smaller than a point that can be seen.
 */
export function areaStates(figure: Figure, side: number): ReadonlyMap<string, AreaState> {
  const highest = circleMaximum(figure);
  const circles = figure.encoding !== "fill" && highest > 0;
  const largest = Math.max(12, side * largestShare);
  return new Map(
    shownRows(figure).map((row) => {
      const step = figure.encoding === "circle" ? null : stepOf(figure, row);
      const value = row.value ?? 0;
      const radius = circles && value > 0 ? Math.max(2.5, largest * Math.sqrt(value / highest)) : 0;
      return [row.area, { step: step ?? -1, mark: row.mark, radius }];
    }),
  );
}
