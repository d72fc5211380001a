import type { ApolloServerPlugin } from "@apollo/server";
import type { Context } from "./context.ts";

/** A document or variables that are wrong: well-formed requests of GraphQL, which were read and found to be mistaken. */
const MISTAKES: ReadonlySet<unknown> = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_USER_INPUT",
]);

/**
 * Answers 200 to mistakes in a document where the reader names `application/json` and does not know the newer
 * `application/graphql-response+json`. GraphQL over HTTP keeps this for programs of old, which take the errors out of the body
 * and would not look into an answer of another status. Everybody else – who names the newer type, or none – is answered 400.
 */
export function legacyStatus(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ request, response }) => {
        if (response.http.status !== 400 || response.body.kind !== "single") return;
        if (!isLegacy(request.http?.headers.get("accept"))) return;
        const { errors = [] } = response.body.singleResult;
        if (errors.every(({ extensions }) => MISTAKES.has(extensions?.["code"]))) response.http.status = 200;
      },
    }),
  };
}

/** Whether what a reader accepts names JSON and not the media type of GraphQL's own. */
export function isLegacy(accept: string | undefined): boolean {
  const named = (accept ?? "").split(",").map((range) => range.split(";")[0]?.trim().toLowerCase());
  return named.includes("application/json") && !named.includes("application/graphql-response+json");
}
