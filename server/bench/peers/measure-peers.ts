import { fork } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { areasOf } from "../maps/lanes.ts";
import { captureStatements } from "../maps/statement.ts";
import { askOnce, measureHttp, type Run, type ServerUnderTest, startServer, together } from "../measure.ts";
import { aim, heading, line, say } from "../table.ts";
import type { World } from "../world.ts";

/** Installed by hand, in this folder alone: nobody else needs it, and it takes more room than the atlas. */
const INSTALL = "npx pnpm@12.21.0 install --ignore-workspace --frozen-lockfile, in server/bench/peers";
const SCHEMA = "bench_peer";
const CONNECTIONS = [1, 8] as const;

/** The question of a peer, and how its answer's rows are read: area, name, value, status. */
interface Peer {
  readonly url: string;
  /** Of its process. */
  readonly pid: number;
  readonly body: string;
  stop(): void;
}

/**
 * The map as PostGraphile 5 answers it, beside the atlas without kept answers and the bare server, all on one database in one run. It is given
 * what serves it best: a view of the cube that has the map's columns alone, found by the database's own keys, and an index for that
 * question.
 */
export async function measurePeers(world: World, seconds: number, rounds: number): Promise<void> {
  heading("the same map by PostGraphile 5, over a view of the cube with an index for the question");
  if (!existsSync(join(import.meta.dirname, "node_modules/postgraphile")))
    return say(`PostGraphile is not installed (${INSTALL}).`);
  const { connection, connectionString } = world;
  const stops: (() => void)[] = [];
  try {
    const [statement] = await captureStatements(connection);
    if (statement === undefined) throw new Error("The map took no statement.");
    const webFolder = import.meta.dirname;
    const atlas = await startServer({ kind: "atlas", connectionString, cacheBytes: 0, webFolder });
    stops.push(() => atlas.stop());
    const areas = areasOf(await askOnce(atlas.url));
    const bare = await startServer({ kind: "bare", connectionString, statement, areas });
    stops.push(() => bare.stop());
    const peer = await startPostGraphile(world);
    stops.push(() => peer.stop());
    await compare(atlas, peer);
    for (const connections of CONNECTIONS) {
      await measure({ atlas, bare, peer }, connections, seconds, rounds);
    }
  } finally {
    for (const stop of stops) stop();
  }
}

async function measure(
  servers: { readonly atlas: ServerUnderTest; readonly bare: ServerUnderTest; readonly peer: Peer },
  connections: number,
  seconds: number,
  rounds: number,
): Promise<void> {
  const runs = { atlas: [] as Run[], bare: [] as Run[], peer: [] as Run[] };
  const spent = { atlas: 0, bare: 0, peer: 0 };
  for (let round = 0; round <= rounds; round += 1)
    for (const name of ["bare", "atlas", "peer"] as const) {
      const body = name === "peer" ? servers.peer.body : undefined;
      const time = round === 0 ? Math.min(1, seconds) : seconds / rounds;
      const before = processorTime(servers[name].pid);
      const run = await measureHttp(servers[name].url, connections, time, body);
      if (round === 0) continue;
      runs[name].push(run);
      spent[name] += processorTime(servers[name].pid) - before;
    }
  const bare = together(runs.bare);
  const [atlas, peer] = [together(runs.atlas), together(runs.peer)];
  say(`${connections} connection${connections === 1 ? "" : "s"}`);
  line("bare server (a)", bare, bare);
  line("atlas, answer cache off", atlas, bare);
  line("PostGraphile 5", peer, bare);
  const each = (name: keyof typeof runs): string =>
    (spent[name] / runs[name].reduce((sum, { took }) => sum + took.length, 0)).toFixed(2);
  say(
    `processor time of the server for each answer: (a) ${each("bare")}, atlas ${each("atlas")}, PostGraphile ${each("peer")} ms`,
  );
  aim("atlas ÷ PostGraphile, median of the rounds", median(runs.atlas, runs.peer), 1.2, "at least");
  aim("atlas ÷ (a), median of the rounds", median(runs.atlas, runs.bare), 0.6, "at least");
}

/** Milliseconds that a process has had of the processors, which says more than the clock where others use them too; NaN where there is no /proc. */
function processorTime(pid: number): number {
  if (!existsSync(`/proc/${pid}/stat`)) return Number.NaN;
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  // In hundredths of a second, for user and system.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** The middle one of the rounds' ratios of answers a second. */
function median(ours: readonly Run[], theirs: readonly Run[]): number {
  const ratios = ours.map((run, round) => {
    const other = theirs[round];
    return other === undefined ? Number.NaN : together([run]).rate / together([other]).rate;
  });
  return ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? Number.NaN;
}

/** Makes the view and the index, and starts PostGraphile over them in a process of its own. */
async function startPostGraphile({ connection, connectionString }: World): Promise<Peer> {
  for (const text of VIEW) {
    await connection.pool.query(text);
  }
  const { rows } = await connection.pool.query<{ indicator: number; period: number }>(
    `select (select id from indicator where code = 'model_points') as indicator, (select id from period where code = '2020-07') as period`,
  );
  const [keys] = rows;
  const query = `query Map($indicator: Int!, $period: Int!) {
    allMapCells(condition: { indicatorId: $indicator, periodId: $period }) {
      nodes { area areaName value qualifier status reporting expected }
    }
  }`;
  const child = fork(join(import.meta.dirname, "postgraphile-server.mjs"), {
    stdio: ["ignore", 2, 2, "ipc"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  child.send({ connectionString, schema: SCHEMA });
  const port = await new Promise<number>((resolve, reject) => {
    child.once("message", (message: { port: number }) => resolve(message.port));
    child.once("exit", (code) => reject(new Error(`PostGraphile ended with ${code}`)));
  });
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    pid: child.pid ?? 0,
    body: JSON.stringify({ query, variables: keys }),
    stop: () => void child.kill("SIGKILL"),
  };
}

const VIEW = [
  `create schema ${SCHEMA}`,
  `create view ${SCHEMA}.map_cells as
    select c.indicator_id, c.period_id, a.code as area, n.name_vi as area_name, c.value::float8 as value, c.qualifier, c.status,
      c.reporting, c.expected
    from cube c
    join area a on a.id = c.area_id and a.level = 'province'
    join area_name n on n.area_id = a.id
      and n.valid_from = (select max(m.valid_from) from area_name m where m.area_id = a.id)
    where c.dataset_id = (select id from dataset where code = 'demo') and c.breakdown_id = 0 and c.known_to is null`,
  `create index cube_for_peer on cube (dataset_id, indicator_id, period_id, area_id)
    where known_to is null and breakdown_id = 0`,
  `vacuum analyze cube`,
];

/** Makes sure that both say the same of the same provinces. */
async function compare(atlas: ServerUnderTest, peer: Peer): Promise<void> {
  interface Ours {
    readonly area: { readonly id: string; readonly name: string };
    readonly value: number;
    readonly status: string;
  }
  interface Theirs {
    readonly area: string;
    readonly areaName: string;
    readonly value: number;
    readonly status: string;
  }
  const ours = JSON.parse(await askOnce(atlas.url)) as { data: { statistics: { nodes: Ours[] } } };
  const theirs = JSON.parse(await askOnce(peer.url, peer.body)) as {
    data: { allMapCells: { nodes: Theirs[] } };
  };
  const told = [
    ours.data.statistics.nodes.map(({ area, value, status }) =>
      [area.id, area.name, value, status].join(" "),
    ),
    theirs.data.allMapCells.nodes.map((row) => [row.area, row.areaName, row.value, row.status].join(" ")),
  ].map((rows) => rows.toSorted().join("\n"));
  if (told[0] !== told[1]) throw new Error(`The servers answer differently:\n${told.join("\n\n")}`);
}
