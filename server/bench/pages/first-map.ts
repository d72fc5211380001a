import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { connect } from "../../src/db/connect.ts";
import { migrate } from "../../src/db/migrate.ts";
import { publishedSeed, seed } from "../../src/import/seed.ts";
import { startServer } from "../measure.ts";
import { heading, say } from "../table.ts";

const PROJECT = resolve(import.meta.dirname, "../../..");

/**
 * What the first map costs a reader: the built page on the published figures, in a browser that has never been here.
 *
 * @param filled a database that holds them already; null to fill one
 */
export async function measureFirstMap(server: string, filled: string | null): Promise<void> {
  const webFolder = join(PROJECT, "web/dist");
  heading("the first map on a cold cache, in Chromium (aim: at most 850 kB, of which ours at most 200 kB)");
  if (!existsSync(join(webFolder, "index.html")))
    return say("The page is not built; npm run bench builds it.");
  const connectionString = filled ?? (await publishedDatabase(server));
  const atlas = await startServer({
    kind: "atlas",
    connectionString,
    cacheBytes: 64 * 1024 * 1024,
    webFolder,
  });
  try {
    const script = join(PROJECT, "web/bench/first-map.ts");
    const child = spawn(process.execPath, [script, new URL("/", atlas.url).href], { stdio: "inherit" });
    const code = await new Promise<number | null>((ended) => child.once("exit", ended));
    if (code !== 0) throw new Error(`The first map could not be measured (exit code ${code}).`);
  } finally {
    atlas.stop();
  }
}

async function publishedDatabase(server: string): Promise<string> {
  const admin = connect({ connectionString: server, max: 1 });
  await admin.pool.query("create database bench_page");
  await admin.close();
  const url = new URL(server);
  url.pathname = "/bench_page";
  const connection = connect({ connectionString: url.href, max: 4 });
  await migrate(connection.pool);
  const folder = join(PROJECT, "seeds");
  await seed(connection.pool, { folder, datasets: [publishedSeed(folder)] });
  await connection.close();
  return url.href;
}
