import type { GraphQLResolveInfo } from "graphql";
import { headText } from "../../audit/entry.ts";
import { headAt } from "../../audit/read-chain.ts";
import type { Context } from "../context.ts";
import type { StatisticsPage } from "../../statistics/read/statistics-page.ts";
import type { StatisticsRequest } from "../../statistics/request/request.ts";
import { listObservations } from "../../statistics/read/observations/list-observations.ts";
import { findRevisions } from "../../statistics/read/revisions/find-revisions.ts";
import { findUpdates } from "../../statistics/read/updates/find-updates.ts";
import type { QueryResolvers } from "../../generated/schema.ts";
import { catalogueAsOf } from "../../statistics/catalogue/catalogue-as-of.ts";
import { findHoldings, findPeriods } from "../../statistics/read/holdings.ts";
import { findPlaces } from "../../statistics/request/find-places.ts";
import { listPlaces } from "../../statistics/request/list-places.ts";
import {
  listAreas,
  resolveArea,
  resolveKnownAt,
  ROW_LIMITS,
} from "../../statistics/request/resolve-request.ts";
import { findNamingObservations } from "../../statistics/read/observations/find-observations.ts";
import { findStatistics } from "../../statistics/read/page/find-statistics.ts";
import { findReturns } from "../../statistics/read/returns/find-returns.ts";
import { listSources } from "../../statistics/read/sources.ts";
import { findImport, findImports } from "../../import/hand-ins/find-imports.ts";
import { readQuestion } from "../citing/citation.ts";
import { fieldsAsked } from "../look-ahead.ts";
import { viewerOf } from "./import.ts";
import { namesOf } from "./named-example.ts";
import { HEAVY_FIELDS, isBrief, LOADED_FIELDS } from "./statistic.ts";
import { idsGiven, toRatioRequest, toRequest } from "../statistics-arguments.ts";

/** Fields of a revision that say why it moved. */
const CAUSE_FIELDS = ["cause", "causeName", "sentence"];

export const Query: QueryResolvers = {
  areas: (_, { level, boundaries, within = null }, { catalogue }) => {
    if (level !== "DISTRICT" && level !== "COMMUNE") return listAreas(catalogue, level, boundaries, within);
    return listPlaces(catalogue, { level, boundaries, within });
  },
  area: (_, { id }, { catalogue }) => resolveArea(catalogue, id, "id"),
  places: (_, { search, first }, { catalogue }) => findPlaces(catalogue, search, first),
  indicators: (_, __, { catalogue }) => catalogue.indicators.list,
  topics: (_, __, { catalogue }) => catalogue.topics,
  models: (_, __, { catalogue }) => catalogue.models.list,
  categories: (_, __, { catalogue }) => catalogue.categories.list,
  unitTypes: (_, __, { catalogue }) => catalogue.unitTypes.list,
  awardLevels: (_, __, { catalogue }) => catalogue.awardLevels.list,
  periods: (_, { dataset, kind, indicator }, { catalogue }) =>
    findPeriods(catalogue, dataset, kind ?? null, indicator ?? null),
  datasets: (_, __, { catalogue }) => catalogue.datasets.list,
  returns: (_, { dataset, every, periods, first }, { admit, catalogue, db }) => {
    admit(periods?.length ?? 0);
    return findReturns(db, catalogue, { dataset, every: every ?? null, periods: periods ?? null, first });
  },
  vintages: (_, __, { catalogue }) => catalogue.vintages,
  sources: (_, { dataset, ids, first }, { admit, catalogue, db }) => {
    admit(ids?.length ?? 0);
    return listSources(db, catalogue, dataset, ids ?? null, first);
  },
  namedExamples: async (_, { dataset, first }, { catalogue, db }) => {
    const figures = await findNamingObservations(db, catalogue, dataset, first);
    return figures.flatMap(namesOf).slice(0, first);
  },
  holdings: (_, { dataset, boundaries }, { catalogue, db }) =>
    findHoldings(db, catalogue, dataset, boundaries),
  areaGroups: (_, { boundaries }, { catalogue }) => listAreas(catalogue, "GROUP", boundaries),
  statistics: (_, args, context, info) => answered(toRequest(args), context, info),
  ratio: (_, args, context, info) => answered(toRatioRequest(args), context, info),
  observations: (_, args, { admit, catalogue, db }) => {
    const {
      areas = null,
      indicators = null,
      periods = null,
      sources = null,
      knownAt = null,
      after = null,
    } = args;
    const { dataset, below, includePredecessors, withdrawn, first } = args;
    const asked = {
      dataset,
      areas,
      below,
      includePredecessors,
      withdrawn,
      indicators,
      periods,
      sources,
      knownAt,
      first,
      after,
    };
    admit(lengthOf(areas, indicators, periods, sources));
    return listObservations(db, catalogue, asked, admit);
  },
  revisions: async (_, args, { admit, askedAs, catalogue, db }, info) => {
    const { until = null, indicators = null, areas = null, periods = null } = args;
    const { dataset, since, causes = null, boundaries, first, after = null } = args;
    const asked = { dataset, since, until, indicators, areas, periods, causes, boundaries, first, after };
    admit(lengthOf(indicators, areas, periods, causes));
    const fields = {
      isCounted: fieldsAsked(info, [[]]).has("totalCount"),
      hasCauses: CAUSE_FIELDS.some((field) => fieldsAsked(info, [["nodes"]]).has(field)),
    };
    const page = await findRevisions(db, catalogue, asked, fields, admit);
    for (const row of page.nodes) {
      askedAs.set(row.before, page.contexts.before);
      askedAs.set(row.after, page.contexts.after);
    }
    return page;
  },
  updates: (_, args, { admit, catalogue, db }) => {
    const { since = null, until = null, indicators = null, areas = null } = args;
    const { dataset, causes = null, first, after = null } = args;
    admit(lengthOf(indicators, areas, causes));
    return findUpdates(db, catalogue, { dataset, since, until, indicators, areas, causes, first, after });
  },
  imports: (_, { dataset, states, mine, first, after }, context) =>
    findImports(context.live, viewerOf(context), {
      dataset: dataset ?? null,
      states: states ?? null,
      isOnlyMine: mine ?? false,
      first: first ?? 20,
      after: after ?? null,
    }),
  import: (_, { id }, context) => findImport(context.live, viewerOf(context), id),
  awaiting: (_, __, context) => ({ viewer: viewerOf(context) }),
  limits: (_, __, { limits }) => limits,
  dataVersion: (_, __, { catalogue }) => catalogue.dataVersion,
  chain: async (_, { count }, { live, asker }) => {
    // An answer that depends on who asks is not kept. This one must not be either: one from before would hide that the chain was written anew.
    asker();
    const head = await headAt(live, "data", count);
    return head === null ? null : headText(head);
  },
  citation: async (_, args, { catalogue, db, limits }, { schema }) => {
    const { query, variables = null, operationName = null, knownAt = null } = args;
    const question = readQuestion(schema, limits, { query, variables, operationName });
    const at = resolveKnownAt(catalogue, knownAt) ?? catalogue.dataVersion.committedAt;
    const { dataVersion } = await catalogueAsOf(db, catalogue, at);
    return { ...question, knownAt: at, dataVersion };
  },
};

/** How many ids were given: each has to be looked up, however often it is repeated. */
function lengthOf(...lists: readonly (readonly string[] | null)[]): number {
  return lists.reduce((sum, ids) => sum + (ids?.length ?? 0), 0);
}

/** A page of statistics, prepared for what is asked of its rows beside. */
async function answered(
  request: StatisticsRequest,
  { admit, askedAs, catalogue, db }: Context,
  info: GraphQLResolveInfo,
): Promise<StatisticsPage> {
  admit(idsGiven(request));
  const asked = fieldsAsked(info, [["nodes"], ["edges", "node"]]);
  const heavyFields = [...HEAVY_FIELDS].filter((field) => asked.has(field));
  const limits = { ...ROW_LIMITS, heavyFields };
  const page = await findStatistics(db, catalogue, request, limits, admit, isBrief(info, asked));
  if ([...LOADED_FIELDS].some((field) => asked.has(field)))
    for (const row of page.rows) askedAs.set(row, page.context);
  return page;
}
