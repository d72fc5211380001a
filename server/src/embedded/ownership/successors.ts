import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { identity, lives } from "../../process/alive.ts";

const NOTE = /^successor\.(\d+)$/;

/**
 * Notes that this process uses a database which another one looks after, and will look after it when that one lets go.
 *
 * @returns takes the note back
 */
export function registerAsSuccessor(dataDir: string): () => void {
  const path = join(dataDir, `successor.${process.pid}`);
  writeFileSync(path, identity(process.pid) ?? "", { mode: 0o644 });
  return () => rmSync(path, { force: true });
}

/** Whether a living process waits to look after the database. Notes of those that are gone are cleared away. */
export function hasSuccessor(dataDir: string): boolean {
  // A directory that somebody took away under us has none.
  if (!existsSync(dataDir)) return false;
  return readdirSync(dataDir).some((name) => {
    const [, pid] = NOTE.exec(name) ?? [];
    if (pid === undefined || Number(pid) === process.pid) return false;
    const path = join(dataDir, name);
    try {
      if (lives(Number(pid), readFileSync(path, "utf8"))) return true;
    } catch {
      // It has just been taken back.
      return false;
    }
    rmSync(path, { force: true });
    return false;
  });
}
