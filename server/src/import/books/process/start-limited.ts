import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";

export type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/** What a process may take, by limits of the system where it has them. */
export interface Limits {
  /** Of a processor. */
  readonly seconds: number;
  readonly megabytes: number;
}

/** Sets the limits of the system that there are, and becomes the program: its memory, its time, no image of it on the disk. */
const LIMITED =
  'ulimit -d "$0" 2>/dev/null; ulimit -S -t "$1" 2>/dev/null; ulimit -c 0 2>/dev/null; shift; exec "$@"';

/**
 * Starts a program of ours that reads what a stranger sent: it knows no environment, may not write or start others, and has limits.
 * The heap's own share of its memory is a part; the rest is for the bytes of files, which no limit of the heap counts.
 */
export function startLimited(script: URL, { seconds, megabytes }: Limits): Child {
  const program = [
    process.execPath,
    `--max-old-space-size=${Math.floor(megabytes * 0.6)}`,
    "--permission",
    "--allow-fs-read=*",
    "--disable-warning=ExperimentalWarning",
    "--disable-warning=SecurityWarning",
    fileURLToPath(script),
  ];
  const [command, args] =
    process.platform === "win32"
      ? [process.execPath, program.slice(1)]
      : ["/bin/sh", ["-c", LIMITED, String(megabytes * 1_024), String(seconds), ...program]];
  return spawn(command, args, { stdio: ["pipe", "pipe", "pipe"], env: {} });
}
