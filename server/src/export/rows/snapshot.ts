import type { Kysely } from "kysely";
import type pg from "pg";
import { asAway, DatabaseBehindError } from "../../db/database-away.ts";
import { OtherVersionError } from "../../db/reading/at-version.ts";
import type { Database } from "../../db/tables.ts";
import { kyselyOn } from "../../db/transaction.ts";

/** Milliseconds after which PostgreSQL notices that nobody listens to a statement any more. */
const NOTICED = 2_000;

/** The database as it stood at one instant, whatever is imported meanwhile: all that is read through it agrees. */
export interface Snapshot {
  readonly db: Kysely<Database>;
  /** The one connection it is read through, for COPY. */
  readonly client: pg.PoolClient;
  /** Gives the connection back; cut off in the middle of a statement, it is not used again. */
  close(): Promise<void>;
  /** Ends it at once, whatever is being read: the connection is cut. */
  cut(): void;
}

/**
 * Opens one. Rejects with a DatabaseAwayError when there is no database to ask, or only one that is behind.
 *
 * @param atLeast the data version that it has to hold
 */
export async function openSnapshot(pool: pg.Pool, atLeast = 0): Promise<Snapshot> {
  const client = await pool.connect().catch((error: unknown) => {
    throw asAway(error);
  });
  try {
    // A setting of Linux and a few others; elsewhere a statement runs to its next row before it notices.
    await client.query(`set client_connection_check_interval = ${NOTICED}`).catch(() => undefined);
    await client.query("begin isolation level repeatable read, read only");
    if (atLeast > 0) await mustHold(client, atLeast);
  } catch (error) {
    client.release(true);
    throw asAway(error);
  }
  let closed = false;
  const cut = (): void => {
    if (closed) return;
    closed = true;
    client.release(true);
  };
  return {
    db: kyselyOn(client),
    client,
    cut,
    close: async () => {
      // Rows may still be coming; waiting for the end of them would be waiting for all.
      if (Reflect.get(client, "readyForQuery") !== true) return cut();
      if (closed) return;
      closed = true;
      const isWhole = await client.query("commit").then(
        () => true,
        () => false,
      );
      client.release(!isWhole);
    },
  };
}

async function mustHold(client: pg.PoolClient, atLeast: number): Promise<void> {
  const { rows } = await client.query<{ id: number | null }>("select max(id) as id from data_commit");
  const seen = rows[0]?.id ?? 0;
  if (seen < atLeast) throw new DatabaseBehindError(new OtherVersionError(seen, atLeast));
}
