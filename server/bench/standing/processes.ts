import { readdirSync, readFileSync } from "node:fs";

/** Processes that a process started and that live, the oldest first. */
export function childrenOf(parent: number): readonly number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent)
    .toSorted((a, b) => a - b);
}

/** What a process was started with, with spaces between; empty where that cannot be known. */
export function commandOf(pid: number): string {
  return read(`/proc/${pid}/cmdline`).replaceAll("\0", " ").trim();
}

/** MiB that a process holds (RSS); of them what is its own alone, and what it shares with others of its kind. */
export function memoryOf(pid: number): {
  readonly resident: number;
  readonly own: number;
  readonly shared: number;
} {
  const status = read(`/proc/${pid}/status`);
  const of = (name: string): number =>
    Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1_024;
  return { resident: of("VmRSS"), own: of("RssAnon"), shared: of("RssShmem") };
}

/** MiB of a PostgreSQL: what its processes hold each for itself, and once what they share. */
export function memoryOfDatabase(postmaster: number): number {
  const each = [postmaster, ...childrenOf(postmaster)].map(memoryOf);
  return each.reduce((sum, { own }) => sum + own, 0) + Math.max(...each.map(({ shared }) => shared));
}

/** Files and connections that a process has open; NaN where that cannot be known. */
export function openFilesOf(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return Number.NaN;
  }
}

function parentOf(pid: number): number {
  const stat = read(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
