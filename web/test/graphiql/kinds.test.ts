import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildSchema, getNamedType, isInputObjectType, isObjectType } from "graphql";
import { expect, test } from "vitest";
import { kindOfArgument } from "../../src/graphiql/names/kinds.ts";

const FOLDER = resolve(import.meta.dirname, "../../../schema");
const schema = buildSchema(
  readdirSync(FOLDER)
    .map((file) => readFileSync(join(FOLDER, file), "utf8"))
    .join("\n"),
);

/** What has no list to choose from: reports and figures are thousands, and a group of one's own has the id one gives it. */
const WRITTEN = new Set(["id", "ids", "sources"]);

test("every argument of the SDL that takes an id is chosen by name beside the question", () => {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
  const inputs = types.flatMap((type) => {
    if (isObjectType(type)) return Object.values(type.getFields()).flatMap(({ args }) => args);
    return isInputObjectType(type) ? Object.values(type.getFields()) : [];
  });
  const ids = inputs.filter(({ type }) => getNamedType(type).name === "ID").map(({ name }) => name);
  expect(ids.length).toBeGreaterThan(20);
  expect([...new Set(ids)].filter((name) => !WRITTEN.has(name) && kindOfArgument(name) === null)).toEqual([]);
});
