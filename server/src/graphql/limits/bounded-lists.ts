import {
  defaultFieldResolver,
  getNamedType,
  type GraphQLField,
  type GraphQLSchema,
  isIntrospectionType,
  isObjectType,
} from "graphql";
import { isList, listSizeOf } from "./list-size.ts";

/**
 * Makes every list of the schema as long as its `@listSize` says at most: what a resolver gives beyond that is cut. So the
 * bounds of static-cost.ts are true whatever the data. Throws where a list says nothing, as then nothing could be true of it.
 */
export function boundLists(schema: GraphQLSchema): void {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  const fields = types
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type: type.name, field })));
  const boundless: string[] = [];
  for (const { type, field } of fields) {
    if (!isList(field.type)) continue;
    if (listSizeOf(schema, field) !== null) cut(schema, field);
    else {
      // A list of a page is as long as every field that gives such a page says.
      const pages = fields.filter((other) => getNamedType(other.field.type).name === type);
      const isSized = pages.every(
        (page) => listSizeOf(schema, page.field)?.sizedFields.has(field.name) === true,
      );
      if (pages.length === 0 || !isSized) boundless.push(`${type}.${field.name}`);
    }
  }
  if (boundless.length === 0) return;
  throw new Error(
    `${boundless.join(", ")}: say how long the list can be, with @listSize (schema/scalars.graphql), and give it a "first" ` +
      `where data can lengthen it.`,
  );
}

function cut(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): void {
  const size = listSizeOf(schema, field);
  const resolver = field.resolve ?? defaultFieldResolver;
  // What counts where null is given, as in size-given.ts.
  const defaults = (size?.slicingArguments ?? []).flatMap((name) => {
    const value = field.args.find((argument) => argument.name === name)?.defaultValue;
    return typeof value === "number" ? [value] : [];
  });
  const usual = defaults.length > 0 ? Math.max(...defaults) : null;
  field.resolve = (parent, args: Record<string, unknown>, context, info) => {
    const asked = (size?.slicingArguments ?? []).flatMap((name) => {
      const value = args[name];
      return typeof value === "number" ? [value] : [];
    });
    const most = asked.length > 0 ? Math.max(0, ...asked) : (usual ?? size?.assumedSize ?? 0);
    const list: unknown = resolver(parent, args, context, info);
    return list instanceof Promise
      ? list.then((items: unknown) => shorten(items, most))
      : shorten(list, most);
  };
}

function shorten(items: unknown, most: number): unknown {
  return Array.isArray(items) && items.length > most ? items.slice(0, most) : items;
}
