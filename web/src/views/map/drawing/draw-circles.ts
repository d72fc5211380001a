import type { Figure } from "../../../figure/figure.ts";
import { circleMaximum, circleSamples } from "../../../figure/classes/legend-classes.ts";
import { shownRows } from "../../../figure/rows/ranking.ts";
import { words } from "../../../i18n/words.ts";
import { paints, type Paint } from "../../drawing/paint.ts";
import { drawLegend } from "../../drawing/draw-legend.ts";
import type { Composed, Drawing, ViewOptions } from "../../view.ts";
import { leastMap } from "./draw-layout.ts";
import { composeMap, drawMaps } from "./draw-map.ts";

export const drawing: Drawing = { compose: composeCircles, least: leastMap };

const prefix = "mark";

/**
 * A rate as circles on the land: their area is how many were counted (the numerator), their colour the class of the rate, so that a high share
 * of few is not mistaken for many. An area whose numerator is unknown has no circle but the mark of its status. What is no rate
 * is the map's own drawing.
 */
function composeCircles(figure: Figure, options: ViewOptions): Composed {
  const highest = highestNumerator(figure);
  const plain = composeMap(figure, options);
  if (figure.kind !== "RATIO" || figure.encoding !== "fill" || highest === 0) return plain;
  const { theme, boundaries } = options;
  const shown = sized(figure, highest);
  const painted = circlePaints(figure, highest, paints(figure, theme));
  return {
    figure: shown,
    matter: {
      ...plain.matter,
      column: (width, scale) => drawLegend(shown, theme, prefix, largest, width, scale),
      content: (box) =>
        boundaries === null
          ? plain.matter.content(box)
          : drawMaps(shown, boundaries, options, box, largest, { paints: painted, hasClassedCircles: true }),
    },
  };
}

/** Radius of the greatest circle, in the drawing's units. */
export const largest = 34;

/** The greatest of all provinces in all periods, so that sizes keep over time; 0: none is known. */
function highestNumerator({ rows, areas }: Figure): number {
  const provinces = new Set(areas.filter(({ level }) => level === "PROVINCE").map(({ id }) => id));
  return rows.reduce(
    (highest, { area, member, numerator }) =>
      member === null && provinces.has(area) ? Math.max(highest, numerator ?? 0) : highest,
    0,
  );
}

/** The Figure with a legend of circles beside its classes. */
function sized(figure: Figure, highest: number): Figure {
  // A legend sizes its samples against the greatest value: samples of numerators are given as shares of it.
  const unit = circleMaximum(figure) / highest;
  const circles = circleSamples(
    highest,
    shownRows(figure).map(({ numerator }) => numerator ?? 0),
    figure.locale,
  ).map(({ value, label }) => ({
    value: value * unit,
    label,
  }));
  const circleTitle = words(figure.locale).legend.circleNumerator;
  return { ...figure, encoding: "circle", legend: { ...figure.legend, circles, circleTitle } };
}

function circlePaints(
  figure: Figure,
  highest: number,
  filled: ReadonlyMap<string, Paint>,
): ReadonlyMap<string, Paint> {
  return new Map(
    shownRows(figure).flatMap((row): [string, Paint][] => {
      const paint = filled.get(row.area);
      if (paint === undefined) return [];
      if (row.value === null) return [[row.area, paint]];
      if (row.numerator === null) return [[row.area, { fill: null, mark: "blank", circle: null }]];
      return [[row.area, { ...paint, circle: Math.max(0, row.numerator) / highest }]];
    }),
  );
}
