import { createReadStream } from "node:fs";
import { join } from "node:path";
import type { Connection } from "../../src/db/connect.ts";
import { importObservations } from "../../src/import/load.ts";
import { csvRows } from "../../src/import/rows/csv-rows.ts";
import { processorTimeOfChildren } from "../processor-time.ts";
import { aim, say } from "../table.ts";
import { writeCorrections } from "../publishing/corrections.ts";

/** Processor seconds for a book of 50,000 figures, ours and PostgreSQL's together. */
const AIM = 3;

/** Ends an import where all is read and checked, and nothing has been worked out yet. */
class Checked extends Error {}

/**
 * Reads and checks figures as a dry run does, up to where answers would be worked out: each held against the file, against what was known, and against its area's
 * history. In processor seconds, for others use the machine too.
 */
export async function measureChecking(
  { pool }: Connection,
  postmaster: number,
  folder: string,
  rows: number,
): Promise<void> {
  const file = join(folder, "checked.csv");
  await writeCorrections(pool, file, rows, null);
  const before = processorTimeOfChildren(postmaster);
  const own = process.cpuUsage();
  await importObservations(pool, {
    dataset: "demo",
    file: "checked.csv",
    what: "bench",
    rows: csvRows(createReadStream(file)),
    now: new Date().toISOString(),
    versions: "numbered",
    dryRun: true,
    alongside: () => Promise.reject(new Checked()),
  }).catch((error: unknown) => {
    if (!(error instanceof Checked)) throw error;
  });
  const { user, system } = process.cpuUsage(own);
  const [ours, theirs] = [
    (user + system) / 1_000_000,
    (processorTimeOfChildren(postmaster) - before) / 1_000,
  ];
  say(
    `\n${rows.toLocaleString("en-US")} figures from all years read and checked: ${ours.toFixed(2)} s of the processors, ${theirs.toFixed(2)} s for PostgreSQL`,
  );
  aim("processor seconds for 50,000 of them", ((ours + theirs) / rows) * 50_000, AIM, "at most");
}
