import { formatHedge, formatPercent, formatShort } from "../../../figure/format/format.ts";
import type { Locale } from "../../../i18n/locale.ts";
import type { Members } from "../../address/address.ts";
import type { OneImport } from "../one-import.ts";

/** A statistic that an import moves. */
export type Movement = OneImport["moved"][number];

/** What a statistic says before or after, as it is written everywhere; `none` where it says no value. */
export function saidOf(
  { indicator }: Movement,
  said: Movement["before"],
  locale: Locale,
  none: string,
): string {
  if (said === null || said.value === null) return none;
  return indicator.kind === "RATIO"
    ? formatHedge(said.qualifier) + formatPercent(said.value, locale)
    : formatShort(said.value, said.qualifier, indicator.kind, locale);
}

/** The members that a statistic is broken down to, as an address names them. */
export function membersOf({ category, model, unitType, awardLevel }: Movement): Members {
  return {
    ...(model === null ? {} : { model: model.id }),
    ...(category === null ? {} : { category: category.id }),
    ...(unitType === null ? {} : { unit: unitType.id }),
    ...(awardLevel === null ? {} : { award: awardLevel.id }),
  };
}
