import { renameSync } from "node:fs";
import { Client } from "pg";
import type { Embedded } from "../src/embedded/embedded.ts";

/** The database with everything that comes along (filled-database.ts). */
export const FILLED = "filled";

/** Where a run of these tests leaves the filled database as a data directory for the browser tests; unset: nowhere. */
const place = process.env["ATLAS_FILLED"];
/** Whether somebody wants it. */
export const isWanted = place !== undefined;

/**
 * Leaves the filled database, when one was made and somebody wants it, as the atlas's own in a data directory.
 * Call it when all tests have ended.
 *
 * @returns what then puts the directory in its place, once the server has stopped
 */
export async function handOn(embedded: Embedded): Promise<() => void> {
  if (place === undefined) return () => undefined;
  const atlas = new URL(embedded.connectionString);
  const server = new Client({ connectionString: new URL("/postgres", atlas).href });
  await server.connect();
  try {
    const { rowCount } = await server.query("select from pg_database where datname = $1", [FILLED]);
    if (rowCount === 0) return () => undefined;
    await server.query(`drop database ${atlas.pathname.slice(1)} with (force)`);
    await server.query(`alter database ${FILLED} rename to ${atlas.pathname.slice(1)}`);
  } finally {
    await server.end();
  }
  return () => renameSync(embedded.dataDir, place);
}
