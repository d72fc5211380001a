// Stops the database that a killed atlas left running; started by tools/supervise/supervise.mjs when it gives up.
import { readConfig } from "../config.ts";
import { readPassword } from "./postgres/cluster.ts";
import { findLeftRunning } from "./ownership/find-running.ts";
import { takeOwnership } from "./ownership/owner-lock.ts";
import { terminate } from "./postgres/server-process.ts";
import { findDataFolders } from "./start-embedded.ts";

const read = readConfig();
if ("config" in read && read.config.databaseUrl === null) {
  const { path, explicit } = read.config.dataDir;
  const { dataDir } = (await findDataFolders({ dataDir: path, explicit })).folders;
  const lock = takeOwnership(dataDir, "tool");
  // Where another process of ours looks after it, it is not left.
  if (!("heldBy" in lock)) {
    const running = await findLeftRunning(dataDir, readPassword(dataDir));
    if (running !== null) await terminate(running.pid);
    lock.release();
  }
}
