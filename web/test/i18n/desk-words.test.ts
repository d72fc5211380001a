import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from "graphql";
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

/** The type of what a field holds, out of lists and pages of lists. */
function held(type: GraphQLObjectType, name: string): GraphQLNamedType | undefined {
  const inner = getNamedType(type.getFields()[name]?.type);
  const nodes = isObjectType(inner) ? inner.getFields()["nodes"] : undefined;
  return nodes === undefined ? inner : getNamedType(nodes.type);
}

/** Whether a field is a list of objects, bare or by pages: it makes a table, or names what it holds in a cell of one. */
function isList(type: GraphQLObjectType, name: string): boolean {
  const field = type.getFields()[name];
  const page = getNamedType(field?.type);
  return /\[/u.test(String(field?.type)) || (isObjectType(page) && page.getFields()["nodes"] !== undefined);
}

/** Names of all fields that stand in a row of some table, and of the lists that make one. */
function columns(): ReadonlySet<string> {
  const query = schema.getQueryType();
  const names = new Set<string>();
  const seen = new Set<GraphQLNamedType>();
  const walk = (type: GraphQLNamedType | undefined): void => {
    if (!isObjectType(type) || seen.has(type)) return;
    seen.add(type);
    for (const name of Object.keys(type.getFields())) {
      names.add(name);
      walk(held(type, name));
    }
  };
  if (query === undefined || query === null) return names;
  for (const name of Object.keys(query.getFields()))
    if (isList(query, name)) {
      names.add(name);
      walk(held(query, name));
    }
  // What a page says beside its rows.
  return names.add("totalCount").add("dataVersion");
}

test.each(["vi", "en"] as const)(
  "every column of a table has a heading in %s, and no heading is of none",
  (locale) => {
    const wanted = [...columns()].filter((name) => !plumbing.has(name));
    expect(wanted.length).toBeGreaterThan(80);
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
