import { setTimeout as sleep } from "node:timers/promises";
import { clusterFolder, readPassword } from "../postgres/cluster.ts";
import { connectionTo, connectsTo } from "../postgres/connection.ts";
import { EmbeddedError } from "../embedded-error.ts";
import { isRunning, readPostmaster } from "../postgres/postmaster.ts";
import { waitUntil } from "../processes.ts";
import type { Running } from "../postgres/server-process.ts";

/** How long a server of unclear state may take to become usable or go away. */
const PATIENCE = 15_000;

/**
 * The server that another living process of ours runs, as soon as it is ready; null when that process goes away before.
 *
 * @throws EmbeddedError when it is not ready within a minute
 */
export async function findOwned(
  dataDir: string,
  owner: number,
  isThere: () => boolean,
): Promise<Running | null> {
  const cluster = clusterFolder(dataDir);
  let running: Running | null = null;
  const found = await waitUntil(async () => {
    if (!isThere()) return true;
    const noted = readPostmaster(cluster);
    if (noted === null || !noted.ready || noted.port === null) return false;
    running = { pid: noted.pid, port: noted.port };
    return (await connectsTo(connectionTo(noted.port, readPassword(dataDir), "postgres"))) === "ours";
  }, 60_000);
  if (!isThere()) return null;
  if (!found || running === null) {
    throw new EmbeddedError(
      `The Movement Atlas that runs on ${dataDir} (process ${owner}) has no database ready.`,
    );
  }
  return running;
}

/**
 * A server of ours that outlived the process that started it; null when none runs.
 *
 * @throws EmbeddedError when one runs that is not ours
 */
export async function findLeftRunning(dataDir: string, password: string): Promise<Running | null> {
  const cluster = clusterFolder(dataDir);
  const end = performance.now() + PATIENCE;
  for (;;) {
    const noted = readPostmaster(cluster);
    if (noted === null || !isRunning(cluster, noted)) return null;
    const answer =
      noted.port === null ? "silent" : await connectsTo(connectionTo(noted.port, password, "postgres"));
    if (answer === "ours" && noted.port !== null) return { pid: noted.pid, port: noted.port };
    // It may be starting or stopping just now: only after a while is it a stranger's.
    if (answer === "refused" || performance.now() > end) {
      throw new EmbeddedError(
        `A PostgreSQL server that Movement Atlas cannot use (process ${noted.pid}) runs on ${cluster}. ` +
          "Stop it, or set DATA_DIR to another directory.",
      );
    }
    await sleep(250);
  }
}
