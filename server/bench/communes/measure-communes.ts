import { askOnce, measureHttp, type Run, startServer, together, warmUp } from "../measure.ts";
import { aim, heading, say } from "../table.ts";
import { emptyDatabase } from "../world.ts";
import { readMaps, told } from "../flooding/read-maps.ts";
import { type CommuneQuestion, communeQuestions, WATCHED } from "./commune-questions.ts";
import { type CommuneWorld, makeWorld, publishNewest, sizeFor } from "./commune-world.ts";

const CONNECTIONS = [1, 32] as const;
const MILLION = 1_000_000;
/** Answers of what takes long. */
const LEAST = 20;
const LANE = "atlas, answer cache off";

/** Milliseconds at the middle, by question and connections. */
type Middles = ReadonlyMap<string, number>;

/**
 * The atlas with returns of every commune: how long maps, courses and tables take at a million figures and at as many as are asked, what is taken of
 * the disk, and how long it takes to publish a month of all communes while people read.
 *
 * @param filled a database that is kept from run to run: what is there already is not made again
 */
export async function measureCommunes(
  server: string,
  filled: string | null,
  observations: number,
  seconds: number,
): Promise<void> {
  if (filled !== null) {
    await measureWorld(filled, observations, seconds);
    return;
  }
  const small = Math.min(MILLION, observations);
  const few = await measureWorld(await emptyDatabase(server, "bench_communes"), small, seconds);
  if (observations <= MILLION) return;
  const many = await measureWorld(await emptyDatabase(server, "bench_communes_large"), observations, seconds);
  heading("p50 at the large ÷ at a million");
  for (const [name, middle] of many) aim(name, middle / (few.get(name) ?? Number.NaN), 1.2, "at most");
}

async function measureWorld(databaseUrl: string, observations: number, seconds: number): Promise<Middles> {
  const world = await makeWorld(databaseUrl, await sizeFor(observations));
  const webFolder = import.meta.dirname;
  // Many tables at once wait for each other.
  const environment = { REQUEST_TIMEOUT_MS: "600000" };
  const { connection, connectionString } = world;
  heading(`${count(world.observations)} figures of communes, ${count(world.answers)} answers`);
  try {
    await tellDisk(world);
    const server = await startServer({
      kind: "atlas",
      connectionString,
      cacheBytes: 0,
      webFolder,
      environment,
    });
    try {
      const middles = new Map<string, number>();
      for (const question of communeQuestions(world.size)) {
        await checkRows(server.url, question);
        await warmUp(server.url, question.warm, question.body);
        for (const connections of CONNECTIONS) {
          const answers = question.isLong ? Math.max(LEAST, 2 * connections) : null;
          const run = await measureHttp(server.url, connections, seconds, question.body, answers);
          const name = `${question.name}, ${connections} connection${connections === 1 ? "" : "s"}`;
          middles.set(name, tell(name, run));
        }
      }
      await publishWhileRead(world, server.url);
      return middles;
    } finally {
      server.stop();
    }
  } finally {
    await connection.close();
  }
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

function tell(name: string, run: Run): number {
  const { rate, p50, p99 } = together([run]);
  const sorted = run.took.toSorted((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
  const milliseconds = (value: number): string => `${value.toFixed(1)} ms`.padStart(12);
  say(
    `${name.padEnd(52)} p50${milliseconds(p50)}  p95${milliseconds(p95)}  p99${milliseconds(p99)}  ${rate.toFixed(1).padStart(7)}/s`,
  );
  // Of 32 at once each waits for all others: what they take says how many the machine answers.
  if (name.startsWith("national aggregate") && name.endsWith("1 connection"))
    aim(`p95, ${LANE}, ms`, p95, 200, "at most");
  return p50;
}

async function tellDisk({ connection, observations, answers }: CommuneWorld): Promise<void> {
  const { rows } = await connection.pool.query<{ name: string; bytes: number }>(
    `select name, pg_total_relation_size(name::regclass)::float8 as bytes from unnest(array['observation', 'cube']) as name`,
  );
  const bytes = new Map(rows.map((row) => [row.name, row.bytes]));
  const [figures = 0, cube = 0] = [bytes.get("observation"), bytes.get("cube")];
  say(
    `disk, indexes included: ${Math.round(figures / observations)} bytes a figure, ${Math.round(cube / answers)} an answer; ${(answers / observations).toFixed(1)} answers a figure, ${Math.round((figures + cube) / observations)} bytes for each in all, ${((figures + cube) / 1e9).toFixed(2)} GB`,
  );
}

async function publishWhileRead(world: CommuneWorld, url: string): Promise<void> {
  const map = communeQuestions(world.size).find(({ name }) => name === WATCHED);
  const over = new AbortController();
  const reading = readMaps(new URL(url), over.signal, map?.body);
  const started = performance.now();
  let figures = 0;
  try {
    figures = await publishNewest(world);
  } finally {
    over.abort();
  }
  const seconds = (performance.now() - started) / 1_000;
  const waits = await reading;
  if (figures === 0) return say("The newest month was there already: it is not published again.");
  say(`\na month of returns published while maps are read: ${count(figures)} figures; maps ${told(waits)}`);
  aim("seconds", seconds, 60, "at most");
}

const count = (number: number): string => number.toLocaleString("en");
