import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "../../process/alive.ts";
import { programName, workingDirectory } from "../processes.ts";

/** What PostgreSQL's own note in its data directory says of the server that runs, or ran, on it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number | null;
  readonly ready: boolean;
}

/** Reads `postmaster.pid`. Null when there is none, or only the beginning of one. */
export function readPostmaster(cluster: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const port = Number(lines[3]);
  return { pid, port: port > 0 ? port : null, ready: lines[7]?.trim() === "ready" };
}

/**
 * Whether a noted server really runs: the number may since have gone to another program, in this or another boot.
 * In doubt (a process we may not look into) it does.
 */
export function isRunning(cluster: string, postmaster: Postmaster): boolean {
  if (!isAlive(postmaster.pid)) return false;
  const name = programName(postmaster.pid);
  if (name !== null && !name.startsWith("postgres")) return false;
  const directory = workingDirectory(postmaster.pid);
  return directory === null || directory === cluster;
}

/** Processes of PostgreSQL still working in a data directory: what a killed server leaves behind for a moment. */
export function processesIn(cluster: string): number[] {
  let entries: string[];
  try {
    entries = readdirSync("/proc");
  } catch {
    return [];
  }
  return entries
    .map(Number)
    .filter(
      (pid) =>
        pid > 0 && workingDirectory(pid) === cluster && programName(pid)?.startsWith("postgres") === true,
    );
}
