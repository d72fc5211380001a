import { circleMaximum, stepOf } from "../../figure/classes/legend-classes.ts";
import { shownRows } from "../../figure/rows/ranking.ts";
import { statusMark } from "../../figure/rows/status.ts";
import type { Figure, FigureRow, StatusMark, Theme } from "../../figure/figure.ts";
import { overlayMarks } from "./marks.ts";
import { classScale, palette } from "../theme.ts";

/** How one area of a Figure is painted: on screen, on paper and in the legend alike. */
export interface Paint {
  /** Colour of the area itself; null where a mark stands instead of it. */
  readonly fill: string | null;
  /** Mark over the fill, or instead of it. */
  readonly mark: StatusMark;
  /** Area of the circle relative to the largest, 0 … 1, a fall's as a rise's; null: no circle. */
  readonly circle: number | null;
}

/** How every area of the chosen period is painted. */
export function paints(figure: Figure, theme: Theme): ReadonlyMap<string, Paint> {
  const colours = classScale(theme, figure.legend);
  const highest = circleMaximum(figure);
  return new Map(shownRows(figure).map((row) => [row.area, paint(figure, row, colours, highest, theme)]));
}

function paint(
  figure: Figure,
  row: FigureRow,
  colours: readonly string[],
  highest: number,
  theme: Theme,
): Paint {
  const mark = statusMark(row.status);
  if (row.value === null) return { fill: null, mark, circle: null };
  const step = stepOf(figure, row);
  const fill = (step === null ? undefined : colours[step]) ?? palette(theme).land;
  const hasCircle = figure.encoding !== "fill";
  return {
    fill,
    mark: overlayMarks.includes(mark) ? mark : "none",
    circle: hasCircle ? (highest === 0 ? 0 : Math.abs(row.value) / highest) : null,
  };
}

/** Radius of a circle so that its area is proportional to the value; `share` is value ÷ highest value. */
export function circleRadius(share: number, largest: number): number {
  return largest * Math.sqrt(share);
}
