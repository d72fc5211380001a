import type { GraphQLArgument, GraphQLSchema } from "graphql";
import type { QueryRatioArgs, QueryStatisticsArgs, RequireFields } from "../../generated/schema.ts";
import { InputError, type StatisticsRequest } from "../../statistics/request/request.ts";
import { argumentsInAddress } from "./arguments-in-address.ts";
import { type AskedBeside, besideInAddress } from "./beside-in-address.ts";
import { toRatioRequest, toRequest } from "../statistics-arguments.ts";

/** A question to `statistics` whose answer is wanted whole: `first` null is all rows. */
export type WholeQuestion = Omit<StatisticsRequest, "first"> & { readonly first: number | null };

/** What an address asks of a dataset: a question, everything there is, or only which areas there are. */
export type AddressQuestion =
  | { readonly of: "question"; readonly request: WholeQuestion; readonly beside: AskedBeside }
  | { readonly of: "dataset"; readonly knownAt: string | null }
  | {
      readonly of: "areas";
      readonly knownAt: string | null;
      readonly level: AreaLevel;
      readonly boundaries: string;
    };

/** Of these there are outlines. */
type AreaLevel = Exclude<StatisticsRequest["level"], "DISTRICT" | "COMMUNE">;

/** What areas alone are asked by. */
const AREA_ARGUMENTS = new Set(["level", "boundaries"]);

type Given = Parameters<typeof toRequest>[0] & RequireFields<QueryStatisticsArgs, "indicators">;
type GivenRatio = Parameters<typeof toRatioRequest>[0] & RequireFields<QueryRatioArgs, "numerator">;

/**
 * Reads the arguments of `statistics` out of an address, or those of `ratio` where it names a numerator, and what is wanted of each row
 * beside. Without any but `knownAt` everything of the dataset is asked.
 *
 * @param ofAreas whether a question without indicators is one for areas
 * @throws InputError or GraphQLError, in the words of the API
 */
export function statisticsInAddress(
  schema: GraphQLSchema,
  dataset: string,
  parameters: ReadonlyMap<string, string>,
  ofAreas = false,
): AddressQuestion {
  const isRatio = [...parameters.keys()].some((name) => /^(?:numerator|denominator)(?:\.|$)/.test(name));
  const declared = argumentsOf(schema, isRatio ? "ratio" : "statistics");
  if (parameters.has("dataset")) throw new InputError("dataset", { code: "DATASET_IN_PATH", args: {} });
  const ofRows = besideInAddress(schema);
  const given = argumentsInAddress(
    [...declared, ...ofRows.declared],
    parameters,
    isRatio ? [] : ["indicators"],
  );
  const others = [...parameters.keys()].filter((name) => name !== "knownAt");
  const knownAt = typeof given["knownAt"] === "string" ? given["knownAt"] : null;
  if (ofAreas && others.every((name) => AREA_ARGUMENTS.has(name))) {
    const { level, boundaries } = given as Given;
    if (level === "DISTRICT" || level === "COMMUNE")
      throw new InputError("level", { code: "LEVEL_WITHOUT_OUTLINES", args: { level } }, [
        "PROVINCE",
        "COUNTRY",
      ]);
    return { of: "areas", knownAt, level, boundaries };
  }
  if (others.length === 0) return { of: "dataset", knownAt };
  if (!isRatio && given["indicators"] === undefined)
    throw new InputError("indicators", { code: "INDICATORS_MISSING", args: { others } });
  // What the SDL says of each argument was seen to above.
  const request = isRatio
    ? toRatioRequest({ ...given, dataset } as GivenRatio)
    : toRequest({ ...given, dataset } as Given);
  return {
    of: "question",
    request: { ...request, first: parameters.has("first") ? request.first : null },
    beside: ofRows.read(given),
  };
}

function argumentsOf(schema: GraphQLSchema, field: "statistics" | "ratio"): readonly GraphQLArgument[] {
  return schema.getQueryType()?.getFields()[field]?.args ?? [];
}
