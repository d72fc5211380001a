import { type ASTVisitor, GraphQLError, OperationTypeNode, type ValidationContext } from "graphql";

/**
 * A validation rule that says in words that nothing can be changed here. The language leaves an operation that the schema has
 * no root for to whoever executes it, and then it would be an error of an answer that looks well.
 */
export function onlyQueries(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      if (operation.operation === OperationTypeNode.QUERY) return;
      const message =
        `This API answers queries only; there is no ${operation.operation} in its schema. ` +
        "Figures come in through `npm run atlas -- import`.";
      context.reportError(new GraphQLError(message, { nodes: [operation] }));
    },
  };
}
