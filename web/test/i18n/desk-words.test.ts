import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildSchema, isEnumType, isObjectType, type GraphQLNamedType } from "graphql";
import { expect, test } from "vitest";
import { enumerationWords, headings } from "../../src/i18n/desk-words.ts";

const folder = resolve(import.meta.dirname, "../../../schema");
const schema = buildSchema(
  readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n"),
);
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
const objects = types.filter(isObjectType);
/** What a page of a list is made of is no column. */
const plumbing = new Set(["edges", "nodes", "node", "cursor", "pageInfo", "hasNextPage", "endCursor"]);

test.each(["vi", "en"] as const)(
  "every field of the SDL has a heading in %s, and no heading is of none",
  (locale) => {
    const fields = new Set(objects.flatMap((type) => Object.keys(type.getFields())));
    const wanted = [...fields].filter((name) => !plumbing.has(name));
    expect(Object.keys(headings(locale)).toSorted()).toEqual(wanted.toSorted());
  },
);

/** What a field called `code` holds stands beside its sentence; kinds of source are named elsewhere on the page. */
const isSpoken = ({ name }: GraphQLNamedType): boolean =>
  name === "SourceKind" ||
  objects.some((type) => String(type.getFields()["code"]?.type).replace("!", "") === name);

test.each(["vi", "en"] as const)("every value that an answer can hold has words in %s", (locale) => {
  const answered = new Set<GraphQLNamedType>(
    objects
      .flatMap((type) =>
        Object.values(type.getFields()).map(({ type: of }) =>
          schema.getType(String(of).replaceAll(/[[\]!]/g, "")),
        ),
      )
      .filter((type) => type !== undefined),
  );
  const values = [...answered]
    .filter(isEnumType)
    .filter((type) => !isSpoken(type))
    .flatMap((type) => type.getValues().map(({ name }) => name));
  expect(values.length).toBeGreaterThan(30);
  expect(values.filter((value) => enumerationWords(locale)[value] === undefined)).toEqual([]);
});
