import { mkdtempSync, rmSync } from "node:fs";
import { Agent } from "node:http";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { measureFlood } from "../flooding/flood.ts";
import { FLOODS } from "../flooding/floods.ts";
import { ask } from "../flooding/read-maps.ts";
import { type Measured, measureHttp, type Run, together, warmUp } from "../measure.ts";
import { anotherGrid, anotherMap, MAP_BODY } from "../questions/questions.ts";
import { type Atlas, startAtlas } from "../standing/start-atlas.ts";
import { aim, heading, line, say } from "../table.ts";
import type { World } from "../world.ts";

const PROCESSES = ["1", "2", "4"] as const;
/** The worst by what is answered, and the worst by how many are asked. */
const WORST = FLOODS.filter(({ name }) =>
  ["20,000 wide rows", "many different small documents"].includes(name),
);
/** Points a minute where they are counted. */
const LIMIT = 100_000;
/** Who spend all of them at a time. */
const SPENDERS = 16;

/**
 * An atlas as `npm start` runs it, with one, two and four processes on one port and on one database: answers a second as ratios to one process, a map while
 * another caller floods, and how far one caller's points reach. Whoever asks, the database and the servers share the processors of this machine.
 */
export async function measureProcesses(
  { connectionString }: World,
  seconds: number,
  rounds: number,
): Promise<void> {
  heading(`1, 2 and 4 processes on ${availableParallelism()} processors, which ask and answer`);
  const folder = mkdtempSync(join(tmpdir(), "movement-atlas-processes-"));
  const start = (processes: string, environment: Readonly<Record<string, string>>): Promise<Atlas> =>
    startAtlas({
      processes,
      environment: {
        DATABASE_URL: connectionString,
        DATA_DIR: join(folder, processes),
        SEED: "none",
        LOG_LEVEL: "error",
        ...environment,
      },
    });
  try {
    const atlases = new Map<string, Atlas>();
    try {
      for (const processes of PROCESSES) atlases.set(processes, await start(processes, {}));
      await measureThroughput(atlases, seconds, rounds);
      for (const [processes, { origin }] of atlases) {
        const isMore = Number(processes) > availableParallelism();
        heading(
          `${processes} ×: a flood, and another caller's maps, each another one (${isMore ? "more processes than processors: no aim" : "p99 at most 5 × idle"})`,
        );
        for (const flood of WORST)
          await measureFlood(new URL("/graphql", origin), flood, seconds, { body: nextMap, hasAim: !isMore });
      }
    } finally {
      for (const atlas of atlases.values()) await atlas.stop();
    }
    heading(`points of one caller who asks on ${SPENDERS} connections at a time until there are none left`);
    for (const processes of PROCESSES) await measurePoints(processes, start);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** No question is asked twice, whatever was measured before. */
let count = 0;

function nextMap(): string {
  return anotherMap((count += 1));
}

function nextGrid(): string {
  return anotherGrid((count += 1));
}

interface Asked {
  readonly name: string;
  /** The body of the next question. */
  readonly body: () => string;
  readonly connections: readonly number[];
  /** Answers after which a process is warm. */
  readonly warm: number;
  /** Answers of each connection in a round; null: what comes within its time. */
  readonly answers: number | null;
  /** Least ratio of two processes to one; null where whoever asks needs a processor of the two for itself. */
  readonly least: number | null;
}

const ASKED: readonly Asked[] = [
  {
    name: "each another map",
    body: nextMap,
    connections: [8, 32],
    warm: 500,
    answers: null,
    least: 1,
  },
  {
    name: "each another table of 14,994 rows",
    body: nextGrid,
    connections: [8],
    warm: 8,
    answers: 2,
    least: 0.9,
  },
  {
    name: "one map, which is kept",
    body: () => MAP_BODY,
    connections: [8, 32],
    warm: 2_000,
    answers: null,
    least: null,
  },
];

async function measureThroughput(
  atlases: ReadonlyMap<string, Atlas>,
  seconds: number,
  rounds: number,
): Promise<void> {
  for (const { name, body, connections: numbers, warm, answers, least } of ASKED) {
    for (const [processes, { origin }] of atlases)
      await warmUp(`${origin}/graphql`, warm * Number(processes), body());
    for (const connections of numbers) {
      heading(`${name}, ${connections} connections`);
      const runs = new Map(PROCESSES.map((processes) => [processes as string, [] as Run[]]));
      const busy = new Map<string, number>();
      for (let round = 0; round < rounds; round += 1)
        for (const [processes, { origin }] of atlases) {
          const before = workOfAll();
          const run = await measureHttp(
            `${origin}/graphql`,
            connections,
            seconds / rounds,
            body,
            answers && answers * connections,
          );
          busy.set(processes, (busy.get(processes) ?? 0) + (workOfAll() - before) / run.seconds / rounds);
          runs.get(processes)?.push(run);
        }
      const results = new Map<string, Measured>([...runs].map(([key, run]) => [key, together(run)]));
      const [one] = results.values();
      if (one === undefined) throw new Error("Nothing was measured.");
      for (const [processes, result] of results) {
        line(`${processes} process${processes === "1" ? " (a)" : "es"}`, result, one);
        say(`  processors busy meanwhile: ${(busy.get(processes) ?? 0).toFixed(2)}`);
      }
      const ratio = (results.get("2")?.rate ?? 0) / one.rate;
      if (least !== null) aim("2 processes ÷ 1", ratio, least, "at least");
    }
  }
}

/** Seconds that all processors have worked since the machine was started. */
function workOfAll(): number {
  return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0) / 1_000;
}

/** Asks until a caller is refused, on many connections, so that all processes are asked; says how much more than the limit was had. */
async function measurePoints(
  processes: string,
  start: (processes: string, environment: Readonly<Record<string, string>>) => Promise<Atlas>,
): Promise<void> {
  const atlas = await start(processes, { POINTS_A_MINUTE: String(LIMIT) });
  const url = new URL("/graphql", atlas.origin);
  const enoughFor = LIMIT / (await costOfMap(url));
  // What they spend is known to all servers of the database, those of this lane's other trials too.
  const [spender, another] = [`127.0.1.${processes}`, `127.0.2.${processes}`];
  try {
    let answered = 0;
    await Promise.all(
      Array.from({ length: SPENDERS }, async () => {
        while (await isAnswered(url, spender)) answered += 1;
      }),
    );
    if (!(await isAnswered(url, another))) throw new Error("Another caller was refused as well.");
    say(
      `${processes} ×: ${answered} maps of ${enoughFor.toFixed(0)} answered to one caller until refused on each connection; then another caller is answered`,
    );
    // On each process but one some twentieths more, and what is under way there.
    const most = 1 + (Number(processes) - 1) * 0.1 + SPENDERS / enoughFor;
    aim("  maps ÷ what the points are enough for", answered / enoughFor, Number(most.toFixed(2)), "at most");
  } finally {
    await atlas.stop();
  }
}

/** Points that are taken off for a map. */
async function costOfMap(url: URL): Promise<number> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: nextMap() });
  const remaining = /r=(\d+)/.exec(response.headers.get("ratelimit") ?? "")?.[1];
  if (remaining === undefined) throw new Error(await response.text());
  return LIMIT - Number(remaining);
}

/** Whether a map is answered on a new connection of a caller; false: they are told that their points are used up. */
async function isAnswered(url: URL, caller: string): Promise<boolean> {
  const agent = new Agent({ localAddress: caller });
  const status = await ask(url, agent, nextMap(), AbortSignal.timeout(30_000));
  agent.destroy();
  if (status !== 200 && status !== 429) throw new Error(`A map was answered with ${status}.`);
  return status === 200;
}
