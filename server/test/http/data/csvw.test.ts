import { Readable } from "node:stream";
import CsvwParser from "rdf-parser-csvw";
import { beforeAll, expect, test } from "vitest";
import { COLUMNS } from "../../../src/export/columns/columns.ts";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";
import { rowsOf, take } from "./taken-away.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await openAtlas({ published: true });
});

/** A term of RDF, as its libraries know it. */
interface Term {
  readonly termType: string;
  readonly value: string;
  readonly datatype?: Term;
  equals(other: Term): boolean;
}
const XSD = "http://www.w3.org/2001/XMLSchema#";
let blanks = 0;
const term = (termType: string, value: string): Term => ({
  termType,
  value,
  equals: (other) => other.termType === termType && other.value === value,
});
const rdf = {
  blankNode: () => term("BlankNode", `b${blanks++}`),
  namedNode: (iri: string) => term("NamedNode", iri),
  literal: (value: string) => ({ ...term("Literal", value), datatype: term("NamedNode", `${XSD}string`) }),
};

interface Statement {
  readonly subject: Term;
  readonly predicate: Term;
  readonly object: Term;
}

/** Statements that can be looked through, as the reader wants them. */
class Statements {
  readonly #all: readonly Statement[];
  constructor(all: readonly Statement[]) {
    this.#all = all;
  }
  match(subject?: Term | null, predicate?: Term | null): Statements {
    const is = (wanted: Term | null | undefined, term: Term): boolean => !wanted || wanted.equals(term);
    return new Statements(
      this.#all.filter((one) => is(subject, one.subject) && is(predicate, one.predicate)),
    );
  }
  [Symbol.iterator](): Iterator<Statement> {
    return this.#all[Symbol.iterator]();
  }
}

const csvw = (name: string) => rdf.namedNode(`http://www.w3.org/ns/csvw#${name}`);
const list = (name: string) => rdf.namedNode(`http://www.w3.org/1999/02/22-rdf-syntax-ns#${name}`);
/** The context of CSV on the Web: its names of types, and of what is called otherwise in RDF. */
const TYPES: Readonly<Record<string, string>> = { number: "double" };

interface Metadata {
  readonly dialect: {
    readonly delimiter: string;
    readonly quoteChar: string;
    readonly lineTerminators: readonly string[];
  };
  readonly tableSchema: {
    readonly columns: readonly {
      readonly name: string;
      readonly titles: string;
      readonly datatype: string;
    }[];
    readonly primaryKey: readonly string[];
  };
}

/** What the metadata state, as JSON-LD reads it, of all that this reader looks at. */
function statements({ dialect, tableSchema }: Metadata): Statements {
  const all: Statement[] = [];
  const state = (subject: Term, predicate: Term, object: Term): void =>
    void all.push({ subject, predicate, object });
  const [table, speech, schema] = [rdf.blankNode(), rdf.blankNode(), rdf.blankNode()];
  state(table, csvw("dialect"), speech);
  state(speech, csvw("delimiter"), rdf.literal(dialect.delimiter));
  state(speech, csvw("quoteChar"), rdf.literal(dialect.quoteChar));
  for (const end of dialect.lineTerminators) state(speech, csvw("lineTerminators"), rdf.literal(end));
  state(table, csvw("tableSchema"), schema);
  const links = tableSchema.columns.map(() => rdf.blankNode());
  state(schema, csvw("column"), links[0] ?? list("nil"));
  for (const [at, { name, titles, datatype }] of tableSchema.columns.entries()) {
    const [link = list("nil"), column] = [links[at], rdf.blankNode()];
    state(link, list("first"), column);
    state(link, list("rest"), links[at + 1] ?? list("nil"));
    state(column, csvw("name"), rdf.literal(name));
    state(column, csvw("title"), rdf.literal(titles));
    state(column, csvw("datatype"), rdf.namedNode(`${XSD}${TYPES[datatype] ?? datatype}`));
  }
  return new Statements(all);
}

test("a reader of CSV on the Web that is not ours takes each cell of a file with the type that the metadata beside it say", async () => {
  const question = "indicators=units_eligible&by=UNIT_TYPE&periods=2024,2025&boundaries=AS_REPORTED&lang=en";
  const file = await take(atlas, `/data/published.csv?${question}`);
  const [, described = ""] = /<([^>]+)>; rel="describedby"/.exec(String(file.headers["link"])) ?? [];
  const metadata: Metadata = JSON.parse((await take(atlas, described)).body);
  const rows = rowsOf(file.body);
  const reader = new CsvwParser({ metadata: statements(metadata), baseIRI: "http://atlas/" });
  const cells = new Map<string, { value: string; type: string }[]>();
  for await (const { predicate, object } of reader.import(Readable.from([file.body]))) {
    const [, name] = /^http:\/\/atlas\/#(.+)$/.exec(predicate.value) ?? [];
    if (name === undefined) continue;
    const type = object.datatype?.value.replace(XSD, "") ?? "";
    const column = cells.get(name) ?? [];
    column.push({ value: object.value, type });
    cells.set(name, column);
  }
  const types = {
    code: "string",
    text: "string",
    list: "string",
    number: "double",
    instant: "dateTimeStamp",
  };
  for (const { name, type } of COLUMNS) {
    const written = rows.flatMap((row) => (row[name] === "" ? [] : [row[name]]));
    const expected = type in types ? types[type as keyof typeof types] : type;
    expect([name, cells.get(name)?.map(({ value }) => value) ?? []]).toEqual([name, written]);
    for (const cell of cells.get(name) ?? []) expect([name, cell.type]).toEqual([name, expected]);
  }
  expect(cells.get("area_code")?.some(({ value }) => value.startsWith("0"))).toBe(true);
  expect(cells.get("value")?.length).toBeGreaterThan(10);
  // The key tells every row from every other.
  const keys = rows.map((row) => metadata.tableSchema.primaryKey.map((name) => row[name]).join("\t"));
  expect(new Set(keys).size).toBe(rows.length);
});
