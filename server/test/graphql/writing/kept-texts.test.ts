import {
  execute,
  getOperationAST,
  GraphQLID,
  GraphQLList,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  parse,
} from "graphql";
import { expect, test } from "vitest";
import type { Context } from "../../../src/graphql/context.ts";
import { compileOperation } from "../../../src/graphql/writing/compile-operation.ts";

interface Member {
  readonly id: string;
}

/** What an answer is written of here: members that stand in rows, and are called otherwise in every language and catalogue. */
interface Setting {
  readonly rows: readonly { readonly member: Member }[];
  readonly catalogue: { readonly called: string };
  readonly variables: Readonly<Record<string, string>>;
}

const Member = new GraphQLObjectType<Member, Setting>({
  name: "Member",
  fields: {
    id: { type: GraphQLID },
    name: {
      type: GraphQLString,
      args: { lang: { type: GraphQLString } },
      resolve: ({ id }, { lang }, { catalogue }) => `${catalogue.called} ${id} ${lang}`,
    },
  },
});
const Row = new GraphQLObjectType({ name: "Row", fields: { member: { type: Member } } });
const schema = new GraphQLSchema({
  query: new GraphQLObjectType<unknown, Setting>({
    name: "Query",
    fields: { rows: { type: new GraphQLList(Row), resolve: (_, __, { rows }) => rows } },
  }),
});
const document = parse(
  `query ($lang: String) { rows { member { ...Called } } } fragment Called on Member { id name(lang: $lang) }`,
);

test("what is kept of a member holds for the language and the catalogue that it was written for, however many there are", async () => {
  const operation = getOperationAST(document);
  const write = operation && compileOperation(schema, document, operation, {});
  if (!write) throw new Error("The question cannot be written at once.");
  const members = Array.from({ length: 1_500 }, (_, id): Member => ({ id: String(id) }));
  const rows = [...members, ...members].map((member) => ({ member }));
  const [now, then] = [{ called: "now" }, { called: "then" }];
  for (const [catalogue, lang] of [
    [now, "VI"],
    [now, "VI"],
    [now, "EN"],
    [then, "EN"],
    [now, "EN"],
  ] as const) {
    const setting: Setting = { rows, catalogue, variables: { lang } };
    const { data } = await execute({ schema, document, contextValue: setting, variableValues: { lang } });
    // Of a context it looks at nothing else.
    expect(await write(setting as unknown as Context)).toBe(JSON.stringify(data));
  }
});
