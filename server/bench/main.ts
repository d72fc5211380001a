import { mkdtempSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startEmbedded } from "../src/embedded/start-embedded.ts";
import { whenAskedToStop } from "../src/process/asked-to-stop.ts";
import { measureCost } from "./cost/measure-cost.ts";
import { compareExecutors } from "./executors.ts";
import { measureFirstMap } from "./pages/first-map.ts";
import { measureFloods } from "./flooding/flood.ts";
import { measureFiles } from "./files/measure-files.ts";
import { measureMemory } from "./memory/memory.ts";
import { type Bench, type Result, measureAll, openBench } from "./maps/lanes.ts";
import { measurePublishing } from "./publishing/publishing.ts";
import { measureBriefings } from "./pages/briefings.ts";
import { measureStepping } from "./pages/stepping.ts";
import { measurePeers } from "./peers/measure-peers.ts";
import { aim, heading, line, say } from "./table.ts";
import { createWorld, type World } from "./world.ts";

/**
 * Seconds for each lane, rounds, observations of the large world, months to step through (all there are, if not said); `--seconds 1 --rounds 1
 * --large 100000 --months 12` for a quick look. `--smallest` is the least that runs all of it: it shows that it runs, and measures nothing.
 * `--filled` names a database that holds all that comes along already; without it one is filled.
 * `--only maps|peers|executors|cost|floods|files|page|briefings|stepping|publishing|memory` measures that alone. Memory takes half an hour, so that it is measured only
 * when it is asked for: `--only memory`, `--minutes 5` for a shorter look.
 */
const SMALLEST = process.argv.includes("--smallest");
const SECONDS = option("--seconds") ?? (SMALLEST ? 0.05 : 4.5);
const ONLY = text("--only");
// What questions cost is as well told by fewer, which are made in a moment.
const LARGE = option("--large") ?? (SMALLEST ? 10_000 : ONLY === "cost" ? 250_000 : 1_000_000);
const ROUNDS = option("--rounds") ?? (SMALLEST ? 1 : 3);
const MONTHS = option("--months") ?? (SMALLEST ? 2 : null);
/** Answers of each lane for each connection, instead of some seconds' worth. */
const ANSWERS = SMALLEST ? 1 : null;
/** Questions of each kind whose cost is held against their time. */
const EACH = SMALLEST ? 1 : 12;
const MINUTES = option("--minutes") ?? 30;
/** Of the database. */
const PORT = option("--port") ?? 4_790;
const CONNECTIONS = [1, 8] as const;

const dataDir = mkdtempSync(join(tmpdir(), "movement-atlas-bench-"));
// What measures nothing waits for no disk.
const postgres = await startEmbedded({ dataDir, explicit: false, port: PORT, durable: !SMALLEST });
const worlds: World[] = [];
const benches: Bench[] = [];
whenAskedToStop((signal) => void end().finally(() => process.exit(128 + constants.signals[signal])));
try {
  const needsWorld = ["maps", "peers", "executors", "cost", "floods", "files", "memory"].some(isAsked);
  if (isAsked("maps") && !SMALLEST) await world("bench_small", 10_000);
  if (needsWorld) await world("bench_large", LARGE);
  if (isAsked("maps")) {
    for (const one of worlds) benches.push(await openBench(one));
    await measureMaps(benches);
    for (const bench of benches.splice(0)) bench.stop();
  }
  for (const one of worlds.slice(-1)) {
    if (isAsked("peers")) await measurePeers(one, SECONDS, ROUNDS);
    if (isAsked("executors")) await compareExecutors(one, SECONDS);
    if (isAsked("cost")) await measureCost(one, EACH);
    if (isAsked("floods")) await measureFloods(one, SECONDS);
    if (isAsked("files")) await measureFiles(one, ROUNDS);
    if (ONLY === "memory") await measureMemory(one, MINUTES);
  }
  if (isAsked("page")) await measureFirstMap(postgres.connectionString, text("--filled"));
  if (isAsked("publishing")) await measurePublishing(postgres.connectionString, text("--filled"));
  if (isAsked("briefings")) await measureBriefings(postgres.connectionString, text("--filled"), SMALLEST);
  if (isAsked("stepping")) await measureStepping(postgres.connectionString, ROUNDS, MONTHS, text("--filled"));
} finally {
  await end();
}

/** Stops what was started, and leaves nothing of it. */
async function end(): Promise<void> {
  for (const bench of benches) bench.stop();
  // Of one that is stopped in the middle, connections are still at work: they end with their database.
  const closing = Promise.all(worlds.map(({ connection }) => connection.close()));
  await Promise.race([closing, sleep(2_000, null, { ref: false })]);
  await postgres.stop();
  for (const folder of new Set([dataDir, postgres.dataDir])) rmSync(folder, { recursive: true, force: true });
}

/** Whether a lane is to be measured: all but memory are, unless one is named. */
function isAsked(lane: string): boolean {
  return ONLY === null ? lane !== "memory" : ONLY === lane;
}

function option(name: string): number | null {
  const given = text(name);
  return given === null ? null : Number(given);
}

function text(name: string): string | null {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
}

async function world(name: string, observations: number): Promise<void> {
  const started = performance.now();
  const made = await createWorld(postgres.connectionString, name, observations);
  worlds.push(made);
  const seconds = ((performance.now() - started) / 1_000).toFixed(0);
  say(
    `${count(made.observations)} observations, ${count(made.answers)} answers in the cube (made in ${seconds} s)`,
  );
}

async function measureMaps([small, large = small]: readonly Bench[]): Promise<void> {
  if (small === undefined || large === undefined) throw new Error("Two sizes are compared.");
  for (const connections of CONNECTIONS) {
    const at = `${connections} connection${connections === 1 ? "" : "s"}`;
    const results = await measureAll([small, large], connections, SECONDS, ROUNDS, ANSWERS);
    for (const [{ world: size, bytes }, result] of results) {
      heading(
        `national map of 63 provinces (${bytes} bytes), ${at}, ${count(size.observations)} observations`,
      );
      line("statement in the driver (b)", result.driver, result.bare);
      line("bare server (a)", result.bare, result.bare);
      line("atlas, answer cache off", result.uncached, result.bare);
      line("atlas, answer cache on", result.cached, result.bare);
      aim("uncached ÷ (a)", result.uncached.rate / result.bare.rate, 0.6, "at least");
      aim("cached ÷ (a)", result.cached.rate / result.bare.rate, 4, "at least");
      if (connections === 1) say(`time added to the statement, per answer: ${added(result)}`);
    }
    const [few, many] = [results.get(small), results.get(large)];
    if (few === undefined || many === undefined) continue;
    aim(
      "p50 at the large ÷ p50 at the small size, cache off",
      many.uncached.p50 / few.uncached.p50,
      1.2,
      "at most",
    );
  }
}

function added({ driver, bare, uncached }: Result): string {
  const over = (rate: number): string => `${(1_000 / rate - 1_000 / driver.rate).toFixed(2)} ms`;
  return `atlas ${over(uncached.rate)}, bare server ${over(bare.rate)}`;
}

function count(number: number): string {
  return number.toLocaleString("en");
}
