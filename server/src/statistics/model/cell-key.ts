import type { Breakdown, Cell } from "./types.ts";

/** Breakdown coordinates as one string; `_T` for each total. */
export function breakdownKey(b: Breakdown): string {
  return [b.category, b.model, b.unitType, b.awardLevel].map((part) => part ?? "_T").join(" ");
}

/** A cell as one string, for maps and for people: `coverage nam-dinh 2020 _T _T commune _T`. */
export function cellKey(cell: Cell): string {
  return `${cell.indicator} ${cell.area} ${cell.period} ${breakdownKey(cell)}`;
}
