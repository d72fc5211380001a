import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { aim, heading, say } from "../table.ts";
import { type AtlasProcess, startAtlas } from "./atlas-process.ts";
import { startOwnProxy } from "./own-proxy.ts";
import { type ProxyName, startProgram } from "./proxies.ts";
import { startReading } from "./readers.ts";

const THIS = resolve(import.meta.dirname, "../../..");
/** Milliseconds between two restarts, in which both answer. */
const REST = 2_000;
/** Milliseconds for which a server that is asked to stop is not ready and answers. */
const DRAIN = "3000";

export interface RollingOptions {
  readonly databaseUrl: string;
  readonly minutes: number;
  /** Questions a second. */
  readonly rate: number;
  /** A checkout of the version that both servers begin with; null: of this one. */
  readonly before: string | null;
  readonly proxy: ProxyName;
}

/**
 * Two servers before one database, behind a proxy, restarted one after the other as long as it takes while people read: what readers get
 * that is no answer. With the version before, both begin with it, and the first round is the upgrade, migrations included.
 */
export async function measureRolling(options: RollingOptions): Promise<void> {
  const { databaseUrl, minutes, rate, before, proxy: proxyName } = options;
  heading(
    `two servers restarted one after the other behind ${proxyName === "own" ? "a proxy" : proxyName}, ${rate} questions a second`,
  );
  const folder = await mkdtemp(join(tmpdir(), "movement-atlas-rolling-"));
  const running: (AtlasProcess | undefined)[] = [];
  const start = async (place: number, project: string, port: number): Promise<AtlasProcess> => {
    const atlas = await startAtlas(project, port, {
      DATABASE_URL: databaseUrl,
      DATA_DIR: join(folder, String(place)),
      DRAIN_MS: DRAIN,
      SEED: "published",
      // Readers are told apart by what the proxy says of them, and each has a share of its own.
      TRUST_PROXY: "127.0.0.1",
      LOG_LEVEL: "error",
      POINTS_A_MINUTE: "0",
      CHECKS_A_MINUTE: "0",
      WORKERS: "1",
    });
    running[place] = atlas;
    return atlas;
  };
  const ends: (() => unknown)[] = [];
  try {
    // One after the other: the first fills the database.
    const urls: [string, string] = [
      (await start(0, before ?? THIS, 0)).url,
      (await start(1, before ?? THIS, 0)).url,
    ];
    const proxy = await (proxyName === "own" ? startOwnProxy(urls) : startProgram(proxyName, urls, folder));
    ends.push(() => proxy.close());
    for (const url of urls) await proxy.ready(url);
    const reading = startReading(proxy.url, rate);
    ends.push(() => reading.end());
    await pause(REST);
    const [steady, restarting, seconds]: [number[], number[], number[]] = [[], [], []];
    steady.push(...reading.took());
    const end = performance.now() + minutes * 60_000;
    for (let round = 1; round === 1 || performance.now() < end; round += 1) {
      for (const [place, url] of urls.entries()) {
        const asked = performance.now();
        const errors = sum(reading.errors);
        await running[place]?.stop();
        running[place] = undefined;
        await start(place, THIS, Number(new URL(url).port));
        await proxy.ready(url);
        seconds.push((performance.now() - asked) / 1_000);
        restarting.push(...reading.took());
        await pause(REST);
        steady.push(...reading.took());
        say(
          `round ${round}, server ${place + 1}: restarted in ${seconds.at(-1)?.toFixed(1)} s, ${reading.answers.toLocaleString("en")} answers so far, ${sum(reading.errors) - errors} errors`,
        );
      }
    }
    await reading.end();
    for (const [why, count] of reading.errors) say(`  ${count} × ${why}`);
    say(
      `p99 while one is restarted: ${p99(restarting).toFixed(0)} ms, while both answer: ${p99(steady).toFixed(0)} ms`,
    );
    aim(
      `errors of ${(reading.answers + sum(reading.errors)).toLocaleString("en")} answers`,
      sum(reading.errors),
      0,
      "at most",
    );
  } finally {
    for (const each of ends.toReversed()) await each();
    for (const atlas of running) atlas?.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((all, each) => all + each, 0);

function p99(took: readonly number[]): number {
  return took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.99)] ?? Number.NaN;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((over) => setTimeout(over, milliseconds));
}
