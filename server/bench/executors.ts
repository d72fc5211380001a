import { execute, parse } from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import { usualLimits } from "../src/config.ts";
import { createContext } from "../src/graphql/context.ts";
import { createSchema } from "../src/graphql/schema.ts";
import { loadCatalogue } from "../src/statistics/catalogue/load-catalogue.ts";
import { LONG_QUERY } from "./maps/map-query.ts";
import { type Measured, measureLoop, together } from "./measure.ts";
import { aim, heading, say } from "./table.ts";
import type { World } from "./world.ts";

/**
 * What compiling documents brings on an answer of 15,000 rows, statement included as it is in life. It is in the product
 * (src/graphql/compiled-executor.ts) because it brings 1.3 × or more; should it ever bring less, it can go.
 */
export async function compareExecutors({ connection }: World, seconds: number): Promise<void> {
  const schema = createSchema();
  const document = parse(LONG_QUERY);
  const catalogue = await loadCatalogue(connection.db);
  const contextValue = () => createContext({ db: connection.db, catalogue, limits: usualLimits() });
  const plain = async (): Promise<string> =>
    JSON.stringify(await execute({ schema, document, contextValue: contextValue() }));
  heading("an answer of 15,000 rows");
  const first = await plain();
  if (!first.startsWith('{"data"')) throw new Error(first.slice(0, 500));
  await measureLoop(plain, 1, Math.min(1, seconds));
  const measured = together([await measureLoop(plain, 1, seconds)]);
  say(`graphql-js: ${told(measured)}, ${(first.length / 1_048_576).toFixed(1)} MiB`);
  const compiled = compileQuery(schema, document);
  if (!isCompiledQuery(compiled)) throw new Error(JSON.stringify(compiled));
  const fast = async (): Promise<string> => JSON.stringify(await compiled.query({}, contextValue(), {}));
  if ((await fast()) !== first) throw new Error("The executors answer differently.");
  await measureLoop(fast, 1, Math.min(1, seconds));
  const other = together([await measureLoop(fast, 1, seconds)]);
  say(`graphql-jit: ${told(other)}`);
  aim("graphql-jit ÷ graphql-js (kept from 1.3)", other.rate / measured.rate, 2, "at least");
}

function told({ rate, p50 }: Measured): string {
  return `${rate.toFixed(1)}/s, p50 ${p50.toFixed(0)} ms`;
}
