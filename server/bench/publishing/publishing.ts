import { rmSync } from "node:fs";
import { mkdtemp, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, type Connection } from "../../src/db/connect.ts";
import { emptyDatabase } from "../world.ts";
import { postmasterOf, processorTimeOfChildren } from "../processor-time.ts";
import { aim, heading, say } from "../table.ts";
import { bareCopy, writeCorrections } from "./corrections.ts";
import { runTool, type Run } from "./run-tool.ts";

const DATABASE = "bench_publishing";

interface Publication {
  readonly name: string;
  readonly rows: number;
  /** Only figures of periods that end so many months before the newest or later; null: of any. */
  readonly newestMonths: number | null;
  /** Seconds by the command, start included. */
  readonly aim: number;
}

const PUBLICATIONS: readonly Publication[] = [
  { name: "1,000 returns of the newest months", rows: 1_000, newestMonths: 6, aim: 1.5 },
  { name: "1,000 returns from all years", rows: 1_000, newestMonths: null, aim: 1.5 },
  { name: "50,000 returns from all years", rows: 50_000, newestMonths: null, aim: 10 },
];
const SEEDING = 20;

/**
 * How long it takes to publish: the first filling of a database, and imports into the synthetic dataset, by the command as
 * people type it, start included. Beside each import the same file copied bare into a table without keys, in the same run.
 *
 * @param filled a database that holds the synthetic dataset already, for a quick look: one import into it alone
 */
export async function measurePublishing(server: string, filled: string | null): Promise<void> {
  heading("publishing, by the command");
  const folder = await mkdtemp(join(tmpdir(), "movement-atlas-publishing-"));
  const url = filled ?? (await emptyDatabase(server, DATABASE));
  const connection = connect({ connectionString: url, max: 1 });
  try {
    const postmaster = await postmasterOf(connection);
    if (filled === null) {
      const seeded = await measured(postmaster, url, ["seed"]);
      tell("first filling: reference data, both datasets", seeded);
      aim("seconds of the first filling", seeded.seconds, SEEDING, "at most");
    }
    // PostgreSQL itself looks at a table that was filled within a minute.
    await connection.pool.query("analyze");
    const publications = filled === null ? PUBLICATIONS : PUBLICATIONS.slice(0, 1);
    for (const publication of publications)
      await measureOne(connection, postmaster, url, folder, publication);
  } finally {
    await connection.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureOne(
  connection: Connection,
  postmaster: number,
  url: string,
  folder: string,
  { name, rows, newestMonths, aim: wanted }: Publication,
): Promise<void> {
  const file = join(folder, "returns.csv");
  await writeCorrections(connection.pool, file, rows, newestMonths);
  const copied = await bareCopy(connection.pool, file);
  const run = await measured(postmaster, url, ["import", file, "--dataset", "demo"]);
  const { size } = await stat(file);
  tell(`${name} (${(size / 1_000).toFixed(0)} kB)`, run);
  say(`${"÷ the same file copied bare".padEnd(54)} ${(run.seconds / copied).toFixed(0).padStart(6)}`);
  aim("seconds", run.seconds, wanted, "at most");
}

interface Measured extends Run {
  /** What PostgreSQL used of the processors meanwhile, for others too; NaN where it runs on another machine. */
  readonly postgresSeconds: number;
}

async function measured(postmaster: number, url: string, args: readonly string[]): Promise<Measured> {
  const before = processorTimeOfChildren(postmaster);
  const run = await runTool(url, args);
  return { ...run, postgresSeconds: (processorTimeOfChildren(postmaster) - before) / 1_000 };
}

function tell(name: string, { seconds, processorSeconds, postgresSeconds, peakMebibytes }: Measured): void {
  const spent = `${seconds.toFixed(2)} s, of the processors ${processorSeconds.toFixed(2)} s for the tool and ${postgresSeconds.toFixed(2)} s for PostgreSQL`;
  say(`\n${name}: ${spent}; at most ${peakMebibytes} MiB`);
}
