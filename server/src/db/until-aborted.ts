import {
  type CompiledQuery,
  type Dialect,
  DummyDriver,
  Kysely,
  PostgresDialect,
  type QueryExecutor,
  type QueryResult,
} from "kysely";
import type { Database } from "./tables.ts";

/**
 * The same database for the time of one request: when the signal is aborted, statements that run are cancelled in
 * PostgreSQL itself (they then fail with SQLSTATE 57014) and none begins any more. For reading; it begins no transactions.
 */
export function untilAborted(db: Kysely<Database>, signal: AbortSignal): Kysely<Database> {
  const executor = cancelling(db.getExecutor(), signal);
  return new Kysely<Database>({
    config: { dialect: NOTHING },
    dialect: NOTHING,
    driver: NO_DRIVER,
    executor,
  });
}

/** All work goes through the executor; kysely wants these too, for transactions and for closing. */
const NO_DRIVER = new DummyDriver();
const NOTHING: Dialect = new PostgresDialect({
  pool: () => Promise.reject(new Error("This database is for reading.")),
});

function cancelling(inner: QueryExecutor, signal: AbortSignal): QueryExecutor {
  return {
    adapter: inner.adapter,
    plugins: inner.plugins,
    transformQuery: (node, id) => inner.transformQuery(node, id),
    compileQuery: (node, id) => inner.compileQuery(node, id),
    provideConnection: (consumer, options) => inner.provideConnection(consumer, options),
    executeQuery: (query) => run(inner, query, signal),
    stream: (query, size, options) => inner.stream(query, size, { signal, ...options }),
    withPlugin: (plugin) => cancelling(inner.withPlugin(plugin), signal),
    withPluginAtFront: (plugin) => cancelling(inner.withPluginAtFront(plugin), signal),
    withPlugins: (plugins) => cancelling(inner.withPlugins(plugins), signal),
    withoutPlugins: () => cancelling(inner.withoutPlugins(), signal),
    withConnectionProvider: (provider) => cancelling(inner.withConnectionProvider(provider), signal),
  };
}

async function run<R>(
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
