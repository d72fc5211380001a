import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLInputField,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from "graphql";
import { expect, test } from "vitest";
import { createSchema } from "../../src/graphql/schema.ts";

const schema = createSchema();
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
const asked: readonly { readonly name: string; readonly input: GraphQLArgument | GraphQLInputField }[] =
  types.flatMap((type) => {
    if (isInputObjectType(type))
      return Object.values(type.getFields()).map((input) => ({ name: `${type.name}.${input.name}`, input }));
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) =>
      field.args.map((input) => ({ name: `${type.name}.${field.name}(${input.name}:)`, input })),
    );
  });
/** Something that can be typed as it stands: `nam-dinh`, 2020-07, CURRENT, { id: … }. */
const EXAMPLE = /`[^`]+`|\b[A-Z]{2,}[A-Z_]*\b|\b\d[\d:TZ,/-]*(?:Q\d|S\d)?\b/;

test("every argument, every field of an input and every scalar is described, with an example where it takes an id, a day or a word", () => {
  expect(asked.length).toBeGreaterThan(100);
  for (const { name, input } of asked) {
    const type = getNamedType(input.type);
    expect(input.description ?? "", name).toMatch(/\p{L}/u);
    // The values of an enum are listed beside it, and yes is an example of no.
    if (isEnumType(type) || type.name === "Boolean") continue;
    const text = `${input.description} ${type.description ?? ""}`;
    const hasDefault = input.defaultValue !== undefined && input.defaultValue !== null;
    expect(hasDefault || EXAMPLE.test(text), `${name}: "${input.description}" gives no example`).toBe(true);
  }
  for (const type of types)
    if (isScalarType(type) && !isSpecifiedScalarType(type))
      expect(type.description ?? "", type.name).toMatch(EXAMPLE);
});

test("every type, every field and every value of an enum is described", () => {
  for (const type of types) {
    if (isScalarType(type) && isSpecifiedScalarType(type)) continue;
    expect(type.description ?? "", type.name).toMatch(/\p{L}/u);
    const parts = isEnumType(type)
      ? type.getValues()
      : isObjectType(type) || isInputObjectType(type)
        ? Object.values(type.getFields())
        : [];
    for (const part of parts) expect(part.description ?? "", `${type.name}.${part.name}`).toMatch(/\p{L}/u);
  }
});
