import { mkdtempSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startEmbedded } from "../src/embedded/start-embedded.ts";
import { whenAskedToStop } from "../src/process/asked-to-stop.ts";
import { measureBackups } from "./backups/measure-backups.ts";
import { measureBooks } from "./books/measure-books.ts";
import { measureCommunes } from "./communes/measure-communes.ts";
import { measureCost } from "./cost/measure-cost.ts";
import { measureDistribute } from "./distribute/measure-distribute.ts";
import { compareExecutors } from "./executors.ts";
import { measureFaults } from "./faults/measure-faults.ts";
import { measureFirstMap } from "./pages/first-map.ts";
import { measureFloods } from "./flooding/flood.ts";
import { measureFiles } from "./files/measure-files.ts";
import { measureMemory } from "./memory/memory.ts";
import { measureHostile } from "./hostile/measure-hostile.ts";
import { type ImportSizes, measureImports } from "./imports/measure-imports.ts";
import { measureKills } from "./kills/measure-kills.ts";
import { type Bench, type Result, measureAll, openBench } from "./maps/lanes.ts";
import { measureMixed } from "./mixed/measure-mixed.ts";
import { measureProcesses } from "./processes/measure-processes.ts";
import { measurePublishing } from "./publishing/publishing.ts";
import { measureBriefings } from "./pages/briefings.ts";
import { measureStepping } from "./pages/stepping.ts";
import { measureReplicas } from "./replicas/measure-replicas.ts";
import { measureRolling } from "./rolling/rolling.ts";
import { measurePeers } from "./peers/measure-peers.ts";
import { type Lane, readOptions } from "./options.ts";
import { aim, heading, line, say } from "./table.ts";
import { createWorld, emptyDatabase, type World } from "./world.ts";

const read = readOptions(process.argv.slice(2));
if ("say" in read) {
  (read.exitCode === 0 ? process.stdout : process.stderr).write(read.say);
  process.exit(read.exitCode);
}
const { smallest, only, seconds, rounds, large, observations, months, minutes, kills, fault, filled, port } =
  read.options;
const { rate, before, proxy, keep, isOnlyMade } = read.options;
/** Answers of each lane for each connection, instead of some seconds' worth. */
const ANSWERS = smallest ? 1 : null;
/** All that comes along is a million rows: to show that files come, fewer will do. */
const ofFilled = smallest ? null : filled;
/** Questions of each kind whose cost is held against their time. */
const EACH = smallest ? 1 : 12;
const CONNECTIONS = [1, 8] as const;
const LONG: readonly Lane[] = ["kills", "mixed"];
/** Dear even where nothing is measured. */
const NAMED: readonly Lane[] = [
  "memory",
  "rolling",
  "replicas",
  "processes",
  "faults",
  "communes",
  "distribute",
];
const MANY: ImportSizes = { returns: 1_000, cells: 50_000, csv: 1_000_000 };
const FEW: ImportSizes = { returns: 20, cells: 100, csv: 1_000 };

const dataDir = keep ?? mkdtempSync(join(tmpdir(), "movement-atlas-bench-"));
// What measures nothing waits for no disk.
const postgres = await startEmbedded({ dataDir, explicit: keep !== null, port, durable: !smallest });
const worlds: World[] = [];
const benches: Bench[] = [];
whenAskedToStop((signal) => void end().finally(() => process.exit(128 + constants.signals[signal])));
try {
  const inWorld: readonly Lane[] = [
    "maps",
    "peers",
    "executors",
    "cost",
    "floods",
    "hostile",
    "backup",
    "memory",
    "processes",
  ];
  const needsWorld = inWorld.some(isAsked) || (isAsked("files") && ofFilled === null);
  if ((isAsked("maps") || isAsked("backup")) && !smallest) await world("bench_small", 10_000);
  if (needsWorld) await world("bench_large", large);
  if (isAsked("maps")) {
    for (const one of worlds) benches.push(await openBench(one));
    await measureMaps(benches);
    for (const bench of benches.splice(0)) bench.stop();
  }
  if (isAsked("backup")) await measureBackups(postgres.connectionString, worlds, seconds, smallest);
  for (const one of worlds.slice(-1)) {
    if (isAsked("peers")) await measurePeers(one, seconds, rounds);
    if (isAsked("executors")) await compareExecutors(one, seconds);
    if (isAsked("cost")) await measureCost(one, EACH);
    if (isAsked("floods")) await measureFloods(one, seconds);
    if (isAsked("hostile") && !(await measureHostile(one, seconds, smallest))) process.exitCode = 1;
    if (isAsked("files") && ofFilled === null) await measureFiles(one.connectionString, rounds, seconds);
    if (isAsked("processes")) await measureProcesses(one, seconds, rounds);
    if (only === "memory") await measureMemory(one, minutes);
  }
  if (isAsked("files") && ofFilled !== null) await measureFiles(ofFilled, rounds, seconds);
  if (isAsked("page")) await measureFirstMap(postgres.connectionString, filled);
  // The lane of imports has them too.
  if (only === "books") await measureBooks((smallest ? FEW : MANY).cells, (smallest ? FEW : MANY).csv);
  if (isAsked("publishing")) await measurePublishing(postgres.connectionString, filled);
  if (isAsked("imports"))
    await measureImports(postgres.connectionString, filled, smallest ? FEW : MANY, rounds, seconds);
  if (isAsked("briefings")) await measureBriefings(postgres.connectionString, filled, smallest);
  if (isAsked("communes")) {
    const server = postgres.connectionString;
    await measureCommunes({ server, filled, observations, seconds, rounds, isOnlyMade });
  }
  if (isAsked("kills")) await measureKills(kills);
  if (isAsked("faults")) await measureFaults(fault, smallest);
  if (isAsked("mixed")) await measureMixed(postgres.connectionString, filled, minutes, smallest);
  if (only === "replicas" && !(await measureReplicas())) process.exitCode = 1;
  if (only === "distribute") {
    const how = { rounds, seconds, smallest };
    if (!(await measureDistribute(process.env["CITUS_DATABASE_URL"], how))) process.exitCode = 1;
  }
  if (only === "rolling") {
    const databaseUrl = filled ?? (await emptyDatabase(postgres.connectionString, "bench_rolling"));
    await measureRolling({ databaseUrl, minutes, rate, before, proxy });
  }
  if (isAsked("stepping")) await measureStepping(postgres.connectionString, rounds, months, filled);
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
  if (keep === null)
    for (const folder of new Set([dataDir, postgres.dataDir]))
      rmSync(folder, { recursive: true, force: true });
}

/** Whether a lane is to be measured: all are, unless one is named; those that take long only where they are, or nothing is measured. */
function isAsked(lane: Lane): boolean {
  if (only !== null) return only === lane;
  return !NAMED.includes(lane) && (smallest || !LONG.includes(lane));
}

async function world(name: string, observations: number): Promise<void> {
  const started = performance.now();
  const made = await createWorld(postgres.connectionString, name, observations);
  worlds.push(made);
  const took = ((performance.now() - started) / 1_000).toFixed(0);
  say(
    `${count(made.observations)} observations, ${count(made.answers)} answers in the cube (made in ${took} s)`,
  );
}

async function measureMaps([small, large = small]: readonly Bench[]): Promise<void> {
  if (small === undefined || large === undefined) throw new Error("Two sizes are compared.");
  for (const connections of CONNECTIONS) {
    const at = `${connections} connection${connections === 1 ? "" : "s"}`;
    const results = await measureAll([small, large], connections, seconds, rounds, ANSWERS);
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
