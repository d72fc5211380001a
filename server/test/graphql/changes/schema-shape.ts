import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  print,
} from "graphql";

/** What programs of others rely on: each coordinate of a schema (`Query.areas`, `Query.areas(first:)`, `Status.REPORTED`) with its type. */
export function shapeOf(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const shape = new Map<string, string>();
  const given = ({ type, defaultValue }: GraphQLArgument | GraphQLInputField): string => {
    const value = defaultValue === undefined ? null : astFromValue(defaultValue, type);
    return value ? `${String(type)} = ${print(value)}` : String(type);
  };
  const args = (of: string, list: readonly GraphQLArgument[]): void => {
    for (const arg of list) shape.set(`${of}(${arg.name}:)`, given(arg));
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    shape.set(type.name, type.astNode?.kind ?? "");
    if (isEnumType(type)) for (const { name } of type.getValues()) shape.set(`${type.name}.${name}`, "value");
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields()))
        shape.set(`${type.name}.${field.name}`, given(field));
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      shape.set(`${type.name}.${field.name}`, String(field.type));
      args(`${type.name}.${field.name}`, field.args);
    }
  }
  for (const directive of schema.getDirectives()) {
    if (isSpecifiedDirective(directive)) continue;
    shape.set(`@${directive.name}`, directive.locations.join(" "));
    args(`@${directive.name}`, directive.args);
  }
  return shape;
}

/** Elements that are to go, with the reason said. */
export function deprecatedIn(schema: GraphQLSchema): readonly { name: string; reason: string }[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isEnumType(type)) return type.getValues().flatMap((each) => deprecated(type.name, each));
    if (!isObjectType(type) && !isInputObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((each) => deprecated(type.name, each));
  });
}

function deprecated(of: string, each: { name: string; deprecationReason?: string | null | undefined }) {
  const { name, deprecationReason: reason } = each;
  return reason === undefined || reason === null ? [] : [{ name: `${of}.${name}`, reason }];
}
