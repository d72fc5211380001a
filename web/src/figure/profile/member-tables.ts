import type { ProfileMemberFragment, ProfileMembersQuery } from "./generated/member-tables.ts";
import type { FigurePeriod, FigureRow } from "../figure.ts";
import type { Locale } from "../../i18n/locale.ts";
import { newestPeriods, type ProfileIndicator } from "./profile-entries.ts";
import { figureRow } from "../rows/figure-row.ts";

export type MemberDimension = "CATEGORY" | "MODEL" | "AWARD_LEVEL";

/** One member of a breakdown. */
export interface MemberLine {
  readonly id: string;
  readonly name: string;
  readonly row: FigureRow;
}

/** An indicator of one area by the members of a breakdown, in one period. */
export interface MemberTable {
  readonly indicator: ProfileIndicator;
  readonly period: FigurePeriod;
  /** Known members; largest first where they are models, in the catalogue's order where they are levels. */
  readonly known: readonly MemberLine[];
  /** Members that hold figures elsewhere or at another time, and none here. */
  readonly unknown: readonly MemberLine[];
}

const fields = {
  CATEGORY: { alias: "categories", node: "category" },
  MODEL: { alias: "models", node: "model" },
  AWARD_LEVEL: { alias: "awards", node: "awardLevel" },
} as const;

/** The tables of a breakdown, one per indicator that is known by it, each in the newest period of those asked. */
export function memberTables(
  answer: ProfileMembersQuery,
  by: MemberDimension,
  indicators: readonly ProfileIndicator[],
  locale: Locale,
): readonly MemberTable[] {
  const { alias, node } = fields[by];
  const nodes = answer[alias]?.nodes ?? [];
  return indicators.flatMap((indicator): readonly MemberTable[] => {
    const own = nodes.filter((one) => one.indicator.id === indicator.id);
    const newest = newestPeriods(own).get(`${indicator.id}/`);
    const shown = own.filter(({ period }) => period.id === newest);
    const [first] = shown;
    if (first === undefined) return [];
    const lines = shown.flatMap((one) => lineOf(one, node, indicator, locale));
    const known = lines.filter(({ row }) => row.value !== null);
    const { name, ...period } = first.period;
    return [
      {
        indicator,
        period: { ...period, label: name },
        known:
          by === "AWARD_LEVEL" ? known : known.toSorted((a, b) => (b.row.value ?? 0) - (a.row.value ?? 0)),
        unknown: lines.filter(({ row }) => row.value === null),
      },
    ];
  });
}

function lineOf(
  one: ProfileMemberFragment,
  node: (typeof fields)[MemberDimension]["node"],
  { kind }: ProfileIndicator,
  locale: Locale,
): readonly MemberLine[] {
  const member = one[node];
  if (member === null) return [];
  return [{ id: member.id, name: member.name, row: figureRow(one, { locale, kind, broken: false }) }];
}

/** The table that shows best what there is of models: of what there is at the end of a period, else the first. */
export function mainTable(tables: readonly MemberTable[]): MemberTable | null {
  return tables.find(({ indicator }) => indicator.kind === "STOCK") ?? tables[0] ?? null;
}
