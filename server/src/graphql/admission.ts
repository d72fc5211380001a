import { type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import type { GraphQLSchema } from "graphql";
import type { Context } from "./context.ts";
import { staticCost } from "./limits/static-cost.ts";

/**
 * Asks the context's `admission` whether an operation is executed here, once its cost is known and before anything runs. Where
 * it throws, the operation is refused.
 */
export function admission(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => {
      let place: "here" | "elsewhere" = "here";
      return {
        didResolveOperation: async ({ document, request, contextValue }) => {
          place = contextValue.admission(
            staticCost(schema, document, request.operationName, request.variables ?? {}),
          );
        },
        responseForOperation: async () =>
          place === "here"
            ? null
            : { http: { headers: new HeaderMap() }, body: { kind: "single", singleResult: { data: null } } },
      };
    },
  };
}
