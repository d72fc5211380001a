import fc from "fast-check";
import {
  type DocumentNode,
  execute,
  getOperationAST,
  getVariableValues,
  parse,
  print,
  validate,
} from "graphql";
import { beforeAll, expect, test } from "vitest";
import { usualLimits } from "../../../src/config.ts";
import { createContext } from "../../../src/graphql/context.ts";
import { KnownCosts } from "../../../src/graphql/limits/known-costs.ts";
import { staticCost } from "../../../src/graphql/limits/static-cost.ts";
import { createSchema } from "../../../src/graphql/schema.ts";
import { compileOperation } from "../../../src/graphql/writing/compile-operation.ts";
import type { Catalogue } from "../../../src/statistics/catalogue/catalogue.ts";
import { loadCatalogue } from "../../../src/statistics/catalogue/load-catalogue.ts";
import { type Atlas, openAtlas } from "../atlas.ts";
import { randomQuery } from "./random-query.ts";
import { VALUES } from "./random-values.ts";

/** RANDOM_QUERIES=100000 for a long look. */
const RUNS = Number(process.env["RANDOM_QUERIES"] ?? 300);
const schema = createSchema();
let atlas: Atlas;
let catalogue: Catalogue;
beforeAll(async () => {
  atlas = await openAtlas({ published: true });
  catalogue = await loadCatalogue(atlas.connection.db);
});

interface Counted {
  readonly objects: number;
  readonly items: number;
}

/** Objects and list items of an answer. */
function count(value: unknown): Counted {
  if (typeof value !== "object" || value === null) return { objects: 0, items: 0 };
  const below = Object.values(value).map(count);
  const objects = below.reduce((sum, each) => sum + each.objects, Array.isArray(value) ? 0 : 1);
  return {
    objects,
    items: below.reduce((sum, each) => sum + each.items, Array.isArray(value) ? value.length : 0),
  };
}

const costs = new KnownCosts(schema);

/** A document that comes again is answered by a function that writes: it says the same, and its cost is the same. */
async function comesAgain(
  document: DocumentNode,
  given: Readonly<Record<string, unknown>>,
  answer: string,
): Promise<void> {
  const operation = getOperationAST(document);
  const { coerced } = getVariableValues(schema, operation?.variableDefinitions ?? [], given);
  if (!operation || coerced === undefined) throw new Error("A random question has one operation.");
  const context = createContext({ db: atlas.connection.db, catalogue, limits: usualLimits() });
  context.variables = coerced;
  const write = compileOperation(schema, document, operation, coerced);
  expect(await write?.(context), print(document)).toBe(answer);
  for (const _ of [1, 2])
    expect(costs.of(document, operation, coerced)).toEqual(staticCost(schema, document, null, coerced));
}

test(
  `no answer holds more than its bounds say: ${RUNS} random questions`,
  { timeout: 24 * 3_600_000 },
  async () => {
    const ratios: number[] = [];
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (gen) => {
        const { query, variables } = randomQuery(schema, VALUES, gen);
        const document = parse(query);
        expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
        const { cost, rows } = staticCost(schema, document, null, variables);
        // It would be refused.
        if (rows > 20_000 || cost > 100_000) return;
        const contextValue = createContext({ db: atlas.connection.db, catalogue, limits: usualLimits() });
        const { data, errors } = await execute({ schema, document, contextValue, variableValues: variables });
        if (errors === undefined) await comesAgain(document, variables, JSON.stringify(data));
        const { objects, items } = count(data);
        expect(items, query).toBeLessThanOrEqual(rows);
        expect(objects - 1, query).toBeLessThanOrEqual(cost);
        if (errors === undefined) answered++;
        if (items > 0 && errors === undefined) ratios.push(rows / items);
      }),
      { numRuns: RUNS, seed: 3 },
    );
    const sorted = ratios.toSorted((a, b) => a - b);
    const at = (share: number): string => (sorted[Math.floor(share * sorted.length)] ?? 0).toFixed(2);
    console.info(
      `bound ÷ rows of ${ratios.length} answers with rows: median ${at(0.5)}, nine tenths below ${at(0.9)}`,
    );
    // A test in which nothing is answered shows nothing.
    expect(answered).toBeGreaterThan(RUNS / 2);
    expect(ratios.length).toBeGreaterThan(RUNS / 4);
  },
);
