import { compareWords } from "../../i18n/compare-words.ts";
import { differenceClasses, someRounded } from "../../figure/compare/difference-classes.ts";
import type { Figure, FigureRow } from "../../figure/figure.ts";
import { classesPart, markCounts, stepOf } from "../../figure/classes/legend-classes.ts";
import { shownRows } from "../../figure/rows/ranking.ts";
import { words } from "../../i18n/words.ts";

/**
 * A Figure whose provinces are all of one size on the drawing: counts, which a map draws as circles, are classed over all periods and filled
 * as rates are. Holdings keep the classes of their years.
 */
export function classedFigure(figure: Figure): Figure {
  const { legend } = figure;
  if (figure.encoding !== "circle")
    return { ...figure, encoding: "fill", legend: { ...legend, circles: [] } };
  if (figure.of === "difference") {
    const changes = shownRows(figure).flatMap(({ value }) => (value === null ? [] : [value]));
    const classes = differenceClasses(changes, figure.kind, someRounded(shownRows(figure)), figure.locale);
    const title = compareWords(figure.locale).legendFill(figure.unit);
    return {
      ...figure,
      encoding: "fill",
      legend: { ...legend, title, classes, values: changes, circles: [] },
    };
  }
  const provinces = new Set(figure.areas.filter(({ level }) => level === "PROVINCE").map(({ id }) => id));
  const values = (rows: readonly FigureRow[]) => rows.flatMap(({ value }) => (value === null ? [] : [value]));
  const all = figure.rows.filter(({ area, member }) => member === null && provinces.has(area));
  return {
    ...figure,
    encoding: "fill",
    legend: {
      ...legend,
      title: words(figure.locale).legend.fill(figure.unit),
      ...classesPart(values(all), values(shownRows(figure)), figure.locale, legend.classification ?? null),
      circles: [],
    },
  };
}

/** The same with a legend that counts these rows (cells of a table) instead of the chosen period's provinces. */
export function withCounts(figure: Figure, rows: readonly FigureRow[], title: string): Figure {
  const steps = new Map<number | null, number>();
  for (const row of rows) {
    const step = stepOf(figure, row);
    steps.set(step, (steps.get(step) ?? 0) + 1);
  }
  const classes = figure.legend.classes.map((one) => ({ ...one, count: steps.get(one.step) ?? 0 }));
  return {
    ...figure,
    legend: {
      ...figure.legend,
      title,
      classes,
      // Years of holdings are classed by another number than their value.
      ...(figure.legend.values === undefined
        ? {}
        : { values: rows.flatMap(({ value }) => (value === null ? [] : [value])) }),
      marks: markCounts(rows, figure.locale),
    },
  };
}
