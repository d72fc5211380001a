import type { Figure } from "../figure.ts";
import { isListed } from "./ranking.ts";

const kept = new WeakMap<Figure["rows"], readonly number[]>();

/**
 * The known values of all provinces (of communes, where those are listed) in all periods, members of breakdowns left out: what classes are made over. The same
 * array for the same rows, so that what follows from it need not be worked out at each step through time.
 */
export function provinceValues({ rows, areas }: Pick<Figure, "rows" | "areas">): readonly number[] {
  const before = kept.get(rows);
  if (before !== undefined) return before;
  const provinces = new Set(areas.filter(isListed).map(({ id }) => id));
  const values = rows.flatMap(({ area, member, value }) =>
    member === null && value !== null && provinces.has(area) ? [value] : [],
  );
  kept.set(rows, values);
  return values;
}
