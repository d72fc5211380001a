import { type Connection, connect } from "../../src/db/connect.ts";
import type { CommuneSize } from "../../src/demo/communes/commune-size.ts";
import { processorTime } from "../processor-time.ts";
import { publishNext } from "./commune-world.ts";

/** A month of returns that came in, and what that took. */
export interface Published {
  readonly month: string;
  readonly figures: number;
  readonly seconds: number;
  /** Seconds of the processors: of this process with its threads, and of PostgreSQL for it. */
  readonly own: number;
  readonly ofPostgres: number;
  /** Bytes, at most. */
  readonly memory: number;
}

/** What to bring, and where to. */
export interface PublishTask {
  readonly connectionString: string;
  readonly size: CommuneSize;
}

const NAME = "bench-publisher";

/** A process of its own, so that what it takes of memory and processors is known, and whoever reads meanwhile does not share its thread. */
process.once("message", (task: PublishTask) => void run(task));
process.once("disconnect", () => process.exit());

async function run({ connectionString, size }: PublishTask): Promise<void> {
  const connection = connect({ connectionString, applicationName: NAME });
  const before = process.cpuUsage();
  const started = performance.now();
  const published = await publishNext(connection, size);
  const seconds = (performance.now() - started) / 1_000;
  const { user, system } = process.cpuUsage(before);
  const ofPostgres = await spentFor(connection);
  const memory = process.resourceUsage().maxRSS * 1_024;
  await connection.close();
  process.send?.(published && { ...published, seconds, own: (user + system) / 1e6, ofPostgres, memory });
}

/** Seconds that PostgreSQL has spent for the connections of this process, which are new. */
async function spentFor({ pool }: Connection): Promise<number> {
  const { rows } = await pool.query<{ pid: number }>(
    "select pid from pg_stat_activity where application_name = $1 and datname = current_database()",
    [NAME],
  );
  return rows.reduce((sum, { pid }) => sum + processorTime(pid) / 1_000, 0);
}
