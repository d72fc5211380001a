import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { startServer } from "../measure.ts";
import { heading } from "../table.ts";
import { demoDatabase } from "./demo-database.ts";

const PROJECT = resolve(import.meta.dirname, "../../..");

/**
 * What a briefing of each province costs as a booklet, in each format; and what a map costs whoever looks at one while the server prints.
 *
 * @param least whether two provinces and a few maps are enough, to see that it runs
 */
export async function measureBriefings(server: string, filled: string | null, least: boolean): Promise<void> {
  heading("a booklet of a briefing for each province, synthetic dataset");
  const connectionString = filled ?? (await demoDatabase(server));
  const atlas = await startServer({
    kind: "atlas",
    connectionString,
    cacheBytes: 64 * 1024 * 1024,
    webFolder: join(PROJECT, "web/dist"),
  });
  try {
    const script = join(PROJECT, "web/bench/briefings.ts");
    // With what the process has that writes booklets in the server.
    const flags = ["--expose-gc", "--max-old-space-size=512", "--max-semi-space-size=8"];
    const words = [...flags, script, new URL("/", atlas.url).href, ...(least ? ["2", "", "4"] : [])];
    const child = spawn(process.execPath, words, { stdio: "inherit" });
    const code = await new Promise<number | null>((ended) => child.once("exit", ended));
    if (code !== 0) throw new Error(`Briefings could not be measured (exit code ${code}).`);
  } finally {
    atlas.stop();
  }
}
