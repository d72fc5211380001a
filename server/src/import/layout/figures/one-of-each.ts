import type { Figure } from "./figures-of.ts";

const COORDINATES = ["indicator", "area", "period", "model", "category", "unit_type", "award_level"] as const;

/**
 * Each figure once. The same figure with the same value twice in a book (a month, and what was added up since January in January) is
 * one, that which was not added up and not estimated before others; in a book of several sheets an actual figure takes the place of
 * what another sheet estimated for it. Two that contradict each other both stay, for the checks to name.
 */
export function oneOfEach(figures: readonly Figure[]): readonly Figure[] {
  const byPlace = Map.groupBy(figures, ({ cells }) =>
    COORDINATES.map((column) => cells[column] ?? "").join("|"),
  );
  return figures.filter((figure) => {
    const same = byPlace.get(COORDINATES.map((column) => figure.cells[column] ?? "").join("|")) ?? [];
    return !same.some((other) => other !== figure && goesBefore(other, figure, figures));
  });
}

function goesBefore(other: Figure, figure: Figure, all: readonly Figure[]): boolean {
  const [isEstimate, otherIs] = [figure, other].map(({ cells }) => cells.status === "ESTIMATED");
  if (other.sheet !== figure.sheet && isEstimate === true && otherIs === false && !other.isCumulative)
    return true;
  if (other.cells.value !== figure.cells.value || other.cells.qualifier !== figure.cells.qualifier)
    return false;
  if (other.isCumulative !== figure.isCumulative) return figure.isCumulative;
  if (isEstimate !== otherIs) return isEstimate === true;
  return all.indexOf(other) < all.indexOf(figure);
}
