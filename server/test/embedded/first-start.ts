import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureCluster } from "../../src/embedded/postgres/cluster.ts";
import { prepareBinaries } from "../../src/embedded/postgres/binaries.ts";
import { chooseAccount, type OsAccount } from "../../src/embedded/postgres/os-account.ts";
import { temporaryFolder } from "./holder.ts";

/** Where a run of the tests keeps its empty cluster: in its own folder for temporary files, which goes with it. */
const KEPT = "movement-atlas-first-start";

/**
 * A data directory as a first start leaves it: an empty cluster and its password, a copy of one that is made once in a run. Making one takes
 * a second of the processor, and most tests are not about that.
 *
 * @param account who starts on it; null for ourselves
 */
export async function startedFolder(account: OsAccount | null): Promise<string> {
  const kept = join(tmpdir(), KEPT);
  if (!existsSync(kept)) await makeOne(kept);
  const folder = temporaryFolder(account);
  execFileSync("cp", ["-R", `${kept}/.`, folder]);
  const database = account ?? (await chooseAccount(null));
  if (database !== null) execFileSync("chown", ["-R", owner(database), join(folder, "postgres")]);
  if (account !== null) execFileSync("chown", [owner(account), join(folder, "password")]);
  for (const [mode, name] of [
    ["700", "postgres"],
    ["600", "password"],
  ] as const)
    execFileSync("chmod", [mode, join(folder, name)]);
  return folder;
}

/** Made aside and renamed, for another worker may do the same at this moment. */
async function makeOne(kept: string): Promise<void> {
  const fresh = mkdtempSync(`${kept}-`);
  const account = await chooseAccount(null);
  if (account !== null) execFileSync("chmod", ["755", fresh]);
  await ensureCluster(fresh, prepareBinaries(account, fresh), account, false);
  try {
    renameSync(fresh, kept);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(kept)) throw error;
  }
}

function owner({ uid, gid }: OsAccount): string {
  return `${uid}:${gid}`;
}
