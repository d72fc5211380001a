import { Client } from "pg";
import { type OsAccount, chooseAccount } from "./postgres/os-account.ts";
import { prepareBinaries } from "./postgres/binaries.ts";
import { checkReadable, clusterOwner, ensureCluster, readPassword } from "./postgres/cluster.ts";
import { connectionTo } from "./postgres/connection.ts";
import type { Embedded, Release } from "./embedded.ts";
import { EmbeddedError } from "./embedded-error.ts";
import { findLeftRunning } from "./ownership/find-running.ts";
import { hasSuccessor } from "./ownership/successors.ts";
import { joinRunning } from "./ownership/join-running.ts";
import { type Holder, type OwnerLock, type Role, takeOwnership } from "./ownership/owner-lock.ts";
import { chooseDataFolders, type DataFolders } from "./data-folders.ts";
import { waitUntil } from "./processes.ts";
import { launch, type LaunchOptions } from "./postgres/server-process.ts";
import { restartWhenKilled, type Supervised } from "./postgres/restart-when-killed.ts";

export interface EmbeddedOptions {
  /** The directory of the data; made when missing. */
  readonly dataDir: string;
  /** Whether the user named it: then it is used or refused, never replaced. */
  readonly explicit?: boolean;
  /** A tool joins whoever runs on the directory. A server joins a tool and refuses another server. */
  readonly role?: Role;
  /** The port PostgreSQL tries first, on 127.0.0.1; it is nobody's business but ours. */
  readonly port?: number;
  /** False only for tests: faster, and lost when the machine fails. */
  readonly durable?: boolean;
  /** Connections that whoever serves may want at once. */
  readonly connections?: number;
  /** Told in one line each, what a person may want to know (taken over, restarted). */
  readonly log?: (line: string) => void;
}

const DATABASE = "atlas";
const FIRST_PORT = 54_320;
const PORTS = 200;
/** Of four processes with a thread for large questions each; at least, whoever serves. */
const CONNECTIONS = 140;
/** Milliseconds that another atlas may take to stop, with requests in flight and all. */
const ENDING_PATIENCE = 60_000;

/**
 * Starts the embedded PostgreSQL on a directory, or takes over the one running there, and gives a way to connect.
 *
 * @throws EmbeddedError with words for the person at the keyboard, when it cannot be done
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { role = "server", log = () => undefined } = options;
  const { folders, account } = await findDataFolders(options);
  const { dataDir } = folders;
  for (;;) {
    const lock = await takeLock(dataDir, role, log);
    if (!("heldBy" in lock)) return own(lock, folders, account, options);
    if (role === "server" && lock.role === "server") {
      throw new EmbeddedError(
        `The data directory ${dataDir} is in use by another Movement Atlas (process ${lock.heldBy}). ` +
          "Stop that one first, or set DATA_DIR to another directory.",
      );
    }
    const joined = await joinRunning(dataDir, lock, {
      take: () => tryLock(dataDir, role),
      own: (free, running) => {
        log(`looks after the database on ${dataDir} from here on`);
        return owning(
          free,
          dataDir,
          restartWhenKilled(running, launching(folders, account, options), options),
        );
      },
    });
    if (joined === null) continue;
    const connectionString = connectionTo(joined.running.port, readPassword(dataDir), DATABASE);
    return { connectionString, dataDir, pid: joined.running.pid, how: "joined", ...joined.release };
  }
}

/** Where the data is, and as whom PostgreSQL runs on it. */
export async function findDataFolders(
  options: Pick<EmbeddedOptions, "dataDir" | "explicit">,
): Promise<{ folders: DataFolders; account: OsAccount | null }> {
  const folders = chooseDataFolders(options.dataDir, options.explicit ?? true, await chooseAccount(null));
  const account = await chooseAccount(clusterOwner(folders.dataDir));
  checkReadable(folders.dataDir);
  return { folders, account };
}

async function own(
  lock: OwnerLock,
  folders: DataFolders,
  account: OsAccount | null,
  options: EmbeddedOptions,
): Promise<Embedded> {
  const { dataDir } = folders;
  try {
    const how = launching(folders, account, options);
    const password = await ensureCluster(dataDir, how.binaries, account, how.durable);
    const left = await findLeftRunning(dataDir, password);
    if (left !== null) options.log?.(`took over the PostgreSQL that was left running on ${dataDir}`);
    const running = left ?? (await launch(how));
    await ensureDatabase(connectionTo(running.port, password, "postgres"));
    return {
      connectionString: connectionTo(running.port, password, DATABASE),
      dataDir,
      pid: running.pid,
      how: left === null ? "started" : "adopted",
      ...owning(lock, dataDir, restartWhenKilled(running, how, options)),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** How its owner lets go of a server. */
function owning(lock: OwnerLock, dataDir: string, watch: Supervised): Release {
  let stopping: Promise<void> | null = null;
  const stop = async (fast?: number): Promise<void> => {
    // Said before looking for successors: who registers later sees it, and waits until all is over.
    lock.markEnding();
    await (hasSuccessor(dataDir) ? watch.leave() : watch.stop(fast));
  };
  return {
    announceStop: () => lock.markEnding(),
    stop: (fast) => (stopping ??= stop(fast).finally(() => lock.release())),
    leave: () => (stopping ??= watch.leave().finally(() => lock.release())),
  };
}

function launching(folders: DataFolders, account: OsAccount | null, options: EmbeddedOptions): LaunchOptions {
  const { dataDir, copies } = folders;
  const { durable = true, port = FIRST_PORT, connections = 0 } = options;
  const binaries = prepareBinaries(account, copies);
  return {
    dataDir,
    binaries,
    account,
    durable,
    connections: Math.max(CONNECTIONS, connections),
    port,
    ports: PORTS,
  };
}

/** The lock, or who holds it and means to keep it: one that is about to let go is waited for. */
async function takeLock(
  dataDir: string,
  role: Role,
  log: (line: string) => void,
): Promise<OwnerLock | Holder> {
  let lock = tryLock(dataDir, role);
  if ("heldBy" in lock && lock.isEnding) {
    log(`waiting for the Movement Atlas that is just stopping (process ${lock.heldBy})`);
    await waitUntil(() => {
      lock = tryLock(dataDir, role);
      return !("heldBy" in lock) || !lock.isEnding;
    }, ENDING_PATIENCE);
  }
  return lock;
}

function tryLock(dataDir: string, role: Role): OwnerLock | Holder {
  try {
    return takeOwnership(dataDir, role);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const isFull = error instanceof Error && "code" in error && error.code === "ENOSPC";
    const advice = isFull ? "Make room on its disk." : "Set DATA_DIR to a directory this user can write.";
    throw new EmbeddedError(`The data directory ${dataDir} cannot be written: ${reason}. ${advice}`);
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
