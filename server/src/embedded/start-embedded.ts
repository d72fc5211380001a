import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { chooseAccount, type Account } from "./account.ts";
import { prepareBinaries, type Binaries } from "./binaries.ts";
import {
  checkReadable,
  clusterFolder,
  clusterOwner,
  DATABASE_USER,
  ensureCluster,
  readPassword,
} from "./cluster.ts";
import { EmbeddedError } from "./embedded-error.ts";
import { takeOwnership } from "./owner-lock.ts";
import { choosePlaces } from "./places.ts";
import { isRunning, readPostmaster } from "./postmaster.ts";
import { isAlive, waitUntil } from "./processes.ts";
import { launch, terminate, type LaunchOptions, type Running } from "./server-process.ts";

export interface EmbeddedOptions {
  /** The directory of the data; made when missing. */
  readonly dataDir: string;
  /** Whether the user named it: then it is used or refused, never replaced. */
  readonly explicit?: boolean;
  /** When another process of ours runs on it: refuse with a message, or join in as one more client of its server. */
  readonly ifRunning?: "refuse" | "join";
  /** The port PostgreSQL tries first, on 127.0.0.1; it is nobody's business but ours. */
  readonly port?: number;
  /** False only for tests: faster, and lost when the machine fails. */
  readonly durable?: boolean;
  /** Told in one line each, what a person may want to know (taken over, restarted). */
  readonly log?: (line: string) => void;
  /** Called when the server was lost and could not be brought back. */
  readonly onLost?: (error: Error) => void;
}

export interface Embedded {
  /** Valid until {@link stop}, also across a restart of a server that was killed. */
  readonly connectionString: string;
  /** Where the data really is; not always where it was asked for, see {@link choosePlaces}. */
  readonly dataDir: string;
  readonly pid: number;
  /** started: by us · adopted: left running by a killed process of ours · joined: another process of ours runs it. */
  readonly how: "started" | "adopted" | "joined";
  /** Stops the server and frees the directory; only leaves it when joined. Safe to call twice. */
  stop(): Promise<void>;
}

const DATABASE = "atlas";
const FIRST_PORT = 54_320;
const PORTS = 200;
/** How long a server of unclear state may take to become usable or go away. */
const PATIENCE = 15_000;

/**
 * Starts the embedded PostgreSQL on a directory, or takes over the one running there, and gives a way to connect.
 *
 * @throws EmbeddedError with words for the person at the keyboard, when it cannot be done
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { durable = true, ifRunning = "refuse", log = () => undefined } = options;
  const explicit = options.explicit ?? true;
  let account = await chooseAccount(null);
  const { dataDir, copies } = choosePlaces(options.dataDir, explicit, account);
  account = await chooseAccount(clusterOwner(dataDir));
  checkReadable(dataDir);

  const lock = takeLock(dataDir);
  if ("heldBy" in lock) {
    if (ifRunning === "join") return join(dataDir, lock.heldBy);
    throw new EmbeddedError(
      `The data directory ${dataDir} is in use by another Movement Atlas (process ${lock.heldBy}). ` +
        "Stop that one first, or set DATA_DIR to another directory.",
    );
  }
  try {
    const binaries = prepareBinaries(account, copies);
    const password = await ensureCluster(dataDir, binaries, account, durable);
    const launching: LaunchOptions = {
      ...common(dataDir, binaries, account, durable),
      port: options.port ?? FIRST_PORT,
      ports: PORTS,
    };
    const left = await findLeftRunning(dataDir, password);
    if (left !== null) log(`took over the PostgreSQL that was left running on ${dataDir}`);
    const running = left ?? (await launch(launching));
    await ensureDatabase(connectionTo(running.port, password, "postgres"));
    const watch = supervise(running, launching, options);
    let stopping: Promise<void> | null = null;
    return {
      connectionString: connectionTo(running.port, password, DATABASE),
      dataDir,
      pid: running.pid,
      how: left === null ? "started" : "adopted",
      stop: () => (stopping ??= watch.stop().finally(() => lock.release())),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function common(dataDir: string, binaries: Binaries, account: Account | null, durable: boolean) {
  return { dataDir, binaries, account, durable };
}

function takeLock(dataDir: string): ReturnType<typeof takeOwnership> {
  try {
    return takeOwnership(dataDir);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EmbeddedError(
      `The data directory ${dataDir} cannot be written: ${reason}. Set DATA_DIR to a directory this user can write.`,
    );
  }
}

function connectionTo(port: number, password: string, database: string): string {
  return `postgresql://${DATABASE_USER}:${password}@127.0.0.1:${port}/${database}`;
}

/** Waits for the other process to have its server ready, and uses it. */
async function join(dataDir: string, owner: number): Promise<Embedded> {
  const cluster = clusterFolder(dataDir);
  let running: Running | null = null;
  const found = await waitUntil(async () => {
    const noted = readPostmaster(cluster);
    if (noted === null || !noted.ready || noted.port === null) return false;
    running = { pid: noted.pid, port: noted.port };
    return (await connectsTo(connectionTo(noted.port, readPassword(dataDir), DATABASE))) === "ours";
  }, 60_000);
  if (!found || running === null) {
    throw new EmbeddedError(
      `The Movement Atlas that runs on ${dataDir} (process ${owner}) has no database ready.`,
    );
  }
  const { pid, port }: Running = running;
  const connectionString = connectionTo(port, readPassword(dataDir), DATABASE);
  return { connectionString, dataDir, pid, how: "joined", stop: () => Promise.resolve() };
}

/** A server of ours that outlived the process that started it. Null when none runs; a stranger's is explained. */
async function findLeftRunning(dataDir: string, password: string): Promise<Running | null> {
  const cluster = clusterFolder(dataDir);
  const end = Date.now() + PATIENCE;
  for (;;) {
    const noted = readPostmaster(cluster);
    if (noted === null || !isRunning(cluster, noted)) return null;
    const answer =
      noted.port === null ? "silent" : await connectsTo(connectionTo(noted.port, password, "postgres"));
    if (answer === "ours" && noted.port !== null) return { pid: noted.pid, port: noted.port };
    // It may be starting or stopping just now: only after a while is it a stranger's.
    if (answer === "refused" || Date.now() > end) {
      throw new EmbeddedError(
        `A PostgreSQL server that Movement Atlas cannot use (process ${noted.pid}) runs on ${cluster}. ` +
          "Stop it, or set DATA_DIR to another directory.",
      );
    }
    await sleep(250);
  }
}

async function connectsTo(connectionString: string): Promise<"ours" | "refused" | "silent"> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 3_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return "ours";
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    // SQLSTATE class 28: it answers, and does not know us.
    return code.startsWith("28") ? "refused" : "silent";
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function ensureDatabase(connectionString: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** Brings a server that somebody killed back on the same port, so that connection strings stay valid. */
function supervise(
  first: Running,
  launching: LaunchOptions,
  options: EmbeddedOptions,
): { stop(): Promise<void> } {
  let running = first;
  let stopped = false;
  let restarting: Promise<void> | null = null;
  const restart = async (): Promise<void> => {
    options.log?.("PostgreSQL ended unexpectedly; starting it again");
    try {
      running = await launch({ ...launching, port: first.port, ports: 1 });
    } catch (error) {
      stopped = true;
      clearInterval(timer);
      options.onLost?.(error instanceof Error ? error : new Error(String(error)));
    } finally {
      restarting = null;
    }
  };
  const timer = setInterval(() => {
    if (!stopped && restarting === null && !isAlive(running.pid)) restarting = restart();
  }, 200);
  timer.unref();
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await restarting;
      await terminate(running.pid);
    },
  };
}
