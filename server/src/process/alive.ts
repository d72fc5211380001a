import { readFileSync } from "node:fs";

/** Whether a process with this id exists. A process of another user counts as existing. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  // A killed process that its parent has not collected yet still answers, but it is dead.
  return processState(pid) !== "Z";
}

/** The kernel's letter for the state of a process (Z is a zombie); null when unknown. */
function processState(pid: number): string | null {
  return statFields(pid)?.[0] ?? null;
}

/** Fields of `/proc/<pid>/stat` from the state on; the name before it may itself hold spaces and brackets. */
function statFields(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

/**
 * What distinguishes this process from a later one with the same number: the boot, and when in it the process began.
 * Null when there is no such process; only the number where the system has no `/proc`.
 */
export function identity(pid: number): string | null {
  if (!isAlive(pid)) return null;
  const started = statFields(pid)?.[19];
  if (started === undefined) return String(pid);
  return `${pid}:${started}:${bootId()}`;
}

/**
 * Whether a process that noted this identity of itself still lives. Containers of whole systems show some of their services
 * another boot id than the rest: when nothing but that differs, the process is the one meant if it runs a program of ours.
 */
export function lives(pid: number, noted: string): boolean {
  const now = identity(pid);
  if (now === noted) return true;
  return now !== null && withoutBoot(now) === withoutBoot(noted) && isOurs(pid);
}

const withoutBoot = (noted: string): string => noted.split(":").slice(0, 2).join(":");

/** Whether a process runs the server or the tool. */
function isOurs(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8")
      .split("\0")
      .some((word) => /(^|\/)server\/src\/(main|cli\/main)\.ts$/.test(word));
  } catch {
    return false;
  }
}

function bootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "";
  }
}
