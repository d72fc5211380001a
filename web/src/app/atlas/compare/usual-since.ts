import type { Figure } from "../../../figure/figure.ts";
import { shownRows } from "../../../figure/rows/ranking.ts";
import type { Since } from "../../../figure/compare/since/since-setting.ts";

type Matter = Pick<Figure, "kind" | "rows" | "areas" | "period" | "national">;

/** What "since when" begins with: of a rate, a level that some have reached and some have not, as every province has some rate; of a count, any. */
export function usualSince(figure: Matter): Since {
  return figure.kind === "RATIO" ? usualThreshold(figure) : "any";
}

/**
 * The level a reader begins with, in the indicator's unit. Of a rate: the nation's value (unknown: the middle province's) to the nearest 5 %, from 5
 * to 95; of a count the middle value, to two digits. Without any value 80 % or 1.
 */
export function usualThreshold(figure: Matter): number {
  const values = shownRows(figure)
    .flatMap(({ value }) => (value === null ? [] : [value]))
    .toSorted((a, b) => a - b);
  const middle = values[Math.floor(values.length / 2)];
  if (figure.kind !== "RATIO") return Math.max(1, Number(Math.round(middle ?? 1).toPrecision(2)));
  const value = figure.national?.value ?? middle ?? 80;
  return Math.min(95, Math.max(5, Math.round(value / 5) * 5));
}
