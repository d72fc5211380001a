import { type ApolloServerPlugin, type GraphQLRequestContext, HeaderMap } from "@apollo/server";
import {
  getVariableValues,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import type { Context } from "../context.ts";
import { ToldError, ValueError } from "../errors.ts";
import type { Limits } from "./limits.ts";
import { refusal } from "./refusal.ts";
import { staticCost, type StaticCost } from "./static-cost.ts";

/** Wrong variables that are told of at a time. */
const TOLD = 10;

export interface AdmissionOptions {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly formatError: (formatted: GraphQLFormattedError, thrown: unknown) => GraphQLFormattedError;
  /** Told the static cost of the question at hand, as soon as it is known. */
  readonly found: (cost: StaticCost) => void;
  /** Told what the context's `admission` threw: then nothing is answered. */
  readonly rejected: (error: unknown) => void;
}

/**
 * Stands before every execution, whatever executes: variables are coerced here once, by the rules of the language; what the
 * question costs is found; what costs too much, or is only to be validated, ends here with nothing executed.
 */
export function admission({
  schema,
  limits,
  formatError,
  found,
  rejected,
}: AdmissionOptions): ApolloServerPlugin<Context> {
  const refuse = (errors: readonly GraphQLError[], status: number) => ({
    http: { headers: new HeaderMap(), status },
    body: {
      kind: "single" as const,
      singleResult: {
        // Only what is answered with 200 has data, if none.
        ...(status === 200 ? { data: null } : {}),
        ...(errors.length === 0 ? {} : { errors: errors.map((error) => formatError(error.toJSON(), error)) }),
      },
    },
  });

  return {
    requestDidStart: async () => ({
      responseForOperation: async (asking) => {
        const { document, request, contextValue } = asking;
        const operation = operationOf(asking);
        // Apollo says in words that the document has no operation of that name, or several and none was named.
        if (operation === null) return null;
        const { coerced, errors } = getVariableValues(
          schema,
          operation.variableDefinitions ?? [],
          request.variables ?? {},
          { maxErrors: TOLD },
        );
        if (errors !== undefined) return refuse(errors.map(asInput), 400);
        contextValue.variables = coerced;
        const asked = { schema, document, name: request.operationName, variables: coerced };
        let cost: StaticCost;
        try {
          cost = staticCost(schema, document, request.operationName, coerced);
        } catch (error) {
          if (error instanceof GraphQLError) return refuse([asInput(error)], 400);
          throw error;
        }
        found(cost);
        const refused = refusal(asked, cost, limits);
        if (isOnlyValidated(request)) {
          const isInput = refused !== null && cost.outOfRange !== null;
          return refuse(refused === null ? [] : [refused], isInput ? 400 : 200);
        }
        if (refused !== null) return refuse([refused], 400);
        try {
          // Answered somewhere else: what is given back here is not looked at.
          if (contextValue.admission(cost) === "elsewhere") return refuse([], 200);
        } catch (error) {
          rejected(error);
          return refuse([], 200);
        }
        return null;
      },
    }),
  };
}

/** The operation that is asked for, which Apollo's types take to be there always. */
export function operationOf({
  operation,
}: {
  readonly operation?: OperationDefinitionNode | undefined;
}): OperationDefinitionNode | null {
  return operation ?? null;
}

/** How graphql-js begins to speak of a value: of which variable, and where in it. */
const VALUE_OF = /^Variable "\$(\w+)" got invalid value (?:.*? at "([^"]+)")?/s;

function asInput(error: GraphQLError): GraphQLError {
  if (error instanceof ToldError) return error;
  const { message, nodes, originalError } = error;
  if (originalError instanceof GraphQLError) {
    const [, name = "", path = name] = VALUE_OF.exec(message) ?? [];
    return new ValueError(`$${path}`, originalError, nodes);
  }
  return new GraphQLError(message, { nodes: nodes ?? null, extensions: { code: "BAD_USER_INPUT" } });
}

/** Whether the reader wants to know the cost alone. */
function isOnlyValidated({ http }: GraphQLRequestContext<Context>["request"]): boolean {
  return http?.headers.get("graphql-cost")?.trim().toLowerCase() === "validate";
}
