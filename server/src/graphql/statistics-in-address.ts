import type { GraphQLSchema } from "graphql";
import type { QueryStatisticsArgs, RequireFields } from "../generated/schema.ts";
import { InputError, type StatisticsRequest } from "../statistics/request/request.ts";
import { argumentsInAddress } from "./arguments-in-address.ts";
import { toRequest } from "./statistics-arguments.ts";

/** A question to `statistics` whose answer is wanted whole: `first` null is all rows. */
export type WholeQuestion = Omit<StatisticsRequest, "first"> & { readonly first: number | null };

/** What an address asks of a dataset: a question, or everything there is. */
export type AddressQuestion =
  | { readonly of: "question"; readonly request: WholeQuestion }
  | { readonly of: "dataset"; readonly knownAt: string | null };

type Given = Parameters<typeof toRequest>[0] & RequireFields<QueryStatisticsArgs, "indicators">;

/**
 * Reads the arguments of `statistics` out of an address. Without any but `knownAt` everything of the dataset is asked.
 *
 * @throws InputError or GraphQLError, in the words of the API
 */
export function statisticsInAddress(
  schema: GraphQLSchema,
  dataset: string,
  parameters: ReadonlyMap<string, string>,
): AddressQuestion {
  const declared = schema.getQueryType()?.getFields()["statistics"]?.args ?? [];
  if (parameters.has("dataset"))
    throw new InputError("dataset", "The dataset is named in the path of the address: /data/published.csv.");
  const given = argumentsInAddress(declared, parameters, ["indicators"]);
  const others = [...parameters.keys()].filter((name) => name !== "knownAt");
  if (others.length === 0) {
    const { knownAt } = given;
    return { of: "dataset", knownAt: typeof knownAt === "string" ? knownAt : null };
  }
  if (given["indicators"] === undefined)
    throw new InputError(
      "indicators",
      `indicators is missing: with ${others.join(", ")} name the indicators, 1 to 50 with commas between. Without any argument the whole dataset comes.`,
    );
  // What the SDL says of each argument was seen to above.
  const request = toRequest({ ...given, dataset } as Given);
  return { of: "question", request: { ...request, first: parameters.has("first") ? request.first : null } };
}
