import { circleMaximum, circleSamples, classesPart, markCounts } from "../classes/legend-classes.ts";
import type { Classification } from "../classes/classes.ts";
import type { Figure, FigureArea } from "../figure.ts";
import type { AtlasCommunesQuery } from "../queries/generated/communes.ts";
import { figureRow } from "../rows/figure-row.ts";
import { provinceValues } from "../rows/province-values.ts";
import { leftOutReason } from "../rows/ranking.ts";

/**
 * The same Figure of communes: what it is of, how it is encoded and the country's row stay; rows, classes and marks are those of the communes
 * answered, of the chosen period alone. Pure.
 */
export function communesFigure(
  base: Figure,
  answer: AtlasCommunesQuery,
  choice: Classification | null,
): Figure {
  const { locale, kind, encoding, period } = base;
  const areas = answer.communes.nodes.map(({ area: { id, name, code } }): FigureArea => ({
    id,
    name,
    level: "COMMUNE",
    code,
    formedFrom: null,
    former: [],
    formerUntil: null,
    later: null,
  }));
  const rows = answer.communes.nodes.map((node) => figureRow(node, { locale, kind, broken: false }));
  const own = { rows, areas, period };
  const known = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  return {
    ...base,
    areas,
    rows,
    periods: base.periods.filter(({ id }) => id === period),
    comparedWith: null,
    legend: {
      scale: "sequential",
      title: base.legend.title,
      ...(encoding === "fill" ? classesPart(provinceValues(own), known, locale, choice) : { classes: [] }),
      circles: encoding === "circle" ? circleSamples(circleMaximum(own), known, locale) : [],
      marks: markCounts(rows, locale),
    },
    leftOut: rows.flatMap((row) => {
      const reason = leftOutReason(row, kind, locale);
      return reason === null ? [] : [{ area: row.area, reason }];
    }),
    sources: [],
    otherSources: [],
    dataVersion: answer.communes.dataVersion.id,
  };
}
