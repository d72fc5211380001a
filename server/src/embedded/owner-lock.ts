import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { identity } from "./processes.ts";

/** Says which of our processes looks after a data directory. */
export interface OwnerLock {
  release(): void;
}

/**
 * Takes a data directory for this process. The lock of a process that is gone (killed, machine restarted) is taken over.
 *
 * @returns the lock, or the id of the living process that holds it
 */
export function takeOwnership(dataDir: string): OwnerLock | { readonly heldBy: number } {
  const path = join(dataDir, "owner.json");
  const mine = JSON.stringify({ pid: process.pid, identity: identity(process.pid) });
  const fresh = join(dataDir, `.owner.${process.pid}.${Math.random().toString(36).slice(2)}`);
  writeFileSync(fresh, mine, { mode: 0o644 });
  try {
    for (;;) {
      try {
        // A link is made whole or not at all, unlike a file written in place.
        linkSync(fresh, path);
        return { release: () => releaseIfMine(path, mine) };
      } catch (error) {
        if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      }
      const found = read(path);
      if (found === null) continue;
      const holder = livingHolder(found);
      if (holder !== null) return { heldBy: holder };
      removeStale(path, found);
    }
  } finally {
    rmSync(fresh, { force: true });
  }
}

function livingHolder(text: string): number | null {
  let owner: unknown;
  try {
    owner = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof owner !== "object" || owner === null || !("pid" in owner) || !("identity" in owner)) return null;
  const pid = Number(owner.pid);
  return Number.isInteger(pid) && pid > 0 && identity(pid) === owner.identity ? pid : null;
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
