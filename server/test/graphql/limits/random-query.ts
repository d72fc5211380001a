import fc, { type GeneratorValue } from "fast-check";
import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { isList } from "../../../src/graphql/limits/list-size.ts";

export interface RandomQuery {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Values for arguments that are no numbers or enums, by name; those of input objects as they are written. What is not listed is left out. */
export type Values = Readonly<Record<string, readonly (string | number)[]>>;

/** Writes a valid query over the whole schema: any field, lists within lists, fragments, variables, aliases, @include. */
export function randomQuery(schema: GraphQLSchema, values: Values, gen: GeneratorValue): RandomQuery {
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const fragments: string[] = [];
  let aliases = 0;

  const whole = (min: number, max: number): number => gen(fc.integer, { min, max });
  const oneIn = (n: number): boolean => whole(1, n) === 1;
  const pick = <T>(of: readonly T[]): T | undefined => of[whole(0, Math.max(0, of.length - 1))];

  const first = (): string => {
    const size = whole(1, 4);
    if (!oneIn(5)) return String(size);
    const name = `n${declared.length}`;
    declared.push(oneIn(2) ? `$${name}: Int = ${size}` : `$${name}: Int`);
    if (!declared.at(-1)?.includes("=")) variables[name] = size;
    return `$${name}`;
  };

  const argument = (arg: GraphQLArgument): string | null => {
    const type = getNamedType(arg.type);
    const isNeeded = isNonNullType(arg.type) && arg.defaultValue === undefined;
    if (arg.name === "first") return oneIn(20) ? null : `first: ${first()}`;
    const listed = values[arg.name];
    if (!isNeeded && oneIn(2)) return null;
    if (isEnumType(type) && !isList(arg.type)) return `${arg.name}: ${pick(type.getValues())?.name}`;
    if (arg.name === "top") return oneIn(4) ? `top: ${whole(1, 3)}` : null;
    if (listed === undefined) return null;
    if (isInputObjectType(type)) {
      if (!isNeeded && oneIn(2)) return null;
      return `${arg.name}: ${isList(arg.type) ? `[${pick(listed)}]` : pick(listed)}`;
    }
    const some = (): string => JSON.stringify(pick(listed));
    return `${arg.name}: ${isList(arg.type) ? `[${Array.from({ length: whole(1, 3) }, some).join(", ")}]` : some()}`;
  };

  const selection = (type: GraphQLObjectType, depth: number): string => {
    const all = Object.values(type.getFields()).filter(
      (field) => depth > 1 || !isObjectType(getNamedType(field.type)),
    );
    // Most of what makes a question costly is below objects.
    const deep = all.filter((field) => isObjectType(getNamedType(field.type)));
    const chosen = Array.from({ length: whole(1, 3) }, () => pick(deep.length > 0 && !oneIn(3) ? deep : all));
    const fields = chosen.flatMap((field) => (field === undefined ? [] : [written(field, depth)]));
    const text = ["__typename", ...fields].join(" ");
    if (oneIn(6)) {
      fragments.push(`fragment F${fragments.length} on ${type.name} { ${text} }`);
      return `{ ...F${fragments.length - 1} }`;
    }
    return oneIn(6) ? `{ ... on ${type.name} { ${text} } }` : `{ ${text} }`;
  };

  const written = (field: GraphQLField<unknown, unknown>, depth: number): string => {
    const args = field.args.flatMap((arg) => argument(arg) ?? []).join(", ");
    const type = getNamedType(field.type);
    const below = isObjectType(type) ? ` ${selection(type, depth - 1)}` : "";
    const directive = oneIn(12) ? ` @include(if: ${oneIn(2)})` : "";
    return `a${aliases++}: ${field.name}${args === "" ? "" : `(${args})`}${directive}${below}`;
  };

  const root = schema.getQueryType();
  if (!root) throw new Error("The schema has no Query.");
  const body = selection(root, whole(2, 5));
  const head = declared.length === 0 ? "query" : `query (${declared.join(", ")})`;
  return { query: [`${head} ${body}`, ...fragments].join("\n"), variables };
}
