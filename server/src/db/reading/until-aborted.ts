import type { CompiledQuery, Kysely, QueryExecutor, QueryResult } from "kysely";
import type { Database } from "../tables.ts";
import { executing } from "./executing.ts";

/**
 * The same database for the time of one request: when the signal is aborted, statements that run are cancelled in
 * PostgreSQL itself (they then fail with SQLSTATE 57014) and none begins any more. For reading; it begins no transactions.
 */
export function untilAborted(db: Kysely<Database>, signal: AbortSignal): Kysely<Database> {
  return executing(db, (inner, query) => runUntilAborted(inner, query, signal));
}

/** Runs one statement, cancelled when the signal is aborted. */
export async function runUntilAborted<R>(
  inner: QueryExecutor,
  query: CompiledQuery<R>,
  signal: AbortSignal,
): Promise<QueryResult<R>> {
  signal.throwIfAborted();
  return inner.provideConnection(async (connection) => {
    await connection.collectSessionInfo?.();
    // It may have waited for a connection.
    signal.throwIfAborted();
    // Whether cancelling reached it or not, the statement itself says how it ended.
    const cancel = (): void =>
      void connection.cancelQuery?.((consumer) => inner.provideConnection(consumer)).catch(() => undefined);
    signal.addEventListener("abort", cancel, { once: true });
    try {
      return await connection.executeQuery<R>(query);
    } finally {
      signal.removeEventListener("abort", cancel);
    }
  });
}
