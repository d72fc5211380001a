import type { GraphQLResolveInfo } from "graphql";
import type { StatisticResolvers } from "../../generated/schema.ts";
import { monthsLived } from "../../statistics/read/months-lived.ts";
import { statisticCaveats } from "../../statistics/read/statistics/statistic-caveats.ts";
import { fieldsAsked } from "../look-ahead.ts";
import { areaOf } from "./area.ts";
import { indicatorOf } from "./indicator.ts";
import { breakdownMembers } from "./breakdown-members.ts";
import { periodOf } from "./period.ts";
import { partsReasonOf, rankReasonOf, shareReasonOf, timelinessReasonOf } from "../sentences/null-reasons.ts";
import { reasonOf } from "../sentences/reasons.ts";

/** Fields that cost a statement of their own, or a wide row: pages that ask for them are shorter. */
export const HEAVY_FIELDS: ReadonlySet<string> = new Set([
  "sources",
  "change",
  "discrepancy",
  "observations",
]);

/** Fields for which value, status and completeness of an answer are enough, and those of completeness: what a map or a course is drawn of. */
const BRIEF_FIELDS: ReadonlySet<string> = new Set([
  "__typename",
  "indicator",
  "area",
  "period",
  "model",
  "category",
  "unitType",
  "awardLevel",
  "value",
  "qualifier",
  "status",
  "completeness",
]);
const BRIEF_COMPLETENESS: ReadonlySet<string> = new Set(["__typename", "reporting", "expected"]);

/** Whether a page's rows are asked for nothing that a brief answer lacks. */
export function isBrief(
  info: Pick<GraphQLResolveInfo, "fieldNodes" | "fragments">,
  asked: ReadonlySet<string>,
): boolean {
  if (!isWithin(asked, BRIEF_FIELDS)) return false;
  if (!asked.has("completeness")) return true;
  const paths = [
    ["nodes", "completeness"],
    ["edges", "node", "completeness"],
  ];
  return isWithin(fieldsAsked(info, paths), BRIEF_COMPLETENESS);
}

function isWithin(names: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...names].every((name) => others.has(name));
}
/** Fields for which it has to be known how a row was asked for. */
export const LOADED_FIELDS: ReadonlySet<string> = new Set([
  ...HEAVY_FIELDS,
  "share",
  "shareReason",
  "rank",
  "rankReason",
  "timelinessReason",
  "dueOn",
  "receivedOn",
  "daysLate",
]);

export const Statistic: StatisticResolvers = {
  indicator: ({ indicator, catalogue }) => indicatorOf(catalogue, indicator),
  area: ({ area, catalogue }) => areaOf(catalogue, area),
  period: ({ period }, _, { catalogue }) => periodOf(catalogue, period),
  ...breakdownMembers,
  reason: (row, { lang }) => (row.reason === null ? null : reasonOf(row, row.reason, lang)),
  completeness: (row) => row,
  span: (row) => {
    const { catalogue } = row;
    return monthsLived(
      catalogue,
      indicatorOf(catalogue, row.indicator),
      areaOf(catalogue, row.area),
      periodOf(catalogue, row.period),
    );
  },
  caveats: (row) => statisticCaveats(row),
  bounds: ({ lower, upper }) => (lower === null || upper === null ? null : { lower, upper }),
  carriedFrom: ({ carriedFrom }, _, { catalogue }) =>
    carriedFrom === null ? null : periodOf(catalogue, carriedFrom),
  change: (row, { from }, { loaders }) => loaders.change(from ?? null).load(row),
  share: async (row, { of }, { loaders }) => (await loaders.share(of).load(row)).share,
  shareReason: async (row, { of, lang }, { loaders }) => {
    const { why } = await loaders.share(of).load(row);
    return why === null ? null : shareReasonOf(why, lang);
  },
  dueOn: async (row, _, { loaders }) => (await loaders.timeliness().load(row)).dueOn,
  receivedOn: async (row, _, { loaders }) => (await loaders.timeliness().load(row)).receivedOn,
  daysLate: async (row, _, { loaders }) => (await loaders.timeliness().load(row)).daysLate,
  timelinessReason: async (row, { lang }, { loaders }) => {
    const { why } = await loaders.timeliness().load(row);
    return why === null ? null : timelinessReasonOf(row, why, lang);
  },
  rank: async (row, _, { loaders }) => (await loaders.rank().load(row)).rank,
  rankReason: async (row, { lang }, { loaders }) => {
    const { why } = await loaders.rank().load(row);
    return why === null ? null : rankReasonOf(why, lang);
  },
  partsReason: (row, { lang }) => {
    if (row.numerator !== null && row.denominator !== null) return null;
    if (indicatorOf(row.catalogue, row.indicator).kind !== "RATIO") return partsReasonOf("NOT_A_RATIO", lang);
    return row.reason === null ? partsReasonOf("PRINTED_WHOLE", lang) : reasonOf(row, row.reason, lang);
  },
  sourceCount: ({ sources }) => sources.length,
  sources: (row, { first }, { loaders }) =>
    Promise.all(row.sources.slice(0, first).map((key) => loaders.source.load(key))),
  observations: (row, { first, after }, { loaders }) => loaders.observations(first, after ?? null).load(row),
};
