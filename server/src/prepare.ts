import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { Config } from "./config.ts";
import { demoSeed } from "./demo/demo-seed.ts";
import { connect, type Connection } from "./db/connect.ts";
import { migrate, pendingMigrations } from "./db/migrate.ts";
import { startEmbedded } from "./embedded/start-embedded.ts";
import { createApp } from "./http/app.ts";
import { publishedSeed, seed } from "./import/seed.ts";

export interface PrepareOptions {
  readonly config: Config;
  readonly projectFolder: string;
  /** Aborted: what has been started is stopped again, and {@link prepare} throws the reason. */
  readonly signal: AbortSignal;
  /** Told in one line each how far it is. */
  readonly say: (line: string) => void;
  /** The embedded database ended and could not be brought back. */
  readonly onLost: (error: Error) => void;
}

export interface Prepared {
  /** Everything is in; it only has to listen. */
  readonly app: FastifyInstance;
  /** Ends requests, connections and the embedded database, in this order. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Database, migrations, the figures that come along, and the server on top, not listening yet.
 *
 * @throws EmbeddedError or BadSeed with words for the person at the keyboard
 */
export async function prepare(options: PrepareOptions): Promise<Prepared> {
  const { config, projectFolder, signal, say } = options;
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    // oxlint-disable-next-line no-await-in-loop -- what was started last is stopped first
    for (let step = undo.pop(); step !== undefined; step = undo.pop()) await step();
  };
  try {
    const connection = await openDatabase(options, undo);
    signal.throwIfAborted();
    for (const name of await migrate(connection.pool)) say(`migration ${name}`);
    signal.throwIfAborted();
    const seeds = join(projectFolder, "seeds");
    await seed(connection.pool, {
      folder: seeds,
      datasets: [publishedSeed(seeds), demoSeed(seeds)],
      progress: say,
    });
    signal.throwIfAborted();
    const app = await createApp({
      db: connection.db,
      config,
      readiness: () => readiness(connection),
      webFolder: join(projectFolder, "web/dist"),
    });
    undo.push(() => app.close());
    return { app, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openDatabase(options: PrepareOptions, undo: (() => Promise<unknown>)[]): Promise<Connection> {
  const { config, say, signal, onLost } = options;
  let connectionString = config.databaseUrl;
  if (connectionString === null) {
    const { path, explicit } = config.dataDir;
    const embedded = await startEmbedded({ dataDir: path, explicit, log: say, onLost });
    undo.push(() => embedded.stop());
    // Figures may be on their way in: without a database that ends at once, and a transaction leaves nothing behind.
    signal.addEventListener("abort", () => void embedded.stop(), { once: true });
    ({ connectionString } = embedded);
  }
  // A little longer than a request may take: a statement whose request is gone ends in any case.
  const connection = connect({ connectionString, statementTimeout: config.limits.timeout + 1_000 });
  undo.push(() => connection.close());
  return connection;
}

async function readiness({ pool }: Connection): Promise<string | null> {
  const pending = await pendingMigrations(pool);
  return pending.length === 0 ? null : `Migrations are still to run: ${pending.join(", ")}.`;
}
