import type { AtlasCatalogueQuery } from "../../generated/graphql.ts";
import type { Locale } from "../../figure/figure.ts";

type Period = AtlasCatalogueQuery["periods"][number];

/**
 * The periods that hold figures, and beside months, quarters and half-years the whole years they fill: the API answers a year from
 * its parts although no figure was printed for it. In the order of their last days. A year that is not over is left out.
 */
export function withWholeYears(periods: readonly Period[], locale: Locale): Period[] {
  const parts = periods.filter(({ kind }) => kind === "MONTH" || kind === "QUARTER" || kind === "HALF_YEAR");
  const known = new Set(periods.map(({ id }) => id));
  const begun = new Set(
    parts.filter(({ firstDay }) => firstDay.endsWith("-01-01")).map(({ id }) => id.slice(0, 4)),
  );
  const filled = parts
    .filter(({ lastDay }) => lastDay.endsWith("-12-31"))
    .map(({ lastDay }) => lastDay.slice(0, 4))
    .filter((year) => begun.has(year) && !known.has(year));
  const years = [...new Set(filled)].map((year): Period => ({
    id: year,
    kind: "YEAR",
    name: locale === "vi" ? `năm ${year}` : year,
    firstDay: `${year}-01-01`,
    lastDay: `${year}-12-31`,
  }));
  return [...periods, ...years].toSorted(
    (a, b) => a.lastDay.localeCompare(b.lastDay) || b.firstDay.localeCompare(a.firstDay),
  );
}
