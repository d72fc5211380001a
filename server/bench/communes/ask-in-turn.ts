import { askOnce, measureHttp, type Run, together, warmUp } from "../measure.ts";
import { aim, heading, say } from "../table.ts";
import { type CommuneQuestion, communeQuestions } from "./commune-questions.ts";
import type { CommuneWorld } from "./commune-world.ts";

const CONNECTIONS = [1, 32] as const;
/** Answers of what takes long, each time. */
const LEAST = 10;

/** A world, and the server that answers for it. */
export interface Asked {
  readonly world: CommuneWorld;
  readonly url: string;
}

/**
 * Asks each question of all worlds, the smallest first, in turns, so that whatever else the machine does falls on all alike; and sets what the middle
 * answer of the largest takes beside that of the smallest.
 */
export async function askInTurn(asked: readonly Asked[], seconds: number, rounds: number): Promise<void> {
  for (const [place, { name, isSame }] of questionsOf(asked[0]).entries()) {
    heading(name);
    const worlds = asked.map(({ world, url }) => ({
      url,
      question: questionOf(world, place),
      figures: world.observations,
    }));
    for (const { url, question } of worlds) {
      await checkRows(url, question);
      await warmUp(url, question.warm, question.body);
    }
    for (const connections of CONNECTIONS) {
      const runs = worlds.map((): Run[] => []);
      for (let round = 0; round < rounds; round += 1)
        for (const [nth, { url, question }] of worlds.entries()) {
          const answers = question.isLong ? Math.max(LEAST, connections) : null;
          runs[nth]?.push(await measureHttp(url, connections, seconds, question.body, answers));
        }
      const middles = runs.map((of, nth) => tell(of, worlds[nth]?.figures ?? 0, connections));
      const [first = Number.NaN, last = Number.NaN] = [middles[0], middles.at(-1)];
      if (isSame && middles.length > 1)
        aim("  p50 at the largest ÷ at the smallest", last / first, 1.2, "at most");
      // Of 32 at once each waits for all others: what they take says how many the machine answers.
      if (place === 0 && connections === 1)
        aim("  p95 at the largest, ms", p95(runs.at(-1) ?? []), 200, "at most");
    }
  }
}

function questionsOf(asked: Asked | undefined): readonly CommuneQuestion[] {
  if (asked === undefined) throw new Error("Some world is asked.");
  return communeQuestions(asked.world.size);
}

function questionOf(world: CommuneWorld, place: number): CommuneQuestion {
  const question = communeQuestions(world.size)[place];
  if (question === undefined) throw new Error("Every world is asked the same.");
  return question;
}

/** An answer that is empty would be quick. */
async function checkRows(url: string, { name, body, rows }: CommuneQuestion): Promise<void> {
  const answer = JSON.parse(await askOnce(url, body)) as {
    data?: { statistics: { nodes: readonly { value: number | null }[] } };
  };
  const nodes = answer.data?.statistics.nodes ?? [];
  const valued = nodes.filter(({ value }) => value !== null).length;
  if (nodes.length < rows || valued < nodes.length / 2)
    throw new Error(`${name}: ${nodes.length} rows came, ${valued} of them with a value`);
}

/** Milliseconds of the middle answer. */
function tell(runs: readonly Run[], figures: number, connections: number): number {
  const { rate, p50, p99 } = together(runs);
  const ms = (value: number): string => `${value.toFixed(1)} ms`.padStart(11);
  const lane = `${figures.toLocaleString("en").padStart(11)} figures, ${connections} connection${connections === 1 ? "" : "s"}`;
  say(
    `${lane.padEnd(36)} p50${ms(p50)}  p95${ms(p95(runs))}  p99${ms(p99)}  ${rate.toFixed(1).padStart(7)}/s`,
  );
  return p50;
}

function p95(runs: readonly Run[]): number {
  const took = runs.flatMap((run) => run.took).toSorted((a, b) => a - b);
  return took[Math.floor(took.length * 0.95)] ?? Number.NaN;
}
