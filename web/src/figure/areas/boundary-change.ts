import { boundariesWords } from "../../i18n/boundaries-words.ts";
import type { AreaName } from "../figure.ts";
import type { Locale } from "../../i18n/locale.ts";
import { formatDate, formatNumber } from "../format/format.ts";
import type { VintageAnswer } from "./vintage.ts";

/**
 * What the choice of boundaries does to a period, in a sentence: what became of what, or that it makes no difference. `lastDay` is the period's.
 * Null where nothing is to be said (no period, boundaries of a vintage).
 */
export function boundaryChange(
  vintages: readonly VintageAnswer[],
  boundaries: string,
  lastDay: string | null,
  locale: Locale,
): string | null {
  const now = vintages.find(({ validTo }) => validTo === null);
  if (now === undefined || lastDay === null) return null;
  if (boundaries !== "CURRENT" && boundaries !== "AS_REPORTED") return null;
  const w = boundariesWords(locale);
  const n = (value: number) => formatNumber(value, locale);
  const since = formatDate(now.validFrom, locale);
  if (lastDay >= now.validFrom) return w.same(n(now.provinces), since);
  const earliest = vintages.map(({ validFrom }) => validFrom).toSorted()[0] ?? now.validFrom;
  const then = vintages.find(
    ({ validFrom, validTo }) => validFrom <= lastDay && validTo !== null && lastDay < validTo,
  );
  if (then === undefined) return boundaries === "CURRENT" ? null : w.tooEarly(formatDate(earliest, locale));
  return boundaries === "CURRENT"
    ? w.nowBefore(n(then.provinces), n(now.provinces), since)
    : w.drawn(n(then.provinces), formatDate(then.validTo ?? "", locale), n(now.provinces));
}

/** A province as it is asked for its panel. */
export interface LivedArea extends AreaName {
  readonly validFrom: string;
  readonly validTo?: string | null;
  readonly predecessors: readonly AreaName[];
  readonly successors: readonly AreaName[];
}

/**
 * The province to keep open when the map goes over to the areas of another day: itself where it exists then, else what it went into, else of what it
 * was formed from the one of its name, or the first. Null where nobody knows.
 */
export function followedArea(area: LivedArea, day: string): string | null {
  const { id, name, validFrom, validTo, predecessors, successors } = area;
  if (validTo !== null && validTo !== undefined && validTo <= day) return successors[0]?.id ?? null;
  if (validFrom <= day) return id;
  return (predecessors.find((one) => one.name === name) ?? predecessors[0])?.id ?? null;
}
