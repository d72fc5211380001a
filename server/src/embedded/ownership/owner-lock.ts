import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { identity, lives } from "../../process/alive.ts";

/** What a process of ours wants of the database: to serve from it until told to stop, or one piece of work. */
export type Role = "server" | "tool";

/** Says which of our processes looks after a data directory. */
export interface OwnerLock {
  /** Says that it will soon be free: whoever comes now waits. */
  markEnding(): void;
  release(): void;
}

/** The living process that looks after a data directory. */
export interface Holder {
  readonly heldBy: number;
  readonly role: Role;
  /** Whether it is about to let go. */
  readonly isEnding: boolean;
}

/**
 * Takes a data directory for this process. The lock of a process that is gone (killed, machine restarted) is taken over.
 *
 * @returns the lock, or who holds it
 */
export function takeOwnership(dataDir: string, role: Role): OwnerLock | Holder {
  const path = join(dataDir, "owner.json");
  const note = { pid: process.pid, identity: identity(process.pid), role };
  let mine = JSON.stringify(note);
  const fresh = join(dataDir, `.owner.${process.pid}.${Math.random().toString(36).slice(2)}`);
  writeFileSync(fresh, mine, { mode: 0o644 });
  try {
    for (;;) {
      try {
        // A link is made whole or not at all, unlike a file written in place.
        linkSync(fresh, path);
        return {
          markEnding: () => {
            if (read(path) !== mine) return;
            mine = JSON.stringify({ ...note, isEnding: true });
            writeFileSync(fresh, mine, { mode: 0o644 });
            renameSync(fresh, path);
          },
          release: () => releaseIfMine(path, mine),
        };
      } catch (error) {
        if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      }
      const found = read(path);
      if (found === null) continue;
      const holder = livingHolder(found);
      if (holder !== null) return holder;
      removeStale(path, found);
    }
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** Who looks after a data directory; null when nobody that lives does. */
export function holderOf(dataDir: string): Holder | null {
  const found = read(join(dataDir, "owner.json"));
  return found === null ? null : livingHolder(found);
}

function livingHolder(text: string): Holder | null {
  let owner: unknown;
  try {
    owner = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof owner !== "object" || owner === null || !("pid" in owner) || !("identity" in owner)) return null;
  const pid = Number(owner.pid);
  if (!Number.isInteger(pid) || pid <= 0 || !lives(pid, String(owner.identity))) return null;
  return {
    heldBy: pid,
    role: "role" in owner && owner.role === "tool" ? "tool" : "server",
    isEnding: "isEnding" in owner && owner.isEnding === true,
  };
}

/** Moves the lock aside and looks again: another starter may have replaced it meanwhile, and gets it back. */
function removeStale(path: string, expected: string): void {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
    if (read(aside) !== expected) linkSync(aside, path);
  } catch {
    // Somebody else was quicker; the next round sees what they left.
  } finally {
    rmSync(aside, { force: true });
  }
}

function releaseIfMine(path: string, mine: string): void {
  if (read(path) === mine) rmSync(path, { force: true });
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
