import { type ASTVisitor, OperationTypeNode, type ValidationContext } from "graphql";
import { ToldError } from "./errors.ts";

/**
 * A validation rule that says in words that nothing can be changed here. The language leaves an operation that the schema has
 * no root for to whoever executes it, and then it would be an error of an answer that looks well.
 */
export function onlyQueries(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      if (operation.operation === OperationTypeNode.QUERY) return;
      const said = { code: "ONLY_QUERIES", args: { operation: operation.operation } } as const;
      context.reportError(new ToldError("GRAPHQL_VALIDATION_FAILED", said, { nodes: [operation] }));
    },
  };
}
