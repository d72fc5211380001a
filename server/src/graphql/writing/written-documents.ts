import {
  type DocumentNode,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  type OperationDefinitionNode,
  visit,
} from "graphql";
import type { Variables } from "../limits/argument-cost.ts";
import { compileOperation, type WrittenOperation } from "./compile-operation.ts";
import { KeptTextsOfOperations } from "./kept-texts.ts";

/** Ways in which one operation is asked, by what it includes and skips. */
const MOST = 16;

interface Known {
  /** Variables that `@include` and `@skip` depend on. */
  readonly conditions: readonly string[];
  readonly ways: Map<string, WrittenOperation | null>;
}

/** Compiled operations of documents that come again; they go when their document does. */
export class WrittenDocuments {
  readonly #schema: GraphQLSchema;
  readonly #operations = new WeakMap<OperationDefinitionNode, Known>();
  readonly #kept = new KeptTextsOfOperations();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** Null where the operation cannot be written at once. */
  of(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
  ): WrittenOperation | null {
    let known = this.#operations.get(operation);
    if (known === undefined) {
      known = { conditions: [...conditionsOf(document)], ways: new Map() };
      this.#operations.set(operation, known);
    }
    const { conditions, ways } = known;
    const way = conditions.map((name) => String(variables[name])).join(" ");
    const found = ways.get(way);
    if (found !== undefined) return found;
    if (ways.size >= MOST) return null;
    const made = compileOperation(this.#schema, document, operation, variables, this.#kept);
    ways.set(way, made);
    return made;
  }
}

function conditionsOf(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, {
    Directive(directive) {
      const { value } = directive.name;
      if (value !== GraphQLIncludeDirective.name && value !== GraphQLSkipDirective.name) return;
      visit(directive, { Variable: ({ name }) => void names.add(name.value) });
    },
  });
  return names;
}
