import type { Qualifier } from "../../generated/graphql.ts";
import { formatHedge, formatPercent, formatShort } from "../../figure/format/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { AtlasNumberQuery } from "./generated/number.ts";

/** The number that a page is of. */
export type NumberOf = AtlasNumberQuery["statistics"]["nodes"][number];

/** A value with its hedge, a rate with its sign. */
export function valueOf(
  value: number,
  qualifier: Qualifier | null,
  kind: NumberOf["indicator"]["kind"],
  locale: Locale,
): string {
  return kind === "RATIO"
    ? formatHedge(qualifier) + formatPercent(value, locale)
    : formatShort(value, qualifier, kind, locale);
}
