import type { ApolloServerPlugin } from "@apollo/server";
import {
  type DocumentNode,
  type FieldNode,
  getDirectiveValues,
  type GraphQLSchema,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { ToldError } from "../errors.ts";
import type { Context } from "../context.ts";

const found = new WeakMap<DocumentNode, readonly FieldOfNow[]>();

const BAD = { code: "BAD_USER_INPUT", http: { status: 400 } };

/** A field that cannot be asked as it was earlier. */
interface FieldOfNow {
  /** `Query.holdings` */
  readonly name: string;
  readonly node: FieldNode;
}

/** Fields of a valid document whose answer is of what is known now, whatever instant is asked about (`@onlyNow` in the SDL). */
export function fieldsOfNow(schema: GraphQLSchema, document: DocumentNode): readonly FieldOfNow[] {
  const known = found.get(document);
  if (known !== undefined) return known;
  const directive = schema.getDirective("onlyNow");
  if (directive === undefined || directive === null)
    throw new Error("The SDL does not say what is only of now.");
  const fields: FieldOfNow[] = [];
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field(node) {
        const declared = info.getFieldDef()?.astNode;
        if (declared === undefined || declared === null) return;
        if (getDirectiveValues(directive, declared) === undefined) return;
        fields.push({ name: `${info.getParentType()?.name}.${node.name.value}`, node });
      },
    }),
  );
  found.set(document, fields);
  return fields;
}

/** Refuses questions that are pinned to nothing that can be, or ask for what cannot be had as it was known: their answer would not stay the same. */
export function onlyNow(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ contextValue, document }) => {
        const { mistake } = contextValue;
        if (mistake !== null)
          throw new ToldError(BAD.code, mistake.said, {
            extensions: { ...BAD, argument: mistake.argument, suggestions: mistake.suggestions },
          });
        if (contextValue.catalogue.knownAt === null) return;
        const fields = fieldsOfNow(schema, document);
        if (fields.length > 0) throw notPinned(fields);
      },
    }),
  };
}

/** What is told of fields that cannot be pinned. */
export function notPinned(fields: readonly FieldOfNow[]): ToldError {
  const names = [...new Set(fields.map(({ name }) => name))];
  const extensions = { ...BAD, argument: "knownAt", fields: names };
  const said = { code: "NOT_PINNED", args: { fields: names } } as const;
  return new ToldError(BAD.code, said, { nodes: fields.map(({ node }) => node), extensions });
}
