import { Kysely, PostgresDialect } from "kysely";
import type { Transaction } from "kysely";
import type pg from "pg";
import type { Database } from "./tables.ts";

export interface Work {
  readonly tx: Transaction<Database>;
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
 * statement timeout of the pool does not hold within, and statements are planned for what they are given.
 */
export async function inTransaction<T>(pool: pg.Pool, work: (held: Work) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let failed = false;
  try {
    return await kyselyOn(client)
      .transaction()
      .execute(async (tx) => {
        // Where the database is spread over machines, one connection to each writes both to its part and to what all of them hold, and what is set
        // for a while is set there too. PostgreSQL itself has no settings of those names, and takes them as some that nobody reads.
        await client.query(
          "set local statement_timeout = 0; set local plan_cache_mode = auto; " +
            "set local citus.multi_shard_modify_mode = 'sequential'; set local citus.propagate_set_commands = 'local'",
        );
        // Compiling would take longer than it saves: what looks costly here is mostly a wrong guess of a table just filled.
        await client.query("set local jit = off");
        return work({ tx, client });
      });
  } catch (error) {
    failed = true;
    throw error;
  } finally {
    // After a failure the connection may be in the middle of a COPY: it is not used again.
    client.release(failed);
  }
}
