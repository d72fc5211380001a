import { formatHedge, formatPercent, formatShort } from "../../figure/format/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { Members } from "../address/address.ts";
import { dimensions } from "../address/members.ts";
import type { ChangesQuery } from "./generated/changes.ts";

export type Update = ChangesQuery["updates"]["nodes"][number];
export type Changed = Update["furthest"][number];
type Statistic = Changed["after"];

/** A value as it is written; null: there is none. */
export function valueOf(
  { value, qualifier }: Pick<Statistic, "value" | "qualifier">,
  kind: Statistic["indicator"]["kind"],
  locale: Locale,
): string | null {
  if (value === null) return null;
  return kind === "RATIO"
    ? formatHedge(qualifier) + formatPercent(value, locale)
    : formatShort(value, qualifier, kind, locale);
}

/** The members that a statistic is of, by name; empty for the total. */
export function memberNames(statistic: Statistic): readonly string[] {
  return dimensions.flatMap(({ node }) => {
    const member = statistic[node];
    return member === null ? [] : [member.name];
  });
}

/** The same as an address has them. */
export function membersIn(statistic: Statistic): Members {
  return Object.fromEntries(
    dimensions.flatMap(({ name, node }) => {
      const member = statistic[node];
      return member === null ? [] : [[name, member.id]];
    }),
  );
}

interface Counted {
  readonly causes: readonly { readonly count: number }[];
}

/** How many changes updates brought in all. */
export function changesIn(updates: readonly Counted[]): number {
  return updates.reduce((sum, { causes }) => sum + causes.reduce((all, { count }) => all + count, 0), 0);
}
