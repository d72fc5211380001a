import type { QueryStatisticsArgs, RequireFields } from "../generated/schema.ts";
import type { StatisticsRequest } from "../statistics/request/request.ts";

type WithDefaults = "boundaries" | "by" | "dataset" | "first" | "indicators" | "level" | "tolerance";

/** How many ids were given in all: each has to be looked up, however few rows are asked of them. */
export function idsGiven({ indicators, areas, periods, where }: StatisticsRequest): number {
  return [indicators, areas, periods, ...Object.values(where)].reduce(
    (sum, ids) => sum + (ids?.length ?? 0),
    0,
  );
}

/** The arguments of Query.statistics, with null for what was not given. */
export function toRequest(args: RequireFields<QueryStatisticsArgs, WithDefaults>): StatisticsRequest {
  const { where } = args;
  return {
    dataset: args.dataset,
    indicators: args.indicators,
    level: args.level,
    areas: args.areas ?? null,
    periods: args.periods ?? null,
    kind: args.kind ?? null,
    from: args.from ?? null,
    to: args.to ?? null,
    by: args.by,
    where: {
      models: where?.models ?? null,
      categories: where?.categories ?? null,
      unitTypes: where?.unitTypes ?? null,
      awardLevels: where?.awardLevels ?? null,
    },
    boundaries: args.boundaries,
    tolerance: args.tolerance,
    knownAt: args.knownAt ?? null,
    orderBy: (args.orderBy ?? []).map(({ by, direction }) => ({ by, direction: direction ?? "ASC" })),
    first: args.first,
    after: args.after ?? null,
  };
}
