import {
  type GraphQLSchema,
  Kind,
  parse,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { parametersOf, queryOf, type Question } from "../answers/question.ts";

/** Signs of a document that is read for it; of a longer one it stays unknown. */
const LONGEST = 16_384;

/**
 * The ids of the datasets that a question is of: those that its fields name, and the one that a field is of where it names none.
 * null: the document is too long to be read for it, or cannot be.
 */
export function datasetsOfTable(schema: GraphQLSchema, question: Question): readonly string[] | null {
  const query = queryOf(question);
  if (query === null || query.length > LONGEST) return null;
  const named = new Set<unknown>();
  const { variables } = parametersOf(question);
  const given: Record<string, unknown> = { ...(typeof variables === "object" ? variables : {}) };
  const types = new TypeInfo(schema);
  try {
    const document = parse(query, { noLocation: true });
    visit(document, {
      VariableDefinition({ variable, defaultValue }) {
        if (defaultValue !== undefined) given[variable.name.value] ??= valueFromASTUntyped(defaultValue);
      },
    });
    visit(
      document,
      visitWithTypeInfo(types, {
        Field(node) {
          const taken = types.getFieldDef()?.args.find(({ name }) => name === "dataset");
          if (taken === undefined) return;
          const value = node.arguments?.find(({ name }) => name.value === "dataset")?.value;
          const said =
            value === undefined
              ? undefined
              : value.kind === Kind.VARIABLE
                ? given[value.name.value]
                : valueFromASTUntyped(value);
          named.add(said ?? taken.defaultValue);
        },
      }),
    );
  } catch {
    return null;
  }
  return [...named].filter((id): id is string => typeof id === "string");
}
