import { type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import type { DocumentNode, ExecutionResult, GraphQLFormattedError, GraphQLSchema } from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import type { Context } from "./context.ts";
import { operationOf } from "./limits/admission.ts";

/**
 * Executes documents that come again by functions compiled for them (graphql-jit), which takes well under the time of
 * walking the document for every row: see docs/performance.md. A document that came once is walked as ever, so that many
 * different ones cost no compiling; Apollo's store of validated documents bounds how many are remembered. Variables have been
 * coerced before (limits/admission.ts); what the compiled function would still not execute is walked.
 */
export function compiledExecutor(
  schema: GraphQLSchema,
  formatError: (formatted: GraphQLFormattedError, thrown: unknown) => GraphQLFormattedError,
): ApolloServerPlugin<Context> {
  const operations = new WeakMap<
    DocumentNode,
    Map<string, CompiledQuery | "came once" | "not to be compiled">
  >();

  const compiledFor = (document: DocumentNode, operation: string | undefined): CompiledQuery | null => {
    const known =
      operations.get(document) ?? new Map<string, CompiledQuery | "came once" | "not to be compiled">();
    operations.set(document, known);
    const name = operation ?? "";
    const found = known.get(name);
    if (found === undefined) {
      known.set(name, "came once");
      return null;
    }
    if (typeof found === "object") return found;
    if (found === "not to be compiled") return null;
    const made = compileQuery(schema, document, operation);
    known.set(name, isCompiledQuery(made) ? made : "not to be compiled");
    return isCompiledQuery(made) ? made : null;
  };

  return {
    requestDidStart: async () => ({
      responseForOperation: async (asking) => {
        // Names that the document does not have are a stranger's, and without number: nothing is kept under them.
        if (operationOf(asking) === null) return null;
        const { document, request, contextValue } = asking;
        const query = compiledFor(document, request.operationName ?? undefined);
        if (query === null) return null;
        const { variables } = contextValue;
        const { data, errors } = (await query.query({}, contextValue, variables)) as ExecutionResult;
        // Nothing was executed.
        if (data === undefined) return null;
        const told = errors?.map((error) => formatError(error.toJSON(), error));
        return {
          http: { headers: new HeaderMap() },
          body: { kind: "single", singleResult: { data, ...(told && { errors: told }) } },
        };
      },
    }),
  };
}
