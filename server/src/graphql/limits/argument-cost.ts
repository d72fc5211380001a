import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
  isInputObjectType,
  Kind,
  type ValueNode,
} from "graphql";
import { inputWeightOf } from "./list-size.ts";

type Input = GraphQLArgument | GraphQLInputField;
export type Variables = Readonly<Record<string, unknown>>;

/**
 * What a value given for an argument adds to the cost: an input object weighs 1 and what its fields weigh, a list what its
 * items weigh, anything else nothing, unless `@cost` says otherwise. Null and what is not given weigh nothing.
 */
export function argumentCost(
  schema: GraphQLSchema,
  input: Input,
  value: ValueNode,
  variables: Variables,
): number {
  switch (value.kind) {
    case Kind.NULL:
      return 0;
    case Kind.VARIABLE:
      return valueCost(schema, input, variables[value.name.value]);
    case Kind.LIST:
      return value.values.reduce(
        (sum, each) => sum + argumentCost(schema, input, each, variables),
        inputWeightOf(schema, input, 0),
      );
    case Kind.OBJECT:
      return value.fields.reduce(
        (sum, { name, value: each }) => {
          const field = fieldOf(input, name.value);
          return field === null ? sum : sum + argumentCost(schema, field, each, variables);
        },
        inputWeightOf(schema, input, 1),
      );
    case Kind.INT:
    case Kind.FLOAT:
    case Kind.STRING:
    case Kind.BOOLEAN:
    case Kind.ENUM:
      return inputWeightOf(schema, input, 0);
  }
}

function valueCost(schema: GraphQLSchema, input: Input, value: unknown): number {
  if (value === null || value === undefined) return 0;
  if (Array.isArray(value))
    return value.reduce<number>(
      (sum, each) => sum + valueCost(schema, input, each),
      inputWeightOf(schema, input, 0),
    );
  if (typeof value === "object" && isInputObjectType(getNamedType(input.type)))
    return Object.entries(value).reduce(
      (sum, [name, each]) => {
        const field = fieldOf(input, name);
        return field === null ? sum : sum + valueCost(schema, field, each);
      },
      inputWeightOf(schema, input, 1),
    );
  return inputWeightOf(schema, input, 0);
}

function fieldOf(input: Input, name: string): GraphQLInputField | null {
  const type = getNamedType(input.type);
  return isInputObjectType(type) ? (type.getFields()[name] ?? null) : null;
}
