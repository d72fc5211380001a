import type pg from "pg";
import { usualLimits } from "../../src/config.ts";
import type { Connection } from "../../src/db/connect.ts";
import { createContext } from "../../src/graphql/context.ts";
import { createEngine } from "../../src/graphql/engine.ts";
import { createSchema } from "../../src/graphql/schema.ts";
import { loadCatalogue } from "../../src/statistics/catalogue/load-catalogue.ts";

/** A statement as it reaches the driver: its text, its parameters and, when prepared, its name. */
export type Statement = pg.QueryConfig & { text: string; values: unknown[] };

/** Runs our resolvers over a question and hands back every statement they sent to the driver. */
export async function captureStatements(connection: Connection, body: string): Promise<Statement[]> {
  const catalogue = await loadCatalogue(connection.db);
  const client = await connection.pool.connect();
  const statements: Statement[] = [];
  const query = client.query.bind(client);
  // The pool hands out the connection given back last, so that nothing goes past it.
  Object.assign(client, {
    query(first: string | Statement, values: unknown[] = []) {
      const statement = typeof first === "string" ? { text: first, values } : first;
      statements.push({ ...statement });
      return query(statement);
    },
  });
  client.release();
  const limits = usualLimits();
  const engine = createEngine({
    schema: createSchema(),
    limits,
    log: (error) => {
      throw error;
    },
  });
  const request = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
  const { body: answer } = await engine.apollo.executeOperation(request, {
    contextValue: createContext({ db: connection.db, catalogue, limits }),
  });
  Reflect.deleteProperty(client, "query");
  if (answer.kind !== "single" || answer.singleResult.errors !== undefined)
    throw new Error(JSON.stringify(answer));
  return statements;
}
