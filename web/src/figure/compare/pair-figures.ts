import type { Figure, FigureLegend, FigureRow } from "../figure.ts";
import { circleMaximum, circleSamples, classesPart, markCounts } from "../classes/legend-classes.ts";
import { shownRows } from "../rows/ranking.ts";
import { provinceValues } from "../rows/province-values.ts";

/**
 * Two Figures of one indicator for two periods, so that the same colour and the same size mean the same in both: each has the other's rows
 * too, classes and sample circles are made over all of them, and each legend explains the marks of both. Each counts its own provinces.
 */
export function pairFigures(a: Figure, b: Figure): readonly [Figure, Figure] {
  const rows = together(a, b);
  const marks = markCounts([...shownRows(a), ...shownRows(b)], a.locale);
  const inSight = [...valuesOf(a), ...valuesOf(b)];
  return [shared(a, rows, marks, inSight), shared(b, rows, marks, inSight)];
}

function valuesOf(figure: Figure): readonly number[] {
  return shownRows(figure).flatMap(({ value }) => (value === null ? [] : [value]));
}

function shared(
  figure: Figure,
  rows: readonly FigureRow[],
  both: FigureLegend["marks"],
  inSight: readonly number[],
): Figure {
  const { areas, legend, locale, encoding } = figure;
  const whole = { ...figure, rows };
  const part =
    encoding === "fill"
      ? classesPart(provinceValues({ rows, areas }), valuesOf(figure), locale, legend.classification ?? null)
      : { circles: circleSamples(circleMaximum({ rows, areas }), inSight, locale) };
  const counts = new Map(legend.marks.map(({ status, count }) => [status, count]));
  const marks = both.map((one) => ({ ...one, count: counts.get(one.status) ?? 0 }));
  return { ...whole, legend: { ...legend, ...part, marks } };
}

/** The rows of both, once each: of its chosen period each Figure knows most. */
function together(a: Figure, b: Figure): readonly FigureRow[] {
  const rows = new Map<string, FigureRow>();
  const put = (figure: Figure, test: (row: FigureRow) => boolean): void => {
    for (const row of figure.rows)
      if (test(row)) rows.set(`${row.area} ${row.period} ${row.member ?? ""}`, row);
  };
  for (const figure of [a, b]) put(figure, ({ period }) => period !== figure.period);
  for (const figure of [a, b]) put(figure, ({ period }) => period === figure.period);
  return [...rows.values()];
}
