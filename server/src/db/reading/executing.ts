import {
  type CompiledQuery,
  type Dialect,
  DummyDriver,
  Kysely,
  PostgresDialect,
  type QueryExecutor,
  type QueryResult,
} from "kysely";
import type { Database } from "../tables.ts";

/** How a statement is run on the executor of a database. */
export type Run = <R>(inner: QueryExecutor, query: CompiledQuery<R>) => Promise<QueryResult<R>>;

/** All work goes through the executor; kysely wants these too, for transactions and for closing. */
const NO_DRIVER = new DummyDriver();
const NOTHING: Dialect = new PostgresDialect({
  pool: () => Promise.reject(new Error("This database is for reading.")),
});

/** A database whose statements are run in a way of one's own. For reading; it begins no transactions and streams nothing. */
export function executing(db: Kysely<Database>, run: Run): Kysely<Database> {
  const executor = around(db.getExecutor(), run);
  return new Kysely<Database>({
    config: { dialect: NOTHING },
    dialect: NOTHING,
    driver: NO_DRIVER,
    executor,
  });
}

function around(inner: QueryExecutor, run: Run): QueryExecutor {
  return {
    adapter: inner.adapter,
    plugins: inner.plugins,
    transformQuery: (node, id) => inner.transformQuery(node, id),
    compileQuery: (node, id) => inner.compileQuery(node, id),
    provideConnection: (consumer, options) => inner.provideConnection(consumer, options),
    executeQuery: (query) => run(inner, query),
    stream: () => {
      throw new Error("Nothing is streamed here.");
    },
    withPlugin: (plugin) => around(inner.withPlugin(plugin), run),
    withPluginAtFront: (plugin) => around(inner.withPluginAtFront(plugin), run),
    withPlugins: (plugins) => around(inner.withPlugins(plugins), run),
    withoutPlugins: () => around(inner.withoutPlugins(), run),
    withConnectionProvider: (provider) => around(inner.withConnectionProvider(provider), run),
  };
}
