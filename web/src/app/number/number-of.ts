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

type Parts = {
  readonly [dimension in "model" | "category" | "unitType" | "awardLevel"]: { readonly id: string } | null;
};

/** Whether two are of the same part: what is asked of an indicator, area and period is of every part of it. */
export function isOf(one: Parts, other: Parts): boolean {
  const dimensions = ["model", "category", "unitType", "awardLevel"] as const;
  return dimensions.every((dimension) => one[dimension]?.id === other[dimension]?.id);
}
