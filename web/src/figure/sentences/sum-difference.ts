import { words } from "../../i18n/words.ts";
import type { FigureRow, QualifierCode } from "../figure.ts";
import type { Locale } from "../../i18n/locale.ts";
import { formatNumber, formatShort } from "../format/format.ts";

/**
 * "Số toàn quốc do nguồn công bố: 1.000; tổng các tỉnh: 990" where the nation's figure and the sum of the provinces' of
 * the same period differ; where only some provinces have one, it says how many. Null when they agree, when the nation or every
 * province is unknown, and for what does not add over areas. Carried values are of another period and are not summed.
 */
export function differenceSentence(
  national: FigureRow | null,
  provinces: readonly FigureRow[],
  kind: "FLOW" | "STOCK" | "RATIO",
  addsOverAreas: boolean,
  locale: Locale,
): string | null {
  if (national === null || national.value === null || kind === "RATIO" || !addsOverAreas) return null;
  const known = provinces.filter(({ value, status }) => value !== null && status !== "CARRIED");
  if (known.length === 0) return null;
  const sum = known.reduce((total, { value }) => total + (value ?? 0), 0);
  if (Math.abs(sum - national.value) < 1e-9 * Math.max(1, Math.abs(sum))) return null;
  const w = words(locale).difference;
  const nation = formatShort(national.value, national.qualifier, kind, locale);
  const total = formatShort(sum, combinedHedge(known), kind, locale);
  const isDerived = national.status === "AGGREGATED" || national.status === "PARTIAL";
  const left = isDerived ? w.derived(nation) : w.published(nation);
  const right =
    known.length === provinces.length ? w.all(total) : w.some(formatNumber(known.length, locale), total);
  return `${left}; ${right}.`;
}

/** The hedge of a sum: none when all are exact, the one sort there is, or "about" where sorts differ. */
function combinedHedge(rows: readonly FigureRow[]): QualifierCode | null {
  const sorts = new Set(rows.flatMap(({ qualifier }) => (qualifier === null ? [] : [qualifier])));
  if (sorts.size > 1) return "ABOUT";
  return [...sorts][0] ?? null;
}
