import { spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { totalmem } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { OsAccount } from "./os-account.ts";
import type { Binaries } from "./binaries.ts";
import { CLEAN_ENVIRONMENT, clusterFolder } from "./cluster.ts";
import { EmbeddedError } from "../embedded-error.ts";
import { isRunning, processesIn, readPostmaster } from "./postmaster.ts";
import { isAlive } from "../../process/alive.ts";
import { waitUntil } from "../processes.ts";

export interface Running {
  readonly pid: number;
  readonly port: number;
}

export interface LaunchOptions {
  readonly dataDir: string;
  readonly binaries: Binaries;
  readonly account: OsAccount | null;
  /** Tried first; where it is taken, the ones after it. */
  readonly port: number;
  /** How many ports may be tried. */
  readonly ports: number;
  readonly durable: boolean;
  /** Connections that whoever serves may want at once. */
  readonly connections: number;
}

const MEGABYTE = 1024 * 1024;
/** Connections besides: tools, dumps, and whoever looks. */
const OTHER_CONNECTIONS = 60;
/** A killed server's children leave within moments; a slow disk may need more. */
const STALE_WAIT = 20_000;
/** Replaying the log after a crash can take this long on a slow disk. */
const READY_WAIT = 300_000;
const LOG_LIMIT = 10 * MEGABYTE;

/**
 * Starts PostgreSQL on a cluster nobody runs on, in a session of its own (Ctrl-C reaches us alone; we then stop it), with
 * its messages in `postgres.log`: a file, not a pipe, for it must be able to outlive us.
 *
 * @throws EmbeddedError with the server's own last words when it does not start
 */
export async function launch(options: LaunchOptions): Promise<Running> {
  const cluster = clusterFolder(options.dataDir);
  await clearStale(cluster);
  const staleEnd = performance.now() + STALE_WAIT;
  let port = options.port;
  for (;;) {
    const outcome = await attempt(options, cluster, port);
    if ("pid" in outcome) return outcome;
    if (
      /could not bind|Address already in use/.test(outcome.log) &&
      port - options.port + 1 < options.ports
    ) {
      port += 1;
    } else if (
      /shared memory block|lock file "postmaster.pid"/.test(outcome.log) &&
      performance.now() < staleEnd
    ) {
      await sleep(250);
    } else {
      throw new EmbeddedError(
        `PostgreSQL did not start on ${options.dataDir}. Its last words (all of them are in ${logFile(options.dataDir)}):\n${lastLines(outcome.log)}`,
      );
    }
  }
}

/** Milliseconds in which a server writes what it holds in memory; by force, it replays its log at the next start instead. */
const FAST = 30_000;

/** Milliseconds in which its processes end without writing anything; on a full disk one was seen that did not. */
const QUICK = 10_000;
/** Milliseconds in which the system takes away a process that is asked nothing any more. */
const KILLED = 5_000;

/** Stops a server: fast (open transactions are rolled back), then by force after so many milliseconds; in the end it is killed. */
export async function terminate(pid: number, fast: number = FAST, quick: number = QUICK): Promise<void> {
  for (const [signal, patience] of [
    ["SIGINT", fast],
    ["SIGQUIT", quick],
    // Its children see that it is gone; the log is replayed at the next start, as after SIGQUIT.
    ["SIGKILL", KILLED],
  ] as const) {
    try {
      process.kill(pid, signal);
      // One that was halted hears nothing before it goes on.
      process.kill(pid, "SIGCONT");
    } catch {
      return;
    }
    if (await waitUntil(() => !isAlive(pid), patience)) return;
  }
}

export function logFile(dataDir: string): string {
  return join(dataDir, "postgres.log");
}

/** When memory runs out, Linux is to end a process that works for somebody, from which PostgreSQL recovers, and not the one that all others hang on. */
const ENDED_BEFORE_IT = { PG_OOM_ADJUST_FILE: "/proc/self/oom_score_adj", PG_OOM_ADJUST_VALUE: "200" };

/** Without this it would be ended as soon as we are, whose child it is (tools/supervise/supervise.mjs). */
function endLast(pid: number | undefined): void {
  try {
    writeFileSync(`/proc/${pid}/oom_score_adj`, "0");
  } catch {
    // Another system, or one where that is not ours to say.
  }
}

async function attempt(
  { dataDir, binaries, account, durable, connections }: LaunchOptions,
  cluster: string,
  port: number,
): Promise<Running | { log: string }> {
  const file = logFile(dataDir);
  rotate(file);
  const output = openSync(file, "a", 0o600);
  const before = statSync(file).size;
  const child = spawn(binaries.postgres, ["-D", cluster, ...settings(port, durable, connections)], {
    cwd: "/",
    env: { ...CLEAN_ENVIRONMENT, ...ENDED_BEFORE_IT },
    detached: true,
    stdio: ["ignore", output, output],
    ...(account === null ? {} : { uid: account.uid, gid: account.gid }),
  });
  closeSync(output);
  endLast(child.pid);
  let failure: string | null = null;
  child.on("error", (error) => (failure = error.message));
  child.on("exit", () => (failure ??= ""));
  child.unref();
  const pid = child.pid;
  const isReady = (): boolean => {
    const noted = readPostmaster(cluster);
    return noted !== null && noted.pid === pid && noted.ready;
  };
  const settled = await waitUntil(() => failure !== null || isReady(), READY_WAIT);
  if (pid !== undefined && failure === null && settled) return { pid, port };
  if (pid !== undefined && failure === null) await terminate(pid);
  return { log: `${failure ?? ""}${readFileSync(file).subarray(before).toString("utf8")}` };
}

/** Command-line settings win over the files in the cluster, so that a later version of ours can change them. */
function settings(port: number, durable: boolean, connections: number): string[] {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  const buffers = Math.max(16, Math.min(2048, Math.floor(memory / 4 / MEGABYTE)));
  const values: Record<string, string | number> = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    port,
    // What a test throws away needs neither the disk nor a quarter of the memory.
    ...(durable
      ? { shared_buffers: `${buffers}MB`, max_connections: OTHER_CONNECTIONS + connections }
      : { shared_buffers: "64MB", fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
    effective_cache_size: `${buffers * 2}MB`,
    random_page_cost: 1.1,
    max_wal_size: "2GB",
    timezone: "UTC",
    log_timezone: "UTC",
    log_line_prefix: "%m [%p] ",
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** A note whose server is gone goes too, but only when none of its children still works in the cluster. */
async function clearStale(cluster: string): Promise<void> {
  await waitUntil(() => processesIn(cluster).length === 0, STALE_WAIT);
  const noted = readPostmaster(cluster);
  const path = join(cluster, "postmaster.pid");
  // Without this, PostgreSQL refuses to start when the number has meanwhile gone to any other program.
  if (noted !== null && !isRunning(cluster, noted) && existsSync(path)) rmSync(path, { force: true });
}

function rotate(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT) renameSync(file, `${file}.1`);
}

function lastLines(text: string): string {
  return text.trim().split("\n").slice(-12).join("\n");
}
