import {
  askOnce,
  measureHttp,
  type Run,
  type ServerUnderTest,
  startServer,
  together,
  warmUp,
} from "../measure.ts";
import { parentOf, processorTime, processorTimeOfChildren } from "../processor-time.ts";
import { nodesOf, startBare } from "../questions/open-question.ts";
import { type Question, QUESTIONS } from "../questions/questions.ts";
import { aim, heading, line, say } from "../table.ts";
import type { World } from "../world.ts";
import { asText, INSTALL, isInstalled, type Peer, rowsOf, startPostGraphile } from "./postgraphile.ts";

const CONNECTIONS = [1, 8, 32] as const;
const LANES = ["bare", "atlas", "peer"] as const;
type Lane = (typeof LANES)[number];

/** A server, and what it is asked. */
interface Asked {
  readonly server: ServerUnderTest;
  readonly body: string;
}

/**
 * A map, a trend and a long table as PostGraphile 5 answers them, beside the atlas without kept answers and a bare server, all on one database in one
 * run. PostGraphile is given what serves it best: views with the columns of each question alone, by the database's own keys, and an index
 * for each.
 */
export async function measurePeers(world: World, seconds: number, rounds: number): Promise<void> {
  heading("the same questions to PostGraphile 5, over views of the cube with an index for each");
  if (!isInstalled()) return say(`PostGraphile is not installed (${INSTALL}).`);
  const { connection, connectionString } = world;
  const stops: (() => void)[] = [];
  const started = <S extends ServerUnderTest>(server: S): S => {
    stops.push(() => server.stop());
    return server;
  };
  try {
    const webFolder = import.meta.dirname;
    // Many long tables at once wait for each other.
    const environment = { REQUEST_TIMEOUT_MS: "600000" };
    const atlas = started(
      await startServer({ kind: "atlas", connectionString, cacheBytes: 0, webFolder, environment }),
    );
    const peer = started(await startPostGraphile(world));
    const { rows } = await connection.pool.query<{ pid: number }>("select pg_backend_pid() as pid");
    const postmaster = parentOf(rows[0]?.pid ?? 0);
    for (const question of QUESTIONS) {
      const bare = started(await startBare(world, question, atlas.url));
      await compare(atlas, peer, question);
      const asked: Readonly<Record<Lane, Asked>> = {
        bare: { server: bare, body: question.body },
        atlas: { server: atlas, body: question.body },
        peer: { server: peer, body: peer.bodyOf(question.name) },
      };
      for (const lane of LANES) await warmUp(asked[lane].server.url, question.warm, asked[lane].body);
      for (const connections of CONNECTIONS) {
        say(`\n${question.title}, ${connections} connection${connections === 1 ? "" : "s"}`);
        await measure(asked, question, postmaster, { connections, seconds, rounds });
      }
      bare.stop();
    }
  } finally {
    for (const stop of stops) stop();
  }
}

/** What a lane has come to. */
interface Lap {
  readonly runs: Run[];
  /** Milliseconds of the processors: its own, and PostgreSQL's. */
  own: number;
  database: number;
}

async function measure(
  asked: Readonly<Record<Lane, Asked>>,
  { ofBare, isLong }: Question,
  postmaster: number,
  { connections, seconds, rounds }: { connections: number; seconds: number; rounds: number },
): Promise<void> {
  const lap = (): Lap => ({ runs: [], own: 0, database: 0 });
  const laps: Readonly<Record<Lane, Lap>> = { bare: lap(), atlas: lap(), peer: lap() };
  for (let round = 0; round < rounds; round += 1)
    for (const name of LANES) {
      const { server, body } = asked[name];
      const before = [processorTime(server.pid), processorTimeOfChildren(postmaster)] as const;
      laps[name].runs.push(
        await measureHttp(server.url, connections, seconds / rounds, body, isLong ? 2 * connections : null),
      );
      laps[name].own += processorTime(server.pid) - before[0];
      laps[name].database += processorTimeOfChildren(postmaster) - before[1];
    }
  const { bare, atlas, peer } = laps;
  const base = together(bare.runs);
  line("bare server (a)", base, base);
  line("atlas, answer cache off", together(atlas.runs), base);
  line("PostGraphile 5", together(peer.runs), base);
  const each = ({ runs, own, database }: Lap): string => {
    const answers = runs.reduce((sum, { took }) => sum + took.length, 0);
    return `${(own / answers).toFixed(2)} + ${(database / answers).toFixed(2)}`;
  };
  say(
    `processor time for each answer, of the server + of PostgreSQL: (a) ${each(bare)}, atlas ${each(atlas)}, PostGraphile ${each(peer)} ms`,
  );
  aim("atlas ÷ PostGraphile, median of the rounds", median(atlas.runs, peer.runs), 1.2, "at least");
  aim("atlas ÷ (a), median of the rounds", median(atlas.runs, bare.runs), ofBare, "at least");
}

/** The middle one of the rounds' ratios of answers a second. */
function median(ours: readonly Run[], theirs: readonly Run[]): number {
  const ratios = ours.map((run, round) => {
    const other = theirs[round];
    return other === undefined ? Number.NaN : together([run]).rate / together([other]).rate;
  });
  return ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? Number.NaN;
}

/** Makes sure that both say the same of the same cells. */
async function compare(atlas: ServerUnderTest, peer: Peer, { name, body, title }: Question): Promise<void> {
  const ours = nodesOf(await askOnce(atlas.url, body))
    .map(({ indicator, area, period, value, status }) =>
      asText(indicator?.id, area?.id, period?.id, value, status),
    )
    .toSorted();
  const theirs = await rowsOf(peer, name);
  const at = ours.findIndex((row, place) => row !== theirs[place]);
  if (at >= 0 || ours.length !== theirs.length)
    throw new Error(
      `${title}: ours says "${ours[at]}", theirs "${theirs[at]}", of ${ours.length} and ${theirs.length}.`,
    );
}
