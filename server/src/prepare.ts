import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { type Config, connectionsOf } from "./config.ts";
import { keepBackups } from "./backup/schedule/keep-backups.ts";
import { firstLink } from "./accounts/links.ts";
import { checkServer } from "./db/check-server.ts";
import { connect, type Connection } from "./db/connect.ts";
import { isDistributed } from "./db/distributed.ts";
import { migrate, pendingMigrations } from "./db/migrate.ts";
import { seededDatasets } from "./demo/seeded-datasets.ts";
import type { Embedded } from "./embedded/embedded.ts";
import { startEmbedded } from "./embedded/start-embedded.ts";
import { watchDatabase, whileThere } from "./db/database-watch.ts";
import { othersGone } from "./db/wire/others-gone.ts";
import { openReplicas } from "./db/reading/open-replicas.ts";
import type { Replicas } from "./db/reading/replicas.ts";
import { openWire } from "./db/wire/open-wire.ts";
import { listenForAdmin } from "./http/admin/listen-for-admin.ts";
import { ownProgramKey } from "./http/admission/own-programs.ts";
import { createApp } from "./http/app.ts";
import { letTimePass } from "./import/pass-of-time.ts";
import { seed } from "./import/seed.ts";
import { readBackups } from "./telemetry/metrics/backup-readings.ts";
import { readDisk } from "./telemetry/metrics/disk-readings.ts";
import { readPool } from "./telemetry/metrics/database-readings.ts";
import { Metrics } from "./telemetry/metrics/metrics.ts";
import { noteStatement, Steps } from "./telemetry/traces/steps.ts";
import { startTracing } from "./telemetry/traces/tracing.ts";
import { during } from "./start-failures.ts";

export interface PrepareOptions {
  readonly config: Config;
  readonly projectFolder: string;
  /** Aborted: what has been started is stopped again, and {@link prepare} throws the reason. */
  readonly signal: AbortSignal;
  /** Told in one line each how far it is. */
  readonly say: (line: string) => void;
}

export interface Prepared {
  /** Everything is in; it only has to listen. */
  readonly app: FastifyInstance;
  /** Where the database is. */
  readonly connectionString: string;
  /** The port for those who look after it, which answers already; null where there is none. */
  readonly adminPort: number | null;
  /** The secret of the link by which the first administrator's account is made; null where it is not needed. */
  readonly firstLink: string | null;
  /** Is not ready for a while (`DRAIN_MS`), then ends requests (those in flight are answered), connections and the embedded database, in this order. Safe to call twice. */
  stop(): Promise<void>;
  /**
   * Takes no new requests, leaves the embedded database to a process that comes next, and calls `left`; then answers what is
   * in flight.
   */
  leave(left: () => void): Promise<void>;
}

/** Milliseconds in which the database of a start that failed may stop; one whose disk is full never would. */
const FAILED = 3_000;
/** Milliseconds in which connections are given back; those of a database that is hung never are. */
const CLOSING = 2_000;
const MINUTE = 60_000;
/** What traces tell of a backup. */
const BACKUP = { name: "backup", kind: "background", attributes: {}, failed: false, parent: null } as const;

/**
 * Database, migrations, the figures that come along, and the server on top, not listening yet.
 *
 * @throws what describeStartFailure has words for
 */
export async function prepare(options: PrepareOptions): Promise<Prepared> {
  const { config, projectFolder, signal, say } = options;
  const embedded = config.databaseUrl === null ? await start(config, say) : null;
  // Figures may be on their way in: without a database that ends at once, and a transaction leaves nothing behind.
  const interrupt = (): void => void embedded?.stop();
  signal.addEventListener("abort", interrupt, { once: true });
  const connectionString = embedded?.connectionString ?? config.databaseUrl ?? "";
  const opened: { close(): unknown }[] = [];
  const leaving = new AbortController();
  const close = (): Promise<unknown> =>
    Promise.race([Promise.all(opened.map((each) => each.close())), sleep(CLOSING, null, { ref: false })]);
  try {
    signal.throwIfAborted();
    // Whoever runs beside the first process begins when that one has done it.
    if (config.serving.number === 1) await fill(connectionString, options, opened);
    signal.throwIfAborted();
    let log = (line: string): void => say(line);
    const watch = watchDatabase({ connectionString, say: (line) => log(line) });
    // A little longer than a request may take: a statement whose request is gone ends in any case.
    const plansEach = await during("database", isSpreadAt(connectionString));
    const connection = connect(
      { connectionString, statementTimeout: config.limits.timeout + 1_000, plansEach },
      watch,
      config.traces === null ? null : noteStatement,
    );
    const replicas = await openReplicas(connection, config.readDatabaseUrls, (line) => log(line));
    if (replicas !== null) opened.push(replicas);
    const wire = openWire({ connectionString, say: (line) => log(line) });
    opened.push(watch, wire, connection);
    const tracing = config.traces === null ? null : await startTracing(config.traces, (words) => log(words));
    if (tracing !== null) opened.push(tracing);
    const booklets = join(config.dataDir.path, "booklets");
    // What lies there is of processes that are gone, also of more than there are now.
    if (config.serving.number === 1 && !config.serving.isPortShared)
      rmSync(booklets, { recursive: true, force: true });
    const metrics = new Metrics();
    readPool(metrics, "answers", connection.pool);
    readDisk(metrics, "data", config.dataDir.path);
    const app = await createApp({
      db: connection.db,
      metrics,
      tracing,
      watch,
      replicas,
      wire,
      database: connection.options,
      warm: true,
      ownProgramKey: ownProgramKey(config.dataDir.path),
      bookletFolder: join(booklets, String(config.serving.number)),
      bookletsHaveOthers: true,
      config,
      leaving: leaving.signal,
      readiness: () => whileThere(watch, readiness(connection)).catch(orReplica(replicas)),
      webFolder: join(projectFolder, "web/dist"),
    });
    const admin = config.admin === null ? null : await during("admin", listenForAdmin(metrics, config.admin));
    if (admin !== null) opened.push(admin);
    log = (line) => app.log.warn(line);
    signal.removeEventListener("abort", interrupt);
    // An atlas that runs for long sees months begin and returns come to be due; what cannot be known now is known a minute later.
    const clock = setInterval(() => {
      letTimePass(connection.pool, new Date().toISOString()).catch((error: unknown) =>
        app.log.warn({ err: error }, "the passing of time was not taken in; tried again in a minute"),
      );
    }, MINUTE).unref();
    opened.push({ close: () => clearInterval(clock) });
    if (config.backup !== null) {
      const { folder, hours, keep } = config.backup;
      const schedule = { folder, every: hours * 60 * MINUTE, keep };
      const made = (began: number, ended: number): void =>
        void tracing?.tell({ ...BACKUP, began, ended }, new Steps());
      const backups = keepBackups({ connectionString, schedule, log: app.log, made });
      readBackups(metrics, schedule.every / 1_000, () => backups.state);
      readDisk(metrics, "backups", folder);
      opened.push(backups);
    }
    // Whatever there is to end in it, the database is not left running for it.
    const longest = config.limits.timeout + CLOSING;
    return {
      app,
      connectionString,
      adminPort: admin?.port ?? null,
      firstLink: config.auth !== "off" && config.serving.number === 1 ? await firstLink(connection.db) : null,
      async stop() {
        embedded?.announceStop();
        leaving.abort();
        if (app.server.listening) await sleep(config.drain);
        await Promise.race([app.close(), sleep(longest, null, { ref: false })]);
        // Those beside us were asked too: what they are asked is answered before the database ends.
        if (embedded !== null && config.serving.processes > 1)
          await Promise.race([othersGone(connection.pool), sleep(longest, null, { ref: false })]);
        await close();
        await embedded?.stop();
      },
      async leave(left) {
        leaving.abort();
        // Whoever comes next wants the port, at once.
        await admin?.close();
        const closing = app.close();
        while (app.server.listening) {
          await sleep(10);
        }
        await embedded?.leave();
        left();
        await Promise.race([closing, sleep(longest, null, { ref: false })]);
        await close();
      },
    };
  } catch (error) {
    await close();
    await embedded?.stop(FAILED);
    throw error;
  }
}

function start(config: Config, log: (line: string) => void): Promise<Embedded> {
  const { path, explicit } = config.dataDir;
  return startEmbedded({ dataDir: path, explicit, log, connections: connectionsOf(config) });
}

/** Brings tables and figures in, on connections of their own: it may take long, and nobody waits for answers meanwhile. */
async function fill(
  connectionString: string,
  { config, projectFolder, signal, say }: PrepareOptions,
  opened: { close(): unknown }[],
): Promise<void> {
  await during("database", checkServer(connectionString));
  const connection = connect({ connectionString, max: 2, plansEach: true });
  opened.push(connection);
  await during("filling", migrate(connection.pool)).then((names) =>
    names.forEach((name) => say(`migration ${name}`)),
  );
  signal.throwIfAborted();
  const folder = join(projectFolder, "seeds");
  const datasets = seededDatasets(config.seeds, folder);
  await during(
    "filling",
    seed(connection.pool, { folder, datasets, onlyLaw: datasets.length === 0, progress: say }),
  );
  await during("filling", letTimePass(connection.pool, new Date().toISOString()));
  await connection.close();
}

/** Whether the tables of a database are spread over machines. */
async function isSpreadAt(connectionString: string): Promise<boolean> {
  const connection = connect({ connectionString, max: 1 });
  try {
    return await isDistributed(connection.db);
  } finally {
    await connection.close();
  }
}

/** Rejects when the database is away. */
async function readiness({ pool }: Connection): Promise<string | null> {
  const pending = await pendingMigrations(pool);
  return pending.length === 0 ? null : `Migrations are still to run: ${pending.join(", ")}.`;
}

/** While the primary is away, what replicas have is answered all the same: a proxy is not to send readers elsewhere. */
function orReplica(replicas: Replicas | null): (error: unknown) => null {
  return (error) => {
    if (replicas?.list.some(({ isThere }) => isThere) === true) return null;
    throw error;
  };
}
