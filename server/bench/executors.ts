import { execute, getOperationAST, parse } from "graphql";
import { usualLimits } from "../src/config.ts";
import { createContext } from "../src/graphql/context.ts";
import { createSchema } from "../src/graphql/schema.ts";
import { compileOperation } from "../src/graphql/writing/compile-operation.ts";
import { loadCatalogue } from "../src/statistics/catalogue/load-catalogue.ts";
import { LONG_QUERY } from "./questions/questions.ts";
import { type Measured, measureLoop, together } from "./measure.ts";
import { aim, heading, say } from "./table.ts";
import type { World } from "./world.ts";

/**
 * What writing answers at once (src/graphql/writing/) brings on an answer of 15,000 rows, statement included as it is in life. It is kept
 * because it brings twice as much or more; should it ever bring less, graphql-js alone is simpler.
 */
export async function compareExecutors({ connection }: World, seconds: number): Promise<void> {
  const schema = createSchema();
  const document = parse(LONG_QUERY);
  const operation = getOperationAST(document);
  const write = operation && compileOperation(schema, document, operation, {});
  if (!write) throw new Error("The question cannot be written at once.");
  const catalogue = await loadCatalogue(connection.db);
  const contextValue = () => createContext({ db: connection.db, catalogue, limits: usualLimits() });
  const walked = async (): Promise<string> =>
    JSON.stringify(await execute({ schema, document, contextValue: contextValue() }));
  const written = async (): Promise<string> => `{"data":${await write(contextValue())}}`;
  heading("an answer of 15,000 rows");
  const first = await walked();
  if (!first.startsWith('{"data"')) throw new Error(first.slice(0, 500));
  if ((await written()) !== first) throw new Error("The executors answer differently.");
  for (const lane of [walked, written]) await measureLoop(lane, 1, Math.min(1, seconds));
  const [js, ours] = [
    together([await measureLoop(walked, 1, seconds)]),
    together([await measureLoop(written, 1, seconds)]),
  ];
  say(`graphql-js: ${told(js)}, ${(first.length / 1_048_576).toFixed(1)} MiB`);
  say(`written at once: ${told(ours)}`);
  aim("written ÷ graphql-js", ours.rate / js.rate, 2, "at least");
}

function told({ rate, p50 }: Measured): string {
  return `${rate.toFixed(1)}/s, p50 ${p50.toFixed(0)} ms`;
}
