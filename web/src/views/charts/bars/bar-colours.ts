import type { Bars } from "../../../figure/bars.ts";
import type { Theme } from "../../../figure/figure.ts";
import { palette } from "../../theme.ts";

/** The colour of a series. Families are the darker the surer: what is known whole is the darkest. */
export function seriesColour({ series }: Bars, at: number, theme: Theme): string {
  const p = palette(theme);
  const family = series[at]?.family ?? null;
  if (family === "known") return p.circle;
  if (family === "caution") return p.sequential[2] ?? p.circle;
  if (family === "unknown") return p.unknownLine;
  return series.length === 1 ? p.circle : (p.categories[at % p.categories.length] ?? p.circle);
}
