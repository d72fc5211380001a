import type { QueryResolvers } from "../../generated/schema.ts";
import { findHoldings, findPeriods } from "../../statistics/read/holdings.ts";
import { listAreas, resolveArea, ROW_LIMITS } from "../../statistics/request/resolve-request.ts";
import { findNamingObservations } from "../../statistics/read/observations/find-observations.ts";
import { findStatistics } from "../../statistics/read/statistics/find-statistics.ts";
import { listSources } from "../../statistics/read/sources.ts";
import { fieldsAsked } from "../look-ahead.ts";
import { namesOf } from "./named-example.ts";
import { HEAVY_FIELDS, isBrief, LOADED_FIELDS } from "./statistic.ts";
import { idsGiven, toRequest } from "../statistics-arguments.ts";

export const Query: QueryResolvers = {
  areas: (_, { level, boundaries }, { catalogue }) => listAreas(catalogue, level, boundaries),
  area: (_, { id }, { catalogue }) => resolveArea(catalogue, id, "id"),
  indicators: (_, __, { catalogue }) => catalogue.indicators.list,
  topics: (_, __, { catalogue }) => catalogue.topics,
  models: (_, __, { catalogue }) => catalogue.models.list,
  categories: (_, __, { catalogue }) => catalogue.categories.list,
  unitTypes: (_, __, { catalogue }) => catalogue.unitTypes.list,
  awardLevels: (_, __, { catalogue }) => catalogue.awardLevels.list,
  periods: (_, { dataset, kind, indicator }, { catalogue }) =>
    findPeriods(catalogue, dataset, kind ?? null, indicator ?? null),
  datasets: (_, __, { catalogue }) => catalogue.datasets.list,
  vintages: (_, __, { catalogue }) => catalogue.vintages,
  sources: (_, { dataset, ids, first }, { catalogue, db }) =>
    listSources(db, catalogue, dataset, ids ?? null, first),
  namedExamples: async (_, { dataset, first }, { catalogue, db }) => {
    const figures = await findNamingObservations(db, catalogue, dataset, first);
    return figures.flatMap(namesOf).slice(0, first);
  },
  holdings: (_, { dataset, boundaries }, { catalogue, db }) =>
    findHoldings(db, catalogue, dataset, boundaries),
  areaGroups: (_, { boundaries }, { catalogue }) => listAreas(catalogue, "GROUP", boundaries),
  statistics: async (_, args, { admit, askedAs, catalogue, db }, info) => {
    const request = toRequest(args);
    admit(idsGiven(request));
    const asked = fieldsAsked(info, [["nodes"], ["edges", "node"]]);
    const heavyFields = [...HEAVY_FIELDS].filter((field) => asked.has(field));
    const limits = { ...ROW_LIMITS, heavyFields };
    const page = await findStatistics(db, catalogue, request, limits, admit, isBrief(info, asked));
    if ([...LOADED_FIELDS].some((field) => asked.has(field)))
      for (const row of page.rows) askedAs.set(row, page.context);
    return page;
  },
  limits: (_, __, { limits }) => limits,
  dataVersion: (_, __, { catalogue }) => catalogue.dataVersion,
};
