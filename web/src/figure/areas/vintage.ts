import { words } from "../../i18n/words.ts";
import type { Locale } from "../../i18n/locale.ts";
import { formatNumber } from "../format/format.ts";

/** A set of boundaries in an answer. */
export interface VintageAnswer {
  readonly id: string;
  readonly name: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly provinces: number;
}

/**
 * The boundary file a Figure is drawn on: the newest for CURRENT, the one itself for a vintage, the one in force on the period's
 * last day for AS_REPORTED. Null: there is no map (AS_REPORTED without a day, or before the first vintage).
 */
export function vintageOf(
  vintages: readonly VintageAnswer[],
  boundaries: string,
  lastDay: string | null,
): string | null {
  if (boundaries === "CURRENT") return current(vintages)?.id ?? null;
  if (boundaries !== "AS_REPORTED") return vintages.find(({ id }) => id === boundaries)?.id ?? null;
  if (lastDay === null) return null;
  return (
    vintages.find(({ validFrom, validTo }) => validFrom <= lastDay && (validTo === null || lastDay < validTo))
      ?.id ?? null
  );
}

/** The boundaries in words: "Theo địa giới hiện hành (34 tỉnh, thành phố)". */
export function boundariesLabel(
  vintages: readonly VintageAnswer[],
  boundaries: string,
  locale: Locale,
): string {
  const w = words(locale).boundaries;
  if (boundaries === "AS_REPORTED") return w.asReported;
  const now = current(vintages);
  const vintage = boundaries === "CURRENT" ? now : vintages.find(({ id }) => id === boundaries);
  if (vintage === undefined) return boundaries;
  const n = formatNumber(vintage.provinces, locale);
  // As known earlier, those in force then are not today's, if others came since: they are called by their name.
  const isOfToday = vintage.id === now?.id && vintage.id === vintages.at(-1)?.id;
  return isOfToday ? w.current(n) : w.vintage(vintage.name, n);
}

function current(vintages: readonly VintageAnswer[]): VintageAnswer | undefined {
  return vintages.find(({ validTo }) => validTo === null);
}
