import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { startServer } from "../measure.ts";
import { heading, say } from "../table.ts";
import { demoDatabase } from "./demo-database.ts";

const PROJECT = resolve(import.meta.dirname, "../../..");

/** What a step through time costs a reader: the built page on the synthetic months, beside a page with nothing but the map. */
export async function measureStepping(
  server: string,
  rounds: number,
  months: number | null,
  filled: string | null,
): Promise<void> {
  const webFolder = join(PROJECT, "web/dist");
  heading("stepping through all months of the synthetic dataset, in Chromium");
  if (!existsSync(join(webFolder, "index.html")))
    return say("The page is not built; npm run bench builds it.");
  const connectionString = filled ?? (await demoDatabase(server));
  const cacheBytes = 64 * 1024 * 1024;
  const atlas = await startServer({ kind: "atlas", connectionString, cacheBytes, webFolder });
  try {
    const script = join(PROJECT, "web/bench/stepping.ts");
    const words = [
      new URL("/", atlas.url).href,
      String(rounds),
      ...(months === null ? [] : [String(months)]),
    ];
    const child = spawn(process.execPath, [script, ...words], { stdio: "inherit" });
    const code = await new Promise<number | null>((ended) => child.once("exit", ended));
    if (code !== 0) throw new Error(`Stepping could not be measured (exit code ${code}).`);
  } finally {
    atlas.stop();
  }
}
