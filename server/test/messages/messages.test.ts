import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { GraphQLError, parse, specifiedRules, validate } from "graphql";
import { expect, test } from "vitest";
import { createSchema } from "../../src/graphql/schema.ts";
import { explained } from "../../src/graphql/sentences/language-errors.ts";
import { inVietnamese } from "../../src/messages/language/vi.ts";
import { messages } from "../../src/messages/message.ts";

const SOURCES = resolve(import.meta.dirname, "../../src");

test("every message is there in every language", () => {
  const [english, ...others] = Object.values(messages).map((words) => Object.keys(words).toSorted());
  expect(english?.length).toBeGreaterThan(60);
  for (const codes of others) expect(codes).toEqual(english);
  for (const [code, said] of Object.entries(messages.VI))
    expect(String(said), code).not.toBe(String(Reflect.get(messages.EN, code)));
});

/** Files of the edge: whatever is thrown there may be told to somebody. */
const edge = ["graphql", "http", "export", "statistics/request", "statistics/read"].flatMap((folder) =>
  readdirSync(join(SOURCES, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name)),
);

test("no sentence for readers is written anywhere but among the messages", () => {
  expect(edge.length).toBeGreaterThan(100);
  for (const file of edge) {
    const text = readFileSync(join(SOURCES, file), "utf8");
    // Errors of the language are ours only through ToldError and ValueError, which take a message in every language.
    // What InputError and ToldError are made of is a message: their types see to that.
    const found = (form: RegExp): string | undefined => form.exec(text)?.[0];
    if (!/graphql[\\/](errors|limits[\\/]admission)\.ts$/.test(file))
      expect(found(/new GraphQLError\(/), file).toBeUndefined();
    expect(found(/\bmessage(?: =|:)\s*[`"][^`"$]*[a-z] [a-z][^`"]*/i), file).toBeUndefined();
  }
});

const schema = createSchema();

/** A document that breaks each rule of the language, in words that the rule speaks of. */
const BROKEN: readonly string[] = [
  "{ area(id: 1) { nam } }",
  "{ area { id } }",
  "{ areas }",
  "{ dataVersion { id { x } } }",
  "{ areas(levell: COUNTRY) { id } }",
  "{ areas(level: PROVINZ) { id } }",
  '{ areas(level: "PROVINCE") { id } }',
  "{ areas(first: 1.5) { id } }",
  "{ areas(first: 99999999999) { id } }",
  '{ areas(first: "x") { id } }',
  "{ area(id: 1.5) { id } }",
  "{ area(id: null) { id } }",
  '{ statistics(indicators: ["x"], where: 3) { totalCount } }',
  '{ statistics(indicators: ["x"], where: { modells: ["x"] }) { totalCount } }',
  '{ statistics(indicators: ["x"], groups: [{ name: "x" }]) { totalCount } }',
  '{ statistics(indicators: ["x"], where: { value: { min: "x" } }) { totalCount } }',
  '{ statistics(indicators: ["x"]) { nodes { value(x: 1) } } }',
  "query ($v: Area) { dataVersion { id } }",
  "query ($v: Nothing) { dataVersion { id } }",
  "query ($v: Int) { dataVersion { id } }",
  "query Q ($v: Int) { dataVersion { id } }",
  "{ areas(first: $v) { id } }",
  "query ($v: String) { areas(first: $v) { id } }",
  "query ($v: Int, $v: Int) { areas(first: $v) { id } }",
  "{ ...F }",
  "fragment F on Query { dataVersion { id } } { dataVersion { id } }",
  "fragment F on Query { ...F } { ...F }",
  "fragment F on Area { id } { ...F }",
  "fragment F on Int { id } { ...F }",
  "{ ... on Area { id } }",
  "{ ... on Int { id } }",
  "{ dataVersion @nothing { id } }",
  "{ dataVersion @include { id } }",
  "{ dataVersion @include(if: 1) { id } }",
  "{ dataVersion @include(if: true) @include(if: true) { id } }",
  "{ dataVersion @include(if: true, iff: true) { id } }",
  "query @include(if: true) { dataVersion { id } }",
  "{ a: dataVersion { id } a: limits { __typename } }",
  "{ areas(first: 1, first: 2) { id } }",
  "{ dataVersion { id } } { dataVersion { id } }",
  "query A { dataVersion { id } } query A { dataVersion { id } }",
  "type X { x: Int } { dataVersion { id } }",
  "{ dataVersion { id ",
  "{ dataVersion { id } ) ",
  '{ area(id: "x) { id } }',
  "{ area(id: ?) { id } }",
  "{}",
];

function errorsOf(document: string): readonly GraphQLError[] {
  try {
    return validate(schema, parse(document), specifiedRules, { maxErrors: 20 });
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

test.each(BROKEN)("what the language says of a document is said in Vietnamese too: %s", (document) => {
  const errors = errorsOf(document);
  expect(errors.length).toBeGreaterThan(0);
  for (const error of errors) {
    const { message } = explained(error, "VI", schema);
    expect(message, error.message).not.toContain("thông báo của GraphQL");
    expect(message).not.toBe(error.message);
    expect(message).toMatch(/[àáạảãâầấậẩẫăằắặẳẵèéẹẻẽêềếệểễìíịỉĩòóọỏõôồốộổỗơờớợởỡùúụủũưừứựửữỳýỵỷỹđ]/i);
  }
});

test("a wrong value says in which argument it stands, and an enum lists the right ones in both languages", () => {
  const [wrong] = errorsOf(
    '{ statistics(indicators: ["x"], orderBy: [{ direction: ASC, by: VALUES }]) { totalCount } }',
  );
  if (wrong === undefined) throw new Error("It is wrong.");
  for (const lang of ["EN", "VI"] as const) {
    const { message, argument, suggestions } = explained(wrong, lang, schema);
    expect(argument).toBe("orderBy.by");
    expect(message).toMatch(/^orderBy\.by: .*VALUES.*VALUE.*INDICATOR, AREA, PERIOD/s);
    expect(suggestions).toContain("CHANGE");
  }
  expect(inVietnamese("Something that nobody foresaw")).toBeNull();
});
