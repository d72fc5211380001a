import { Kysely, PostgresDialect } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { NOBODY } from "../../../src/accounts/may.ts";
import { usualLimits } from "../../../src/config.ts";
import { connect, type Connection } from "../../../src/db/connect.ts";
import { DatabaseBehindError } from "../../../src/db/database-away.ts";
import type { Database } from "../../../src/db/tables.ts";
import { createEngine } from "../../../src/graphql/engine.ts";
import { createSchema } from "../../../src/graphql/schema.ts";
import { Answerer } from "../../../src/http/answers/answerer.ts";
import { CatalogueKeeper } from "../../../src/http/answers/catalogue-keeper.ts";
import type { Question } from "../../../src/http/answers/question.ts";
import { atEnd } from "../../at-end.ts";
import { UNTOLD } from "../../../src/graphql/limits/answer-text.ts";
import { openAtlas } from "../../graphql/atlas.ts";
import { workedQuestions } from "../../graphql/worked-questions.ts";
import { openSeededDatabase } from "../../seeded-database.ts";

/** Two databases of which one is a commit of data behind: in the newer one every figure is another. */
let ahead: Connection;
let behind: Connection;
beforeAll(async () => {
  await engine.apollo.start();
  const open = async (): Promise<Connection> => {
    const connection = connect({ connectionString: await openSeededDatabase(true), max: 4 });
    atEnd(() => connection.close());
    return connection;
  };
  [ahead, behind] = [await open(), await open()];
  await ahead.pool.query(`
    insert into data_commit (committed_at, what)
      select max(committed_at) + interval '1 second', 'every figure is a million more' from data_commit;
    update cube set value = value + 1000000 where value is not null;
    update observation set value = value + 1000000 where value is not null`);
});

const schema = createSchema();
const engine = createEngine({
  schema,
  limits: usualLimits(),
  log: (error) => {
    throw error;
  },
});
/** One document for each field of Query. */
const FIELDS: Readonly<Record<string, string>> = {
  areaGroups: "{ areaGroups { id } }",
  areas: "{ areas(level: DISTRICT) { id } }",
  area: '{ area(id: "nam-dinh") { id } }',
  awaiting: "{ awaiting { sentBack { id } } }",
  awardLevels: "{ awardLevels { id } }",
  categories: "{ categories { id } }",
  chain: "{ chain(count: 1) }",
  citation: '{ citation(query: "{ datasets { id } }", knownAt: "2026-01-01") { knownAt } }',
  datasets: "{ datasets { id } }",
  dataVersion: "{ dataVersion { id } }",
  holdings: "{ holdings { figures } }",
  import: '{ import(id: "1") { id } }',
  imports: "{ imports { totalCount } }",
  indicators: '{ indicators { id areasWithFigures(dataset: "published") } }',
  limits: "{ limits { maxCost: cost { value } } }",
  models: "{ models { id } }",
  namedExamples: "{ namedExamples { name } }",
  observations: "{ observations(first: 5) { nodes { value } } }",
  periods: "{ periods { id } }",
  places: '{ places(search: "hai hau") { id } }',
  ratio:
    '{ ratio(numerator: { indicator: "model_points" }, denominator: { indicator: "awards_collectives" }) { nodes { value } } }',
  returns: '{ returns(dataset: "demo", every: MONTH, periods: ["2025-01"]) { period { id } } }',
  revisions: '{ revisions(since: "2020-01-01", first: 5) { nodes { cause } } }',
  sources: "{ sources(first: 5) { id figures } }",
  statistics: '{ statistics(indicators: ["model_points"]) { nodes { value } } }',
  topics: "{ topics { id } }",
  unitTypes: "{ unitTypes { id } }",
  updates: "{ updates { nodes { at } } }",
  vintages: "{ vintages { id } }",
};

function asking(query: string): Question {
  return {
    method: "POST",
    headers: { "content-type": "application/json" },
    search: "",
    body: JSON.stringify({ query }),
    document: null,
    atLeast: 0,
    requestId: "1",
    actor: NOBODY,
    lang: "EN",
    encoding: null,
  };
}

/** Answers out of `db`, with a catalogue that knows of all that was published. */
function answererOn(db: Kysely<Database>): Answerer {
  const catalogues = new CatalogueKeeper(ahead.db, Number.POSITIVE_INFINITY);
  return new Answerer({ engine, db, catalogues, limits: usualLimits() });
}

/** What is in memory with the catalogue, and what changes without a data version and so is read as it is now. */
const READ_NO_FIGURES =
  "areaGroups areas area awaiting awardLevels categories chain datasets dataVersion import imports limits models periods places topics unitTypes vintages".split(
    " ",
  );

const said = async (answerer: Answerer, query: string): Promise<unknown> => {
  const { body, codes } = await answerer.answer(asking(query), new AbortController().signal);
  if (codes.length > 0) throw new Error(`${query}: ${codes.join(" ")}`);
  const { data } = JSON.parse(`${new TextDecoder().decode(body.head)}${body.isOpen ? UNTOLD : ""}`);
  return data;
};

test("a database that is behind answers no question about figures, whichever field of the API asks", async () => {
  const answerer = answererOn(behind.db);
  const names = Object.keys(schema.getQueryType()?.getFields() ?? {});
  expect(Object.keys(FIELDS).toSorted()).toEqual(names.toSorted());
  const answered: string[] = [];
  for (const [name, query] of Object.entries(FIELDS)) {
    try {
      await said(answerer, query);
      answered.push(name);
    } catch (error) {
      expect(error).toBeInstanceOf(DatabaseBehindError);
    }
  }
  expect(answered).toEqual(Object.keys(FIELDS).filter((name) => READ_NO_FIGURES.includes(name)));
});

/** Both databases behind one address: each connection may come to the other one. */
function either(): Kysely<Database> {
  let turn = 0;
  const connect = () => ((turn += 1) % 3 === 0 ? behind : ahead).pool.connect();
  return new Kysely({
    dialect: new PostgresDialect({ pool: { connect, end: async () => undefined, options: {} } }),
  });
}

test.each([...workedQuestions].filter(([, query]) => !query.includes('"demo"')))(
  "where one of two databases is behind, %s is answered as by the other, or not at all",
  async (_name, query) => {
    const right = await said(answererOn(ahead.db), query);
    const mixed = answererOn(either());
    for (let tries = 0; tries < 3; tries += 1) {
      try {
        expect(await said(mixed, query)).toEqual(right);
      } catch (error) {
        if (!(error instanceof DatabaseBehindError)) throw error;
      }
    }
  },
);

test("of two databases behind one address the older is never kept as the newer, and nobody is given less than before", async () => {
  const { app } = await openAtlas({ db: either(), published: true });
  const units = (id: string): string =>
    `{ ${id}: dataVersion { id } statistics(indicators: ["units_eligible"], areas: ["viet-nam"], where: { unitTypes: ["commune"] }, periods: ["2025-06"]) { nodes { value } } }`;
  let [newest, answered] = [0, 0];
  for (let question = 0; question < 20; question += 1) {
    const id = `v${question}`;
    for (const _time of ["made", "kept"]) {
      const response = await app.inject({ method: "POST", url: "/graphql", payload: { query: units(id) } });
      if (response.statusCode === 503) continue;
      const { data } = response.json();
      const version = Number(data[id].id);
      expect(data.statistics.nodes).toEqual([{ value: version === 1 ? 10_035 : 1_010_035 }]);
      expect(version).toBeGreaterThanOrEqual(newest);
      newest = version;
      answered += 1;
    }
  }
  expect([newest, answered > 20]).toEqual([2, true]);
});
