import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { makeExecutableSchema } from "@graphql-tools/schema";
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLSchema,
  isObjectType,
  isScalarType,
} from "graphql";
import type { Resolvers } from "../generated/schema.ts";
import { Area } from "./types/area.ts";
import { Awaiting } from "./types/awaiting.ts";
import { AreaStep } from "./types/area-step.ts";
import { AwardLevel } from "./types/award-level.ts";
import { Caveat } from "./types/caveat.ts";
import { Category } from "./types/category.ts";
import { Citation } from "./types/citation.ts";
import { Change } from "./types/change.ts";
import { Completeness } from "./types/completeness.ts";
import type { Context } from "./context.ts";
import { DataVersion } from "./types/data-version.ts";
import { Dataset } from "./types/dataset.ts";
import { Holding, HoldingPart } from "./types/holding.ts";
import { Import } from "./types/import.ts";
import {
  ImportCandidate,
  ImportCorrection,
  ImportConnection,
  ImportNote,
  ImportProblem,
  ImportRefusal,
  ImportQuestion,
  ImportRowConnection,
  ImportSheet,
  ImportSheetCell,
  Movement,
} from "./types/import-parts.ts";
import { Indicator } from "./types/indicator.ts";
import { IndicatorVersion } from "./types/indicator-version.ts";
import { Limit, Limits } from "./types/limit.ts";
import { boundLists } from "./limits/bounded-lists.ts";
import { Model } from "./types/model.ts";
import { NamedExample } from "./types/named-example.ts";
import { Notice } from "./types/notice.ts";
import { Observation, ObservationConnection, ObservationVersion } from "./types/observation.ts";
import { Period } from "./types/period.ts";
import { Query } from "./types/query.ts";
import { Revision, RevisionConnection } from "./types/revision.ts";
import { Rest } from "./types/rest.ts";
import { DateScalar, DateTimeScalar } from "./scalars.ts";
import { SeriesBreak } from "./types/series-break.ts";
import { Source } from "./types/source.ts";
import { Statistic } from "./types/statistic.ts";
import { StatisticConnection } from "./types/statistic-connection.ts";
import { Topic } from "./types/topic.ts";
import { UnitType } from "./types/unit-type.ts";
import { Update, UpdateCause, UpdateConnection } from "./types/update.ts";
import { Vintage } from "./types/vintage.ts";

/** Fields without a resolver here are properties of what the statistics gave. */
const resolvers: Resolvers = {
  Area,
  Awaiting,
  AreaStep,
  AwardLevel,
  Category,
  Caveat,
  Change,
  Citation,
  Completeness,
  DataVersion,
  Dataset,
  Date: DateScalar,
  DateTime: DateTimeScalar,
  Holding,
  HoldingPart,
  Import,
  ImportCandidate,
  ImportCorrection,
  ImportConnection,
  ImportNote,
  ImportProblem,
  ImportRefusal,
  ImportQuestion,
  ImportRowConnection,
  ImportSheet,
  ImportSheetCell,
  Indicator,
  IndicatorVersion,
  Limit,
  Limits,
  Model,
  Movement,
  NamedExample,
  Notice,
  Observation,
  ObservationConnection,
  ObservationVersion,
  Period,
  Query,
  Rest,
  Revision,
  RevisionConnection,
  SeriesBreak,
  Source,
  Statistic,
  StatisticConnection,
  Topic,
  UnitType,
  Update,
  UpdateCause,
  UpdateConnection,
  Vintage,
};

const FOLDER = resolve(import.meta.dirname, "../../../schema");

/** The SDL of `schema/` with its resolvers; no list of it is longer than the SDL says. */
export function createSchema(): GraphQLSchema {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".graphql"));
  const typeDefs = files.map((name) => readFileSync(join(FOLDER, name), "utf8"));
  const schema = makeExecutableSchema<Context>({
    typeDefs,
    resolvers,
    resolverValidationOptions: { requireResolversToMatchSchema: "error" },
  });
  boundLists(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    // What a scalar's own reader brings with it does not say what the SDL says of it.
    if (isScalarType(type)) type.description ??= type.astNode?.description?.value;
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      readNullAsDefault(field);
      rejectWhereThrown(field);
    }
  }
  return schema;
}

/**
 * A resolver that throws rejects instead. Thrown in the middle of a list, an error would end the list at once, and nobody would
 * listen any more to what the items before it still have under way; when that fails too, it would end the process.
 */
export function rejectWhereThrown(field: GraphQLField<unknown, Context>): void {
  const { resolve } = field;
  if (resolve === undefined) return;
  field.resolve = (parent, args, context, info) => {
    try {
      return resolve(parent, args, context, info);
    } catch (error) {
      return Promise.reject(error);
    }
  };
}

/** A `null` given for an argument that has a default means the default, as if it had not been given. */
function readNullAsDefault(field: GraphQLField<unknown, Context>): void {
  const defaults = field.args.flatMap(({ name, defaultValue }): [string, unknown][] =>
    defaultValue === undefined || defaultValue === null ? [] : [[name, defaultValue]],
  );
  if (defaults.length === 0) return;
  const resolver = field.resolve ?? defaultFieldResolver;
  field.resolve = (parent, args: Record<string, unknown>, context, info) => {
    for (const [name, value] of defaults) if (args[name] === null) args[name] = value;
    return resolver(parent, args, context, info);
  };
}
