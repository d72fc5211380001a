import { join, resolve } from "node:path";
import type { Config } from "../config.ts";
import { connect } from "../db/connect.ts";
import type { Connection } from "../db/connect.ts";
import { migrate } from "../db/migrate.ts";
import { demoSeed } from "../demo/demo-seed.ts";
import { startEmbedded } from "../embedded/start-embedded.ts";
import { publishedSeed, seed } from "../import/seed.ts";

const SEEDS = join(resolve(import.meta.dirname, "../../.."), "seeds");

/**
 * Gives `work` the database of the settings, up to date: that of DATABASE_URL, or the embedded one, which is joined when the
 * atlas is running, and otherwise started and stopped again.
 */
export async function withDatabase<T>(
  config: Config,
  say: (line: string) => void,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const embedded =
    config.databaseUrl === null
      ? await startEmbedded({
          dataDir: config.dataDir.path,
          explicit: config.dataDir.explicit,
          ifRunning: "join",
          log: say,
        })
      : null;
  try {
    const connectionString = embedded?.connectionString ?? config.databaseUrl ?? "";
    const connection = connect({ connectionString, max: 2, applicationName: "movement-atlas-tool" });
    try {
      await migrate(connection.pool);
      return await work(connection);
    } finally {
      await connection.close();
    }
  } finally {
    await embedded?.stop();
  }
}

/** Brings in what comes along with the program, unless it is there. */
export async function seedAll(connection: Connection, say: (line: string) => void): Promise<void> {
  await seed(connection.pool, {
    folder: SEEDS,
    datasets: [publishedSeed(SEEDS), demoSeed(SEEDS)],
    progress: say,
  });
}
