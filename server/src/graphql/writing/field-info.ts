import type {
  FieldNode,
  GraphQLField,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLResolveInfo,
  GraphQLSchema,
  OperationDefinitionNode,
} from "graphql";

/** A field that is asked for, with a number of its own within the operation. */
export interface AskedField {
  readonly number: number;
  readonly key: string;
  readonly parent: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
}

/** What a field is asked in. */
export type AskedDocument = Pick<GraphQLResolveInfo, "schema" | "operation" | "fragments" | "variableValues">;

/** What a resolver is told of its field. Its path does not say in which items of lists it stands: it is the same for all of them. */
export class FieldInfo implements GraphQLResolveInfo {
  readonly #field: AskedField;
  readonly #asked: AskedDocument;

  constructor(field: AskedField, asked: AskedDocument) {
    this.#field = field;
    this.#asked = asked;
  }

  get fieldName(): string {
    return this.#field.field.name;
  }
  get fieldNodes(): readonly FieldNode[] {
    return this.#field.nodes;
  }
  get returnType(): GraphQLOutputType {
    return this.#field.field.type;
  }
  get parentType(): GraphQLObjectType {
    return this.#field.parent;
  }
  get path(): GraphQLResolveInfo["path"] {
    const { key, parent } = this.#field;
    return { prev: undefined, key, typename: parent.name };
  }
  get schema(): GraphQLSchema {
    return this.#asked.schema;
  }
  get fragments(): AskedDocument["fragments"] {
    return this.#asked.fragments;
  }
  get operation(): OperationDefinitionNode {
    return this.#asked.operation;
  }
  get variableValues(): AskedDocument["variableValues"] {
    return this.#asked.variableValues;
  }
  get rootValue(): unknown {
    return {};
  }
}
