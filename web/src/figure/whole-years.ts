import type { AtlasCatalogueQuery } from "../generated/graphql.ts";
import type { Locale } from "./figure.ts";

type Period = AtlasCatalogueQuery["periods"][number];

/**
 * The periods that hold figures, and beside their parts the quarters and whole years these fill: the API answers both from parts
 * although no figure was printed for them. In the order of their last days. What is not over is left out.
 */
export function withWholeYears(periods: readonly Period[], locale: Locale): Period[] {
  const known = new Set(periods.map(({ id }) => id));
  const whole = [...quartersOf(periods, locale), ...yearsOf(periods, locale)].filter(
    ({ id }) => !known.has(id),
  );
  return [...periods, ...whole].toSorted(
    (a, b) => a.lastDay.localeCompare(b.lastDay) || b.firstDay.localeCompare(a.firstDay),
  );
}

/** The quarters of which all three months hold figures. */
function quartersOf(periods: readonly Period[], locale: Locale): readonly Period[] {
  const months = new Map(periods.filter(({ kind }) => kind === "MONTH").map((month) => [month.id, month]));
  return [...months.values()].flatMap((last): readonly Period[] => {
    const [year = "", month = ""] = last.id.split("-");
    const number = Number(month);
    if (number % 3 !== 0) return [];
    const [first, second] = [number - 2, number - 1].map((n) =>
      months.get(`${year}-${String(n).padStart(2, "0")}`),
    );
    if (first === undefined || second === undefined) return [];
    const quarter = number / 3;
    return [
      {
        id: `${year}-Q${quarter}`,
        kind: "QUARTER",
        name: locale === "vi" ? `quý ${quarter}/${year}` : `Q${quarter} ${year}`,
        firstDay: first.firstDay,
        lastDay: last.lastDay,
      },
    ];
  });
}

/** The years whose first and last day lie in parts that hold figures. */
function yearsOf(periods: readonly Period[], locale: Locale): readonly Period[] {
  const parts = periods.filter(({ kind }) => kind === "MONTH" || kind === "QUARTER" || kind === "HALF_YEAR");
  const begun = new Set(
    parts.filter(({ firstDay }) => firstDay.endsWith("-01-01")).map(({ id }) => id.slice(0, 4)),
  );
  const filled = parts
    .filter(({ lastDay }) => lastDay.endsWith("-12-31"))
    .map(({ lastDay }) => lastDay.slice(0, 4))
    .filter((year) => begun.has(year));
  return [...new Set(filled)].map((year) => ({
    id: year,
    kind: "YEAR",
    name: locale === "vi" ? `năm ${year}` : year,
    firstDay: `${year}-01-01`,
    lastDay: `${year}-12-31`,
  }));
}
