import type { PostgresPool, PostgresPoolClient } from "kysely";
import type pg from "pg";

/** Statements that are remembered; each connection keeps a plan for each of them. */
const MOST = 200;

/**
 * The pool as kysely uses it, but questions that come again are prepared: PostgreSQL parses and plans them once for each
 * connection. Only what reads and has parameters is: texts of writing differ with the number of rows.
 */
export function preparing(pool: pg.Pool): PostgresPool {
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
    const query = (text: string, values: readonly unknown[]): Promise<unknown> => {
      const name = values.length === 0 ? undefined : nameOf(text);
      return client.query({ text, values: [...values], ...(name !== undefined && { name }) });
    };
    // Not in the driver's types, and wanted for cancelling.
    const processID: unknown = Reflect.get(client, "processID");
    return {
      // Cursors, the other thing kysely may hand over, need a package we do not have.
      query: query as PostgresPoolClient["query"],
      release: (destroy) => client.release(destroy),
      ...(typeof processID === "number" && { processID }),
    };
  };
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect();
      let wrapped = clients.get(client);
      if (wrapped === undefined) clients.set(client, (wrapped = wrap(client)));
      return wrapped;
    },
  };
}
