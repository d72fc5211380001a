import type {
  BreakdownFilter,
  QueryRatioArgs,
  QueryStatisticsArgs,
  RatioPart,
  RequireFields,
} from "../generated/schema.ts";
import { lower } from "./sentences/names.ts";
import type { StatisticsRequest } from "../statistics/request/request.ts";

type WithDefaults = "boundaries" | "by" | "dataset" | "first" | "indicators" | "level" | "tolerance";

/** How many ids were given in all: each has to be looked up, however few rows are asked of them. */
export function idsGiven({ indicators, areas, groups, periods, where }: StatisticsRequest): number {
  const ofGroups = (groups ?? []).flatMap((group) => group.areas ?? []);
  return [indicators, areas, periods, ofGroups, ...Object.values(where)].reduce(
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
    within: args.within ?? null,
    areas: args.areas ?? null,
    groups:
      args.groups?.map(({ id, areas, name }) => ({ id, areas: areas ?? null, name: name ?? null })) ?? null,
    periods: args.periods ?? null,
    kind: args.kind ?? null,
    from: args.from ?? null,
    to: args.to ?? null,
    by: args.by,
    where: membersAsked(where),
    only: {
      status: where?.status ?? null,
      value: where?.value ? { min: where.value.min ?? null, max: where.value.max ?? null } : null,
    },
    boundaries: args.boundaries,
    tolerance: args.tolerance,
    knownAt: args.knownAt ?? null,
    orderBy: (args.orderBy ?? []).map(({ by, direction, from, of, lang }) => ({
      by,
      direction: direction ?? "ASC",
      from: from ?? null,
      of: of ?? null,
      lang: lower(lang ?? "VI"),
    })),
    top: args.top ?? null,
    first: args.first,
    after: args.after ?? null,
  };
}

function membersAsked(where: BreakdownFilter | null | undefined): StatisticsRequest["where"] {
  return {
    models: where?.models ?? null,
    categories: where?.categories ?? null,
    unitTypes: where?.unitTypes ?? null,
    awardLevels: where?.awardLevels ?? null,
  };
}

type RatioDefaults = "boundaries" | "dataset" | "denominator" | "first" | "level" | "numerator" | "per";

/** The arguments of Query.ratio, as a request for the one indicator that it makes. */
export function toRatioRequest(args: RequireFields<QueryRatioArgs, RatioDefaults>): StatisticsRequest {
  const { numerator, denominator, per, ...rest } = args;
  const part = ({ indicator, where }: RatioPart) => ({ indicator, where: membersAsked(where) });
  const request = toRequest({ ...rest, indicators: [], by: [], tolerance: 0 });
  return { ...request, ratio: { numerator: part(numerator), denominator: part(denominator), per } };
}
