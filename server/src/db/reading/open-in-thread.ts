import type { Kysely } from "kysely";
import type pg from "pg";
import { connect, type ConnectOptions, type NoteStatement } from "../connect.ts";
import { ALWAYS_THERE, type DatabaseWatch, watchDatabase } from "../database-watch.ts";
import type { Database } from "../tables.ts";
import type { ReplicaSettings } from "./replica.ts";
import { Replicas } from "./replicas.ts";

/** How a thread reaches the databases that figures are read from. */
export interface ThreadConnections {
  readonly database: ConnectOptions;
  /** Null where there are none. */
  readonly replicas: ReplicaSettings | null;
}

/**
 * The primary and its replicas, for a thread of its own. With replicas the primary is watched too: else whoever is asked something that only it has would wait
 * for it as long as for an answer.
 *
 * @param max connections to each
 */
export function openInThread(
  { database, replicas }: ThreadConnections,
  max: number,
  note: NoteStatement | null = null,
): {
  readonly db: Kysely<Database>;
  readonly pool: pg.Pool;
  readonly watch: DatabaseWatch;
  readonly replicas: Replicas | null;
} {
  const watch =
    replicas === null ? ALWAYS_THERE : watchDatabase({ connectionString: database.connectionString });
  const { db, pool } = connect({ ...database, max }, watch, note);
  const { statementTimeout = 0 } = database;
  const own = replicas && { ...replicas, max, statementTimeout };
  return { db, pool, watch, replicas: own && new Replicas(own) };
}
