import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "../src/embedded/start-embedded.ts";
import { fill } from "./fill.ts";
import { FILLED, handOn, isWanted } from "./hand-on.ts";
import { makeOnce } from "./make-once.ts";
import { openRunFolder } from "./run-folder.ts";

/**
 * One PostgreSQL for the whole run; each test file makes its own database in it. TEST_POSTGRES names another one than ours, to see
 * that a reader's own does too, down to the oldest version that is taken.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const removeFolder = openRunFolder();
  const other = process.env["TEST_POSTGRES"];
  if (other !== undefined) {
    project.provide("postgres", other);
    return () => Promise.resolve(removeFolder());
  }
  const dataDir = mkdtempSync(join(tmpdir(), "movement-atlas-test-"));
  const port = 20_000 + Math.floor(Math.random() * 10_000);
  const embedded = await startEmbedded({ dataDir, explicit: false, port, durable: false });
  project.provide("postgres", embedded.connectionString);
  // A run of everything begins with what takes longest; a test that asks for it waits, and says what went wrong.
  const filling = isWanted
    ? makeOnce(embedded.connectionString, FILLED, fill).catch(() => undefined)
    : Promise.resolve();
  return async () => {
    await filling;
    const putInPlace = await handOn(embedded);
    await embedded.stop();
    putInPlace();
    // Where the folder of temporary files is private, root's data lies elsewhere.
    for (const folder of new Set([dataDir, embedded.dataDir]))
      rmSync(folder, { recursive: true, force: true });
    removeFolder();
  };
}
