import type { PostgresPool, PostgresPoolClient } from "kysely";
import type pg from "pg";
import { asAway, DatabaseAwayError } from "./database-away.ts";
import type { DatabaseWatch } from "./database-watch.ts";

/** Statements that are remembered; each connection keeps a plan for each of them. */
const MOST = 200;

/** Milliseconds that a statement may take longer than the server lets it; then the connection is taken for dead. */
const SILENCE = 3_000;

/**
 * The pool as kysely uses it, but questions that come again are prepared: PostgreSQL parses and plans them once for each
 * connection. Only what reads and has parameters is: texts of writing differ with the number of rows.
 * Where there is no database to ask, it says so with a DatabaseAwayError, and a connection that is lost is not used again.
 *
 * @param statementTimeout milliseconds after which the server ends a statement; 0: never
 */
export function preparingStatements(
  pool: pg.Pool,
  watch: DatabaseWatch,
  statementTimeout: number,
): PostgresPool {
  const names = new Map<string, string>();
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  const nameOf = (text: string): string | undefined => {
    let name = names.get(text);
    if (name === undefined && names.size < MOST && /^\s*(?:select|with)\b/i.test(text)) {
      name = `atlas_${names.size}`;
      names.set(text, name);
    }
    return name;
  };
  const wrap = (client: pg.PoolClient): PostgresPoolClient => {
    let isLost = false;
    const query = (text: string, values: readonly unknown[]): Promise<unknown> => {
      const name = values.length === 0 ? undefined : nameOf(text);
      const config = {
        text,
        values: [...values],
        ...(name !== undefined && { name }),
        ...(statementTimeout > 0 && { query_timeout: statementTimeout + SILENCE }),
      };
      return client.query(config).catch((error: unknown) => {
        const told = asAway(error);
        isLost ||= told instanceof DatabaseAwayError;
        throw told;
      });
    };
    // Not in the driver's types, and wanted for cancelling.
    const processID: unknown = Reflect.get(client, "processID");
    return {
      // Cursors, the other thing kysely may hand over, need a package we do not have.
      query: query as PostgresPoolClient["query"],
      release: (destroy) => client.release(isLost ? true : destroy),
      ...(typeof processID === "number" && { processID }),
    };
  };
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      if (watch.away !== null) throw watch.away;
      const client = await pool.connect().catch((error: unknown) => {
        throw asAway(error);
      });
      let wrapped = clients.get(client);
      if (wrapped === undefined) clients.set(client, (wrapped = wrap(client)));
      return wrapped;
    },
  };
}
