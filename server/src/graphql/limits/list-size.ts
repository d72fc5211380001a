import {
  getDirectiveValues,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isNonNullType,
} from "graphql";

/** What `@listSize` says of a field: how long its list, or the lists it holds, can be. */
export interface ListSize {
  /** The length where no slicing argument is given; beside slicing arguments, the most they may ask for. Null: not said. */
  readonly assumedSize: number | null;
  readonly slicingArguments: readonly string[];
  /** Names of the lists, in the type of the field, that are so long; empty where the field is the list itself. */
  readonly sizedFields: ReadonlySet<string>;
}

type Field = GraphQLField<unknown, unknown>;

const sizes = new WeakMap<Field, ListSize | null>();
const weights = new WeakMap<object, number>();

/** What `@listSize` says of a field; null where nothing is said. */
export function listSizeOf(schema: GraphQLSchema, field: Field): ListSize | null {
  let size = sizes.get(field);
  if (size === undefined) {
    size = readListSize(schema, field);
    sizes.set(field, size);
  }
  return size;
}

function readListSize(schema: GraphQLSchema, { astNode }: Field): ListSize | null {
  const directive = schema.getDirective("listSize");
  const said = directive && astNode ? getDirectiveValues(directive, astNode) : undefined;
  if (said === undefined) return null;
  const { assumedSize, slicingArguments, sizedFields } = said;
  return {
    assumedSize: typeof assumedSize === "number" ? assumedSize : null,
    slicingArguments: Array.isArray(slicingArguments) ? slicingArguments.map(String) : [],
    sizedFields: new Set(Array.isArray(sizedFields) ? sizedFields.map(String) : []),
  };
}

/** What one object or value of a field weighs: its own `@cost`, else that of its type, else 1 for objects and 0 for scalars. */
export function weightOf(schema: GraphQLSchema, field: Field): number {
  const type = getNamedType(field.type);
  return costSaid(schema, field) ?? costSaid(schema, type) ?? (isCompositeType(type) ? 1 : 0);
}

/** What one value given for an argument or input field weighs; `forObject` where it is an input object without a `@cost`. */
export function inputWeightOf(
  schema: GraphQLSchema,
  input: GraphQLArgument | GraphQLInputField,
  forObject: number,
): number {
  return costSaid(schema, input) ?? costSaid(schema, getNamedType(input.type)) ?? forObject;
}

function costSaid(schema: GraphQLSchema, element: { readonly astNode?: unknown }): number | null {
  const kept = weights.get(element);
  if (kept !== undefined) return Number.isNaN(kept) ? null : kept;
  const directive = schema.getDirective("cost");
  const node = element.astNode;
  const said = directive && isNode(node) ? getDirectiveValues(directive, node)?.["weight"] : undefined;
  weights.set(element, typeof said === "number" ? said : Number.NaN);
  return typeof said === "number" ? said : null;
}

function isNode(node: unknown): node is Parameters<typeof getDirectiveValues>[1] {
  return typeof node === "object" && node !== null;
}

/** Whether a field or argument is a list, null or not. */
export function isList(type: GraphQLOutputType | GraphQLInputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
