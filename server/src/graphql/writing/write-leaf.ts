import {
  GraphQLBoolean,
  type GraphQLEnumType,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLString,
  isEnumType,
} from "graphql";

/** A value of a leaf type as JSON. Throws what the type throws of values it cannot be. */
export type WriteLeaf = (value: unknown) => string;

/** Signs that JSON writes otherwise than they stand: all but those from the space on, without quotes, backslashes and halves of signs. */
const WRITTEN_OTHERWISE = /[^\u0020\u0021\u0023-\u005b\u005d-\ud7ff\ue000-\uffff]/;
/** Beyond, looking for such signs takes longer than leaving it to the engine. */
const LONG = 1_000;
const GREATEST_INT = 2 ** 31 - 1;

export function writeLeafOf(type: GraphQLLeafType): WriteLeaf {
  if (isEnumType(type)) return writeEnum(type);
  const byRule: WriteLeaf = (value) => JSON.stringify(type.serialize(value));
  switch (type) {
    case GraphQLInt:
      return (value) => (isInt(value) ? String(value) : byRule(value));
    case GraphQLFloat:
      return (value) => (typeof value === "number" && Number.isFinite(value) ? String(value) : byRule(value));
    case GraphQLBoolean:
      return (value) => (typeof value === "boolean" ? String(value) : byRule(value));
    case GraphQLString:
    case GraphQLID:
      return (value) => (typeof value === "string" ? quote(value) : byRule(value));
    default:
      return byRule;
  }
}

function quote(text: string): string {
  return text.length > LONG || WRITTEN_OTHERWISE.test(text) ? JSON.stringify(text) : `"${text}"`;
}

function isInt(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && Math.abs(value) <= GREATEST_INT;
}

function writeEnum(type: GraphQLEnumType): WriteLeaf {
  const texts = new Map<unknown, string>(type.getValues().map(({ name, value }) => [value, `"${name}"`]));
  return (value) => texts.get(value) ?? JSON.stringify(type.serialize(value));
}
