import type { StatisticResolvers } from "../../generated/schema.ts";
import { monthsLived } from "../../statistics/read/months-lived.ts";
import { statisticCaveats } from "../../statistics/read/statistics/statistic-caveats.ts";
import { areaOf } from "./area.ts";
import { indicatorOf } from "./indicator.ts";
import { breakdownMembers } from "./breakdown-members.ts";
import { periodOf } from "./period.ts";
import { reasonOf } from "../sentences/reasons.ts";

/** Fields that cost a statement of their own, or a wide row: pages that ask for them are shorter. */
export const HEAVY_FIELDS: ReadonlySet<string> = new Set([
  "sources",
  "change",
  "discrepancy",
  "observations",
]);

export const Statistic: StatisticResolvers = {
  indicator: ({ indicator }, _, { catalogue }) => indicatorOf(catalogue, indicator),
  area: ({ area }, _, { catalogue }) => areaOf(catalogue, area),
  period: ({ period }, _, { catalogue }) => periodOf(catalogue, period),
  ...breakdownMembers,
  reason: (row, { lang }, { catalogue }) =>
    row.reason === null ? null : reasonOf(catalogue, row, row.reason, lang),
  completeness: (row) => row,
  span: (row, _, { catalogue }) =>
    monthsLived(
      catalogue,
      indicatorOf(catalogue, row.indicator),
      areaOf(catalogue, row.area),
      periodOf(catalogue, row.period),
    ),
  caveats: (row, _, { catalogue }) => statisticCaveats(catalogue, row),
  bounds: ({ lower, upper }) => (lower === null || upper === null ? null : { lower, upper }),
  carriedFrom: ({ carriedFrom }, _, { catalogue }) =>
    carriedFrom === null ? null : periodOf(catalogue, carriedFrom),
  change: (row, { from }, { loaders }) => loaders.change(from ?? null).load(row),
  sourceCount: ({ sources }) => sources.length,
  sources: (row, { first }, { loaders }) =>
    Promise.all(row.sources.slice(0, first).map((key) => loaders.source.load(key))),
  observations: (row, { first, after }, { loaders }) => loaders.observations(first, after ?? null).load(row),
};
