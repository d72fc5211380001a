import type { Figure } from "./figures-of.ts";

const COORDINATES = ["indicator", "area", "period", "model", "category", "unit_type", "award_level"] as const;

/**
 * Each figure once. The same figure with the same value twice in a book (a month, and what was added up since January in January) is
 * one, that which was not added up and not estimated before others; in a book of several sheets an actual figure takes the place of
 * what another sheet estimated for it. Two that contradict each other both stay, for the checks to name.
 */
export function oneOfEach(figures: readonly Figure[]): readonly Figure[] {
  const byPlace = new Map<string, Figure[]>();
  for (const figure of figures) {
    const place = COORDINATES.map((column) => figure.cells[column] ?? "").join("|");
    const there = byPlace.get(place);
    if (there === undefined) byPlace.set(place, [figure]);
    else there.push(figure);
  }
  const repeated = [...byPlace.values()].filter(({ length }) => length > 1);
  const given = new Set(
    repeated.flatMap((same) =>
      same.filter((figure, at) =>
        same.some((other, otherAt) => otherAt !== at && goesBefore(other, figure, otherAt < at)),
      ),
    ),
  );
  return figures.filter((figure) => !given.has(figure));
}

function goesBefore(other: Figure, figure: Figure, isEarlier: boolean): boolean {
  const [isEstimate, otherIs] = [figure, other].map(({ cells }) => cells.status === "ESTIMATED");
  if (other.sheet !== figure.sheet && isEstimate === true && otherIs === false && !other.isCumulative)
    return true;
  if (other.cells.value !== figure.cells.value || other.cells.qualifier !== figure.cells.qualifier)
    return false;
  if (other.isCumulative !== figure.isCumulative) return figure.isCumulative;
  if (isEstimate !== otherIs) return isEstimate === true;
  return isEarlier;
}
