import { Kysely, PostgresDialect } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { usualLimits } from "../../src/config.ts";
import type { Database } from "../../src/db/tables.ts";
import { createContext } from "../../src/graphql/context.ts";
import { createEngine } from "../../src/graphql/engine.ts";
import { createSchema } from "../../src/graphql/schema.ts";
import { loadCatalogue } from "../../src/statistics/catalogue/load-catalogue.ts";
import { type Atlas, openAtlas } from "./atlas.ts";

/** How many statements an answer costs must not depend on how many rows it has. */
let atlas: Atlas;
beforeAll(async () => {
  atlas = await openAtlas({ published: true });
});

const engine = createEngine({
  schema: createSchema(),
  limits: usualLimits(),
  log: (error) => {
    throw error;
  },
});

/** Answers a query and lists the statements that it took, the catalogue's own apart. */
async function statementsOf(query: string): Promise<{ statements: string[]; data: Record<string, unknown> }> {
  const statements: string[] = [];
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: atlas.connection.pool }),
    log: (event) => void statements.push(event.query.sql),
  });
  const contextValue = createContext({ db, catalogue: await loadCatalogue(db), limits: usualLimits() });
  statements.length = 0;
  const { body } = await engine.apollo.executeOperation({ query }, { contextValue });
  if (body.kind !== "single" || body.singleResult.errors !== undefined) throw new Error(JSON.stringify(body));
  return { statements, data: body.singleResult.data ?? {} };
}

const page = (first: number, fields: string): string => `{
  statistics(
    indicators: ["models_unspecified", "model_points", "awards_collectives", "awards_individuals"]
    kind: YEAR, from: "2018", to: "2024", level: PROVINCE, boundaries: "VN-2008", first: ${first}
  ) { totalCount nodes { ${fields} } }
}`;

const WORDS = "value status area { id name } period { id name } indicator { id name unit }";

test("a page of 1,000 statistics with area, period, indicator and sources takes at most 8 statements", async () => {
  const { statements, data } = await statementsOf(page(1_000, `${WORDS} sources { id title }`));
  const { nodes } = data["statistics"] as { nodes: { value: number | null; sources: unknown[] }[] };
  expect(nodes).toHaveLength(1_000);
  // The test would prove nothing about a page without any source.
  expect(nodes.filter(({ sources }) => sources.length > 0).length).toBeGreaterThan(5);
  expect(statements.length).toBeLessThanOrEqual(8);
});

test("a page without more than words takes one statement for each family of indicators", async () => {
  const { statements } = await statementsOf(page(1_000, `${WORDS} completeness { missing { id name } }`));
  // models_unspecified, model_points, and both kinds of awards, each by itself or with its parts.
  expect(statements).toHaveLength(3);
});

test("change and observations too are loaded for the whole page at once", async () => {
  const fields = `${WORDS}
    change(from: "2017") { difference leftOut { name } }
    sinceBefore: change { from { id } difference reason }
    observations(first: 3) { totalCount nodes { value source { title } versions { version } } }
    sources { id figures }`;
  const many = await statementsOf(page(1_000, fields));
  // Of three families of indicators, each asked by itself.
  expect(many.statements.length).toBeLessThanOrEqual(20);
});

test("indicators with their number of areas take the same few statements however many there are", async () => {
  const { statements } = await statementsOf(
    `{ indicators { id name dueEvery(dataset: "demo") areasWithFigures(dataset: "published") breaks { date } } }`,
  );
  expect(statements.length).toBeLessThanOrEqual(2);
});
