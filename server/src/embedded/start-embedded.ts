import { Client } from "pg";
import { chooseAccount } from "./account.ts";
import { prepareBinaries } from "./binaries.ts";
import { checkReadable, clusterOwner, ensureCluster, readPassword } from "./cluster.ts";
import { connectionTo } from "./connection.ts";
import { EmbeddedError } from "./embedded-error.ts";
import { findLeftRunning, findOwned } from "./find-running.ts";
import { takeOwnership } from "./owner-lock.ts";
import { choosePlaces } from "./places.ts";
import { launch } from "./server-process.ts";
import { supervise } from "./supervise.ts";

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
    if (ifRunning === "join") {
      const { pid, port } = await findOwned(dataDir, lock.heldBy);
      const connectionString = connectionTo(port, readPassword(dataDir), DATABASE);
      return { connectionString, dataDir, pid, how: "joined", stop: () => Promise.resolve() };
    }
    throw new EmbeddedError(
      `The data directory ${dataDir} is in use by another Movement Atlas (process ${lock.heldBy}). ` +
        "Stop that one first, or set DATA_DIR to another directory.",
    );
  }
  try {
    const binaries = prepareBinaries(account, copies);
    const password = await ensureCluster(dataDir, binaries, account, durable);
    const launching = { dataDir, binaries, account, durable, port: options.port ?? FIRST_PORT, ports: PORTS };
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
