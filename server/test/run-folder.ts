import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const GUARD = resolve(import.meta.dirname, "../../tools/leftovers.mjs");

/**
 * A folder for all temporary files of this run of the tests, in which everything works that is started from now on. Should this
 * process be killed, what works in it is ended, and it is removed, by a process that stays until then.
 *
 * @returns removes it when the run ends by itself
 */
export function openRunFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "movement-atlas-tests-"));
  // A database runs as another user when we are root.
  chmodSync(folder, 0o1777);
  // Not in our process group: Ctrl-C is for us, and what we could not do then is its work.
  const guard = spawn(process.execPath, [GUARD, folder], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  guard.unref();
  process.env["TMPDIR"] = folder;
  return () => {
    guard.kill();
    rmSync(folder, { recursive: true, force: true });
  };
}
