import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import { expect, test } from "vitest";
import { isList } from "../../../src/graphql/limits/list-size.ts";
import { createSchema } from "../../../src/graphql/schema.ts";
import { openAtlas } from "../atlas.ts";

const schema = createSchema();
const usual = ({ args }: GraphQLField<unknown, unknown>): number | null => {
  const size: unknown = args.find(({ name }) => name === "first")?.defaultValue;
  return typeof size === "number" ? size : null;
};
/** Lists that one asks for without saying anything. */
const lists = (type: GraphQLObjectType | null | undefined): GraphQLField<unknown, unknown>[] =>
  Object.values(type?.getFields() ?? {}).filter(
    (field) => isList(field.type) && usual(field) !== null && !field.args.some(isRequiredArgument),
  );
/** What else makes a list longer than when nothing is said. */
const LONGEST: Readonly<Record<string, string>> = { areas: '(boundaries: "AS_REPORTED")' };
/** Reports, and what they name, grow without end: whoever wants all of them says so. */
const ENDLESS = new Set(["sources", "namedExamples"]);

test("a list of the catalogue that is asked for without a length is whole: its default has room for more than there is", async () => {
  const atlas = await openAtlas({ published: true });
  let compared = 0;
  for (const root of lists(schema.getQueryType())) {
    if (ENDLESS.has(root.name)) continue;
    const item = getNamedType(root.type);
    const within = lists(isObjectType(item) ? item : null);
    const fields = ["__typename", ...within.map(({ name }) => `${name} { __typename }`)].join(" ");
    const question = `{ all: ${root.name}${LONGEST[root.name] ?? ""} { ${fields} } }`;
    const { all } = await atlas.data<{ all: Readonly<Record<string, readonly unknown[]>>[] }>(question);
    expect([root.name, all.length]).toEqual([root.name, expect.any(Number)]);
    expect(all.length, root.name).toBeLessThan(usual(root) ?? 0);
    for (const list of within)
      for (const one of all) {
        const { length } = one[list.name] ?? [];
        expect(length, `${root.name}.${list.name}`).toBeLessThan(usual(list) ?? 0);
        compared += length;
      }
  }
  expect(compared).toBeGreaterThan(100);
});
