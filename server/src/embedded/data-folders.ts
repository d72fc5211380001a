import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, realpathSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import { canReach, type OsAccount } from "./postgres/os-account.ts";
import { EmbeddedError } from "./embedded-error.ts";

/** Where root keeps what must not lie under its private home. */
const SYSTEM_FOLDER = "/var/lib/movement-atlas";

/** Where the data lies, and where a copy of PostgreSQL's programs goes when one is needed. */
export interface DataFolders {
  readonly dataDir: string;
  readonly copies: string;
}

/**
 * Makes the data directory. Under a private home (0700) the account of PostgreSQL reaches neither it nor node_modules:
 * then data and programs go to /var/lib/movement-atlas, unless the directory was asked for by name.
 *
 * @param explicit whether the user named the directory (DATA_DIR); it is then never replaced
 * @throws EmbeddedError when it cannot be made or reached
 */
export function chooseDataFolders(wanted: string, explicit: boolean, account: OsAccount | null): DataFolders {
  const dataDir = make(wanted, account);
  if (account === null) return { dataDir, copies: dataDir };
  if (canReach(account, dataDir, "x")) return { dataDir, copies: SYSTEM_FOLDER };
  if (explicit) {
    throw new EmbeddedError(
      `DATA_DIR ${dataDir} cannot be reached by the user ${account.name}, as whom PostgreSQL runs when started by root: a folder above it is private. ` +
        `Choose a DATA_DIR outside private folders (such as ${SYSTEM_FOLDER}/data), or start as an ordinary user.`,
    );
  }
  removeEmpty(dataDir);
  // Two clones on one machine keep their data apart.
  const clone = createHash("sha256").update(dataDir).digest("hex").slice(0, 8);
  return { dataDir: make(join(SYSTEM_FOLDER, `data-${clone}`), account), copies: SYSTEM_FOLDER };
}

/** An empty folder in the project would look as if the data were lost. */
function removeEmpty(path: string): void {
  try {
    rmdirSync(path);
  } catch {
    // Something is in it: then it stays.
  }
}

function make(path: string, account: OsAccount | null): string {
  try {
    mkdirSync(path, { recursive: true, mode: account === null ? 0o700 : 0o755 });
    // Whatever the umask: PostgreSQL's account must be able to pass through to its own folder.
    if (account !== null) chmodSync(path, 0o755);
    return realpathSync(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EmbeddedError(
      `The data directory ${path} cannot be made or opened: ${reason}. Set DATA_DIR to a directory this user can write.`,
    );
  }
}
