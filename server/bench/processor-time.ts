import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Connection } from "../src/db/connect.ts";

/** Fields of /proc/<pid>/stat from the state on; null where there is no such process. */
function fieldsOf(pid: number | string): readonly string[] | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? null;
  } catch {
    return null;
  }
}

/** In hundredths of a second there, for user and system. */
function spent(fields: readonly string[], user: number): number {
  return (Number(fields[user]) + Number(fields[user + 1])) * 10;
}

/**
 * Milliseconds that a process has had of the processors, which says more than the clock where others use them too; NaN where there is no
 * /proc.
 */
export function processorTime(pid: number): number {
  const fields = fieldsOf(pid);
  return fields === null ? Number.NaN : spent(fields, 11);
}

/** The same of all children of a process, those that have ended too: of all connections of a PostgreSQL whose postmaster it is. */
export function processorTimeOfChildren(parent: number): number {
  const own = fieldsOf(parent);
  if (own === null || !existsSync("/proc")) return Number.NaN;
  const living = readdirSync("/proc").flatMap((name) => {
    const fields = /^\d+$/.test(name) ? fieldsOf(name) : null;
    return fields !== null && Number(fields[1]) === parent ? [spent(fields, 11)] : [];
  });
  return living.reduce((sum, each) => sum + each, spent(own, 13));
}

/** The process of a PostgreSQL that starts all others; NaN where it runs on another machine. */
export async function postmasterOf({ pool }: Connection): Promise<number> {
  const { rows } = await pool.query<{ pid: number }>("select pg_backend_pid() as pid");
  return parentOf(rows[0]?.pid ?? Number.NaN);
}

/** The process that started another. */
export function parentOf(pid: number): number {
  return Number(fieldsOf(pid)?.[1] ?? Number.NaN);
}
