import { type Read, mixedReads } from "../memory/mixed-reads.ts";
import { askOnce, startServer } from "../measure.ts";
import { aim, heading, say } from "../table.ts";
import type { World } from "../world.ts";
import { rankCorrelation } from "./rank-correlation.ts";

/** Questions drawn until there are as many of each. */
const DRAWN = 2_000;

interface Question {
  readonly read: Read;
  /** Points, found before it runs. */
  readonly cost: number;
  /** Milliseconds of its quickest answer: what else the machine does only adds. */
  milliseconds: number;
}

/**
 * Whether what a question is said to cost before it runs is what it takes: questions of all kinds, from a name to a table of
 * 15,000 rows, `each` of a kind, each asked in turn without kept answers, and how well the order of their costs is the order of their times.
 */
export async function measureCost({ connectionString }: World, rounds: number, each: number): Promise<void> {
  heading("what questions cost, and what they take");
  const server = await startServer({
    kind: "atlas",
    connectionString,
    cacheBytes: 0,
    webFolder: import.meta.dirname,
  });
  try {
    const questions: Question[] = [];
    for (const read of someOfEach(each)) {
      const cost = costOf(await askOnce(server.url, read.body), read);
      questions.push({ read, cost, milliseconds: Number.POSITIVE_INFINITY });
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const question of questions) {
        const started = performance.now();
        await askOnce(server.url, question.read.body);
        question.milliseconds = Math.min(question.milliseconds, performance.now() - started);
      }
    }
    for (const [kind, ones] of Map.groupBy(questions, ({ read }) => read.kind)) {
      say(
        `${kind.padEnd(16)} ${range(ones.map(({ cost }) => cost))} points   ${range(ones.map(({ milliseconds }) => milliseconds))} ms`,
      );
    }
    const [costs, times] = [
      questions.map(({ cost }) => cost),
      questions.map(({ milliseconds }) => milliseconds),
    ];
    aim(
      `rank correlation over ${questions.length} questions`,
      rankCorrelation(costs, times),
      0.8,
      "at least",
    );
  } finally {
    server.stop();
  }
}

function someOfEach(each: number): Read[] {
  const next = mixedReads(2);
  const drawn = Array.from({ length: DRAWN }, next);
  return [...Map.groupBy(drawn, ({ kind }) => kind).values()].flatMap((ones) => ones.slice(0, each));
}

function costOf(answer: string, { body }: Read): number {
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
