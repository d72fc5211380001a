import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { startEmbedded } from "../src/embedded/start-embedded.ts";
import { compareExecutors } from "./executors.ts";
import {
  type Measured,
  type Run,
  askOnce,
  measureHttp,
  measureLoop,
  startServer,
  together,
} from "./measure.ts";
import { captureStatements } from "./statement.ts";
import { aim, heading, line, say } from "./table.ts";
import { createWorld, type World } from "./world.ts";

/** Seconds for each measurement; `--seconds 1` for a quick look. */
const SECONDS = Number(process.argv[process.argv.indexOf("--seconds") + 1]) || 4.5;
const WARM = 1;
const ROUNDS = 3;
const CONNECTIONS = [1, 8] as const;
const CACHE = 64 * 1024 * 1024;

/** What was measured for one size and number of connections. */
interface Four {
  readonly driver: Measured;
  readonly bare: Measured;
  readonly uncached: Measured;
  readonly cached: Measured;
}

const dataDir = mkdtempSync(join(tmpdir(), "movement-atlas-bench-"));
const postgres = await startEmbedded({ dataDir, explicit: false, port: 4_790 });
const worlds: World[] = [];
try {
  const small = await world("bench_small", 10_000);
  const large = await world("bench_large", 1_000_000);
  const results = new Map<World, Four[]>();
  for (const one of [small, large]) results.set(one, await measureWorld(one));
  conclude(results.get(small) ?? [], results.get(large) ?? []);
  await compareExecutors(large, SECONDS);
} finally {
  for (const { connection } of worlds) await connection.close();
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
const firstMap = resolve(import.meta.dirname, "../../web/bench/first-map.ts");
if (existsSync(firstMap)) await import(pathToFileURL(firstMap).href);

async function world(name: string, observations: number): Promise<World> {
  const started = performance.now();
  const made = await createWorld(postgres.connectionString, name, observations);
  worlds.push(made);
  const seconds = ((performance.now() - started) / 1_000).toFixed(0);
  say(
    `${made.observations.toLocaleString("en")} observations, ${made.answers.toLocaleString("en")} answers in the cube (made in ${seconds} s)`,
  );
  return made;
}

async function measureWorld({ connection, connectionString, observations }: World): Promise<Four[]> {
  const statements = await captureStatements(connection);
  const [statement] = statements;
  if (statement === undefined || statements.length > 1)
    throw new Error(`The map took ${statements.length} statements.`);
  const uncached = await startServer({ kind: "atlas", connectionString, cacheBytes: 0 });
  const cached = await startServer({ kind: "atlas", connectionString, cacheBytes: CACHE });
  const answer = await askOnce(uncached.url);
  const bare = await startServer({ kind: "bare", connectionString, statement, areas: areasOf(answer) });
  try {
    await checkSame(answer, await askOnce(bare.url), await askOnce(cached.url));
    heading(
      `the national map of 63 provinces, ${observations.toLocaleString("en")} observations, ${answer.length} bytes`,
    );
    const results: Four[] = [];
    for (const connections of CONNECTIONS) {
      const ask = (url: string, seconds: number) => measureHttp(url, connections, seconds);
      for (const { url } of [bare, uncached, cached]) await ask(url, WARM);
      const runs = { driver: [], bare: [], uncached: [], cached: [] } as Record<keyof Four, Run[]>;
      // In turn, and more than once, so that what else the machine does falls on all alike.
      for (let round = 0; round < ROUNDS; round += 1) {
        runs.bare.push(await ask(bare.url, SECONDS / ROUNDS));
        runs.uncached.push(await ask(uncached.url, SECONDS / ROUNDS));
        runs.cached.push(await ask(cached.url, SECONDS / ROUNDS));
        runs.driver.push(
          await measureLoop(() => connection.pool.query(statement), connections, SECONDS / ROUNDS),
        );
      }
      const { driver, bare: bareRuns, uncached: uncachedRuns, cached: cachedRuns } = runs;
      const four: Four = {
        driver: together(driver),
        bare: together(bareRuns),
        uncached: together(uncachedRuns),
        cached: together(cachedRuns),
      };
      show(connections, four);
      results.push(four);
    }
    return results;
  } finally {
    for (const server of [uncached, cached, bare]) server.stop();
  }
}

function areasOf(answer: string): { id: string; name: string }[] {
  const { data } = JSON.parse(answer) as {
    data: { statistics: { nodes: { area: { id: string; name: string }; value: number | null }[] } };
  };
  const { nodes } = data.statistics;
  if (nodes.length !== 63 || nodes.some(({ value }) => value === null))
    throw new Error("The map is not whole.");
  return nodes.map(({ area }) => area);
}

async function checkSame(...answers: readonly string[]): Promise<void> {
  if (new Set(answers).size > 1) throw new Error(`The servers answer differently:\n${answers.join("\n")}`);
}

function show(connections: number, { driver, bare, uncached, cached }: Four): void {
  const name = connections === 1 ? "1 connection" : `${connections} connections`;
  line(`${name}: statement in the driver (b)`, driver, bare);
  line(`${name}: bare server (a)`, bare, bare);
  line(`${name}: atlas, answer cache off`, uncached, bare);
  line(`${name}: atlas, answer cache on`, cached, bare);
}

function conclude(small: readonly Four[], large: readonly Four[]): void {
  heading("aims");
  for (const [index, connections] of CONNECTIONS.entries()) {
    const [ten, million] = [small[index], large[index]];
    if (ten === undefined || million === undefined) continue;
    const at = `${connections} connection${connections === 1 ? "" : "s"}`;
    for (const [size, four] of [
      ["10 thousand", ten],
      ["1 million", million],
    ] as const) {
      aim(`${at}, ${size}: uncached ÷ (a)`, four.uncached.rate / four.bare.rate, 0.4, "at least");
      aim(`${at}, ${size}: cached ÷ (a)`, four.cached.rate / four.bare.rate, 4, "at least");
    }
    aim(
      `${at}: p50 at 1 million ÷ p50 at 10 thousand, cache off`,
      million.uncached.p50 / ten.uncached.p50,
      1.2,
      "at most",
    );
  }
  const [one] = large;
  if (one !== undefined) {
    const added = 1_000 / one.uncached.rate - 1_000 / one.driver.rate;
    const bare = 1_000 / one.bare.rate - 1_000 / one.driver.rate;
    say(
      `time our layers add per answer (1 connection): ${added.toFixed(2)} ms; a bare server adds ${bare.toFixed(2)} ms`,
    );
  }
}
