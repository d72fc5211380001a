import { Kysely, PostgresDialect } from "kysely";
import type pg from "pg";
import type { Database } from "./tables.ts";

export interface Work {
  readonly tx: Kysely<Database>;
  /** The very connection `tx` runs on, for COPY. */
  readonly client: pg.PoolClient;
}

/** kysely on one connection that somebody else holds: it never gives the connection back. */
export function kyselyOn(client: pg.PoolClient): Kysely<Database> {
  const held = new Proxy(client, {
    get(target, key) {
      if (key === "release") return () => undefined;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  const pool = { connect: async () => held, end: async () => undefined, options: {} };
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}

/**
 * Runs `work` in one transaction, with both kysely and the bare connection: it either counts or leaves nothing. The
 * statement timeout of the pool does not hold within.
 */
export async function inTransaction<T>(pool: pg.Pool, work: (held: Work) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("begin");
    await client.query("set local statement_timeout = 0");
    const result = await work({ tx: kyselyOn(client), client });
    const ended = await client.query("commit");
    if (ended.command !== "COMMIT") throw new Error("The transaction had failed and was rolled back.");
    return result;
  } catch (error) {
    await client.query("rollback").catch((reason: unknown) => {
      broken = reason instanceof Error ? reason : new Error(String(reason));
    });
    throw error;
  } finally {
    // A connection that could not even roll back is thrown away.
    client.release(broken);
  }
}
