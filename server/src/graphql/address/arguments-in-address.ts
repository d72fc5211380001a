import { ValueError } from "../errors.ts";
import {
  coerceInputValue,
  type GraphQLArgument,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isScalarType,
} from "graphql";
import { nearest } from "../../statistics/model/nearest.ts";
import { InputError } from "../../statistics/request/request.ts";

/**
 * The arguments of a field as an address has them: `indicators=a,b&where.models=m&first=10`. Lists have commas between; a part of an
 * input object is named with a point (`where.unitTypes=commune`); an object whole is JSON, or its fields in the order of the SDL
 * with colons between (`orderBy=VALUE:DESC,AREA`). Whatever arguments the SDL gains can be asked this way without a line here.
 *
 * @param parameters pairs of an address, each name once
 * @param optional names of arguments that may be missing although the SDL wants them
 * @throws InputError or GraphQLError, in the words of the API
 */
export function argumentsInAddress(
  declared: readonly GraphQLArgument[],
  parameters: ReadonlyMap<string, string>,
  optional: readonly string[] = [],
): Record<string, unknown> {
  const given = new Map<string, unknown>();
  for (const [name, text] of parameters) {
    const [first = "", ...path] = name.split(".");
    const argument = declared.find((each) => each.name === first);
    if (argument === undefined) throw unknownParameter(name, declared);
    const type = path.reduce<GraphQLInputType | undefined>(
      (outer, step) => (outer === undefined ? undefined : fieldOf(outer, step)),
      argument.type,
    );
    if (type === undefined) throw unknownParameter(name, declared);
    given.set(first, merged(given.get(first), path, read(text, type, name)));
  }
  const values: Record<string, unknown> = {};
  for (const argument of declared) {
    const { name, type, defaultValue } = argument;
    if (given.has(name)) values[name] = coerced(given.get(name), type, name);
    else if (defaultValue !== undefined) values[name] = defaultValue;
    else if (isRequiredArgument(argument) && !optional.includes(name))
      throw new InputError(name, { code: "PARAMETER_MISSING", args: { name } });
  }
  return values;
}

function fieldOf(type: GraphQLInputType, name: string): GraphQLInputType | undefined {
  const inner = isNonNullType(type) ? type.ofType : type;
  return isInputObjectType(inner) ? inner.getFields()[name]?.type : undefined;
}

/** A value put into the object that its path leads through. */
function merged(into: unknown, path: readonly string[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const object = isObject(into) ? into : {};
  return { ...object, [step]: merged(object[step], rest, value) };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function read(text: string, type: GraphQLInputType, name: string): unknown {
  if (isNonNullType(type)) return read(text, type.ofType, name);
  if (/^\s*[[{]/.test(text) && (isListType(type) || isInputObjectType(type))) return json(text, name);
  // An empty list says so by having nothing behind the sign of equality.
  if (isListType(type))
    return text === "" ? [] : text.split(",").map((each) => read(each.trim(), type.ofType, name));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const values = text.split(":").map((each, index) => {
      const field = fields[index];
      return field === undefined ? undefined : ([field.name, read(each, field.type, name)] as const);
    });
    return Object.fromEntries(values.filter((each) => each !== undefined));
  }
  if (isScalarType(type) && (type.name === "Int" || type.name === "Float"))
    return text.trim() === "" ? text : Number(text);
  if (isScalarType(type) && type.name === "Boolean")
    return text === "true" ? true : text === "false" ? false : text;
  return text;
}

function json(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new InputError(name, { code: "NOT_JSON", args: { name, why } });
  }
}

/** As the API takes it, or an error in its words. */
function coerced(value: unknown, type: GraphQLInputType, name: string): unknown {
  return coerceInputValue(value, type, (path, _, error) => {
    throw new ValueError([name, ...path].join("."), error);
  });
}

function unknownParameter(name: string, declared: readonly GraphQLArgument[]): InputError {
  const accepted = declared.map((each) => each.name);
  const near = nearest(name, accepted);
  const args = { name: name.slice(0, 80), near, accepted };
  return new InputError(name, { code: "PARAMETER_UNKNOWN", args }, near.length > 0 ? near : accepted);
}
