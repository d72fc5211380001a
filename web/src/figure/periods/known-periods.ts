import { countryId } from "../areas/country.ts";
import type { Figure, FigurePeriod } from "../figure.ts";

/** The periods in which any province has a total, oldest first. */
export function knownPeriods(figure: Pick<Figure, "rows" | "periods">): readonly FigurePeriod[] {
  const known = new Set(
    figure.rows
      .filter(({ area, member, value }) => area !== countryId && member === null && value !== null)
      .map(({ period }) => period),
  );
  return figure.periods.filter(({ id }) => known.has(id));
}

/** The newest of them, one that is no term where possible; null: none. */
export function newestKnownPeriod(figure: Pick<Figure, "rows" | "periods">): string | null {
  const periods = knownPeriods(figure);
  return (periods.findLast(({ kind }) => kind !== "TERM") ?? periods.at(-1))?.id ?? null;
}
