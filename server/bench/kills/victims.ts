import { childrenOf } from "../standing/processes.ts";
import type { Atlas } from "../standing/start-atlas.ts";

/** What is killed. */
export type Victim = "server" | "database" | "both" | "threads" | "processes";

/**
 * How many of a hundred: the two that everything hangs on most often. Threads cannot be killed by themselves: they end by a fault (see {@link FAULT}). Processes are those
 * in which a stranger's workbook or PDF is read, a booklet is written, and the tool that makes a backup.
 */
export const SHARES: readonly (readonly [Victim, number])[] = [
  ["server", 30],
  ["database", 25],
  ["both", 20],
  ["threads", 15],
  ["processes", 10],
];

/**
 * Loaded before the program, in every thread of the server: at SIGUSR2 all threads but the main one end by an error that nobody catches.
 */
export const FAULT = `--import=data:text/javascript,${encodeURIComponent(`
  import { BroadcastChannel, isMainThread } from "node:worker_threads";
  const channel = new BroadcastChannel("bench: a fault");
  channel.unref();
  if (isMainThread) process.on("SIGUSR2", () => channel.postMessage("end"));
  else channel.onmessage = () => { throw new Error("a fault, as the bench wants one"); };`)}`;

/** Kills, at once. Returns how many processes were there to be killed; of threads 1. */
export function kill(victim: Victim, atlas: Atlas, tool: number | null): number {
  const server = atlas.serverPid();
  const database = atlas.databasePid();
  const pids: Readonly<Record<Victim, readonly (number | null)[]>> = {
    server: [server],
    database: [database],
    both: [server, database],
    threads: [server],
    processes: [...(server === null ? [] : childrenOf(server).filter((pid) => pid !== database)), tool],
  };
  const there = pids[victim].filter((pid) => pid !== null);
  for (const pid of there)
    try {
      process.kill(pid, victim === "threads" ? "SIGUSR2" : "SIGKILL");
    } catch {
      // It had just ended by itself.
    }
  return there.length;
}
