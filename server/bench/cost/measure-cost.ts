import { parentOf, processorTime, processorTimeOfChildren } from "../processor-time.ts";
import { type Read, mixedReads } from "../memory/mixed-reads.ts";
import { startServer } from "../measure.ts";
import { aim, heading, say } from "../table.ts";
import type { World } from "../world.ts";
import { rankCorrelation } from "./rank-correlation.ts";

/** Questions drawn until there are as many of each. */
const DRAWN = 2_000;
/** Milliseconds of the processors are told in tens: a question is asked until it has had so many, or so often, */
const PROCESSOR_MILLISECONDS = 150;
const TIMES = 40;
/** or until so many have gone by on the clock, whatever else the machine does. An answer that takes longer is given up, and told. */
const LIMIT = 8_000;

interface Question {
  readonly kind: Read["kind"];
  /** Points, found before it runs. */
  readonly cost: number;
  /** Milliseconds of its quickest answer: what else the machine does only adds. */
  readonly clock: number;
  /** Milliseconds that server and database had of the processors for one. */
  readonly processor: number;
}

/**
 * Whether what a question is said to cost before it runs is what it takes: questions of all kinds, from a name to a table of
 * 15,000 rows, `each` of a kind, each asked in turn without kept answers, and how well the order of their costs is the order of their times.
 * It ends whatever else the machine does: there are so many questions, and each has its own limit.
 */
export async function measureCost({ connection, connectionString }: World, each: number): Promise<void> {
  heading("what questions cost, and what they take");
  const { rows } = await connection.pool.query<{ pid: number }>("select pg_backend_pid() as pid");
  const postmaster = parentOf(rows[0]?.pid ?? 0);
  const server = await startServer({
    kind: "atlas",
    connectionString,
    cacheBytes: 0,
    webFolder: import.meta.dirname,
    environment: { REQUEST_TIMEOUT_MS: String(LIMIT) },
  });
  const spent = (): number => processorTime(server.pid) + processorTimeOfChildren(postmaster);
  try {
    const questions: Question[] = [];
    let givenUp = 0;
    for (const read of someOfEach(each)) {
      const question = await measure(server.url, read, spent);
      if (question === null) givenUp += 1;
      else questions.push(question);
    }
    say(
      `${"".padEnd(16)} ${"points".padStart(18)}   ${"ms of processors".padStart(18)}   ${"ms by the clock".padStart(18)}`,
    );
    for (const [kind, ones] of Map.groupBy(questions, ({ kind: its }) => its)) {
      const told = (["cost", "processor", "clock"] as const).map((of) => range(ones.map((one) => one[of])));
      say(`${kind.padEnd(16)} ${told.join("   ")}`);
    }
    if (givenUp > 0) say(`${givenUp} more were given up after ${LIMIT / 1_000} s each`);
    for (const [by, of] of [
      ["processor time", "processor"],
      ["the clock", "clock"],
    ] as const) {
      const costs = questions.map(({ cost }) => cost);
      const times = questions.map((one) => one[of]);
      aim(
        `rank correlation over ${questions.length} questions, by ${by}`,
        rankCorrelation(costs, times),
        0.8,
        "at least",
      );
    }
  } finally {
    server.stop();
  }
}

/** Null where it took longer than it may. */
async function measure(url: string, { kind, body }: Read, spent: () => number): Promise<Question | null> {
  const signal = AbortSignal.timeout(LIMIT);
  // Once beforehand: the first of its kind is compiled, and reads what lies on disk.
  const first = await ask(url, body, signal);
  if (first === null) return null;
  const before = spent();
  let clock = Number.POSITIVE_INFINITY;
  let times = 0;
  do {
    const started = performance.now();
    if ((await ask(url, body, signal)) === null) break;
    clock = Math.min(clock, performance.now() - started);
    times += 1;
  } while (times < TIMES && spent() - before < PROCESSOR_MILLISECONDS);
  return times === 0
    ? null
    : { kind, cost: costOf(first, body), clock, processor: (spent() - before) / times };
}

/** Null where no answer came in time. */
async function ask(url: string, body: string, signal: AbortSignal): Promise<string | null> {
  try {
    const headers = { "content-type": "application/json" };
    const answer = await (await fetch(url, { method: "POST", headers, body, signal })).text();
    return answer.includes('"code":"TIMEOUT"') ? null : answer;
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}

function someOfEach(each: number): Read[] {
  const next = mixedReads(2);
  const drawn = Array.from({ length: DRAWN }, next);
  return [...Map.groupBy(drawn, ({ kind }) => kind).values()].flatMap((ones) => ones.slice(0, each));
}

function costOf(answer: string, body: string): number {
  const { errors, extensions } = JSON.parse(answer) as {
    errors?: unknown;
    extensions?: { cost?: { cost?: number } };
  };
  const points = extensions?.cost?.cost;
  if (errors !== undefined || points === undefined) throw new Error(`${body}\n${answer.slice(0, 500)}`);
  return points;
}

function range(numbers: readonly number[]): string {
  const told = (number: number): string => (number < 10 ? number.toFixed(1) : number.toFixed(0));
  return `${told(Math.min(...numbers)).padStart(7)} to ${told(Math.max(...numbers)).padStart(7)}`;
}
