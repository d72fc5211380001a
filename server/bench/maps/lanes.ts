import {
  type Measured,
  type Run,
  askOnce,
  measureHttp,
  measureLoop,
  startServer,
  together,
} from "../measure.ts";
import { dataOf, startBare } from "../questions/open-question.ts";
import { MAP_BODY, QUESTIONS } from "../questions/questions.ts";
import { captureStatements } from "../questions/statement.ts";
import type { World } from "../world.ts";

/** What is compared: the statement in the driver (b), a bare server (a), and the atlas without and with kept answers. */
export type Lane = "driver" | "bare" | "uncached" | "cached";
export type Result = Readonly<Record<Lane, Measured>>;

const LANES: readonly Lane[] = ["bare", "uncached", "cached", "driver"];
const CACHE = 64 * 1024 * 1024;

/** The servers of one world, ready to be asked. */
export interface Bench {
  readonly world: World;
  /** Bytes of the answer, the same from all. */
  readonly bytes: number;
  /** @param answers so many of each connection, instead of some seconds' worth */
  run(lane: Lane, connections: number, seconds: number, answers: number | null): Promise<Run>;
  stop(): void;
}

/** Starts the servers of a world and makes sure that they run one statement and give the same data. */
export async function openBench(world: World): Promise<Bench> {
  const { connection, connectionString } = world;
  const webFolder = import.meta.dirname;
  const uncached = await startServer({ kind: "atlas", connectionString, cacheBytes: 0, webFolder });
  const cached = await startServer({ kind: "atlas", connectionString, cacheBytes: CACHE, webFolder });
  const map = QUESTIONS.find(({ name }) => name === "map");
  const [statement] = await captureStatements(connection, MAP_BODY);
  if (map === undefined || statement === undefined) throw new Error("There is no map.");
  const bare = await startBare(world, map, uncached.url);
  const servers = { uncached, cached, bare };
  const answer = await askOnce(uncached.url);
  if (dataOf(answer) !== dataOf(await askOnce(cached.url))) throw new Error("A kept answer is another one.");
  return {
    world,
    bytes: answer.length,
    run: (lane, connections, seconds, answers) =>
      lane === "driver"
        ? measureLoop(() => connection.pool.query(statement), connections, seconds)
        : measureHttp(servers[lane].url, connections, seconds, MAP_BODY, answers && answers * connections),
    stop: () => Object.values(servers).forEach((server) => server.stop()),
  };
}

/**
 * Measures all lanes of all benches: after a warming, in rounds and in turn, so that what else the machine does meanwhile falls
 * on all alike.
 */
export async function measureAll(
  benches: readonly Bench[],
  connections: number,
  seconds: number,
  rounds: number,
  answers: number | null,
): Promise<ReadonlyMap<Bench, Result>> {
  const runs = new Map(
    benches.map((bench) => [bench, new Map<Lane, Run[]>(LANES.map((lane) => [lane, []]))]),
  );
  for (let round = 0; round <= rounds; round += 1) {
    for (const lane of LANES) {
      for (const [bench, lanes] of runs) {
        const time = round === 0 ? Math.min(1, seconds) : seconds / rounds;
        const run = await bench.run(lane, connections, time, answers);
        if (round > 0) lanes.get(lane)?.push(run);
      }
    }
  }
  const result = (lanes: ReadonlyMap<Lane, Run[]>): Result => {
    const of = (lane: Lane): Measured => together(lanes.get(lane) ?? []);
    return { driver: of("driver"), bare: of("bare"), uncached: of("uncached"), cached: of("cached") };
  };
  return new Map([...runs].map(([bench, lanes]) => [bench, result(lanes)]));
}
