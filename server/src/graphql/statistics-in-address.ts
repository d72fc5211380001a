import type { GraphQLSchema } from "graphql";
import type { QueryStatisticsArgs, RequireFields } from "../generated/schema.ts";
import { InputError, type StatisticsRequest } from "../statistics/request/request.ts";
import { argumentsInAddress } from "./arguments-in-address.ts";
import { toRequest } from "./statistics-arguments.ts";

/** A question to `statistics` whose answer is wanted whole: `first` null is all rows. */
export type WholeQuestion = Omit<StatisticsRequest, "first"> & { readonly first: number | null };

/** What an address asks of a dataset: a question, everything there is, or only which areas there are. */
export type AddressQuestion =
  | { readonly of: "question"; readonly request: WholeQuestion }
  | { readonly of: "dataset"; readonly knownAt: string | null }
  | {
      readonly of: "areas";
      readonly knownAt: string | null;
      readonly level: AreaLevel;
      readonly boundaries: string;
    };

type AreaLevel = StatisticsRequest["level"];

/** What areas alone are asked by. */
const AREA_ARGUMENTS = new Set(["level", "boundaries"]);

type Given = Parameters<typeof toRequest>[0] & RequireFields<QueryStatisticsArgs, "indicators">;

/**
 * Reads the arguments of `statistics` out of an address. Without any but `knownAt` everything of the dataset is asked.
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
  const declared = schema.getQueryType()?.getFields()["statistics"]?.args ?? [];
  if (parameters.has("dataset")) throw new InputError("dataset", { code: "DATASET_IN_PATH", args: {} });
  const given = argumentsInAddress(declared, parameters, ["indicators"]);
  const others = [...parameters.keys()].filter((name) => name !== "knownAt");
  const knownAt = typeof given["knownAt"] === "string" ? given["knownAt"] : null;
  if (ofAreas && others.every((name) => AREA_ARGUMENTS.has(name))) {
    const { level, boundaries } = given as Given;
    return { of: "areas", knownAt, level, boundaries };
  }
  if (others.length === 0) return { of: "dataset", knownAt };
  if (given["indicators"] === undefined)
    throw new InputError("indicators", { code: "INDICATORS_MISSING", args: { others } });
  // What the SDL says of each argument was seen to above.
  const request = toRequest({ ...given, dataset } as Given);
  return { of: "question", request: { ...request, first: parameters.has("first") ? request.first : null } };
}
