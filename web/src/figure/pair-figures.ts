import type { Figure, FigureRow } from "./figure.ts";
import { circleMaximum, circleSamples, classesPart } from "./legend.ts";
import { shownRows } from "./ranking.ts";
import { provinceValues } from "./values.ts";

/**
 * Two Figures of one indicator for two periods, so that the same colour and the same size mean the same in both: each has the other's rows
 * too, and classes and sample circles are made over all of them. Each counts its own provinces.
 */
export function pairFigures(a: Figure, b: Figure): readonly [Figure, Figure] {
  const rows = together(a, b);
  return [shared(a, rows), shared(b, rows)];
}

function shared(figure: Figure, rows: readonly FigureRow[]): Figure {
  const { areas, legend, locale, encoding } = figure;
  const whole = { ...figure, rows };
  const own = shownRows(figure).flatMap(({ value }) => (value === null ? [] : [value]));
  const part =
    encoding === "fill"
      ? classesPart(provinceValues({ rows, areas }), own, locale, legend.classification ?? null)
      : { circles: circleSamples(circleMaximum({ rows, areas }), locale) };
  return { ...whole, legend: { ...legend, ...part } };
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
