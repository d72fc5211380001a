import { constants } from "node:os";
import { join, resolve } from "node:path";
import type { Config, SeedName } from "../config.ts";
import { checkServer } from "../db/check-server.ts";
import { connect } from "../db/connect.ts";
import type { Connection } from "../db/connect.ts";
import { migrate } from "../db/migrate.ts";
import { seededDatasets } from "../demo/seeded-datasets.ts";
import { startEmbedded } from "../embedded/start-embedded.ts";
import { letTimePass } from "../import/pass-of-time.ts";
import { seed } from "../import/seed.ts";
import { whenAskedToStop } from "../process/asked-to-stop.ts";
import { during } from "../start-failures.ts";

/** What comes along with the program. */
export const SEEDS = join(resolve(import.meta.dirname, "../../.."), "seeds");
/** The program's own reference data. */
export const REFERENCE = join(SEEDS, "reference");

/**
 * Gives `work` the database of the settings, brought up to date unless it is wanted as it is: that of DATABASE_URL, or the embedded one, which is joined when the
 * atlas is running, and otherwise started and stopped again, also when the tool is interrupted.
 */
export async function withDatabase<T>(
  config: Config,
  say: (line: string) => void,
  work: (connection: Connection) => Promise<T>,
  { asItIs = false }: { readonly asItIs?: boolean } = {},
): Promise<T> {
  const { path: dataDir, explicit } = config.dataDir;
  const starting =
    config.databaseUrl === null ? startEmbedded({ dataDir, explicit, role: "tool", log: say }) : null;
  const letGo = async (): Promise<void> => (await starting)?.stop();
  whenAskedToStop((signal) => {
    // What is under way is a transaction: cut off, it leaves nothing behind.
    void letGo()
      .catch(() => undefined)
      .finally(() => process.exit(128 + constants.signals[signal]));
  });
  const connectionString = (await starting)?.connectionString ?? config.databaseUrl ?? "";
  try {
    await during("database", checkServer(connectionString));
    const connection = connect({
      connectionString,
      max: 2,
      applicationName: "movement-atlas-tool",
      plansEach: true,
    });
    try {
      if (!asItIs) await during("filling", migrate(connection.pool));
      return await work(connection);
    } finally {
      await connection.close();
    }
  } finally {
    await letGo();
  }
}

/** Brings in what comes along with the program (see SEED), unless it is there. */
export async function seedAll(
  connection: Connection,
  names: readonly SeedName[],
  say: (line: string) => void,
): Promise<void> {
  await seed(connection.pool, {
    folder: SEEDS,
    datasets: seededDatasets(names, SEEDS),
    onlyLaw: names.length === 0,
    progress: say,
  });
  await letTimePass(connection.pool, new Date().toISOString());
}
