import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { askOnce, type ServerUnderTest } from "../measure.ts";
import type { QuestionName } from "../questions/questions.ts";
import type { World } from "../world.ts";

/** Installed by hand, in this folder alone: nobody else needs it, and it takes more room than the atlas. */
export const INSTALL = "npx pnpm@12.21.0 install --ignore-workspace --frozen-lockfile, in server/bench/peers";
const SCHEMA = "bench_peer";

export function isInstalled(): boolean {
  return existsSync(join(import.meta.dirname, "node_modules/postgraphile"));
}

/** PostGraphile, and the question that it answers as ours is asked. */
export interface Peer extends ServerUnderTest {
  bodyOf(question: QuestionName): string;
}

/** Makes the views and the indexes, and starts PostGraphile over them in a process of its own. */
export async function startPostGraphile({ connection, connectionString }: World): Promise<Peer> {
  for (const text of VIEWS) {
    await connection.pool.query(text);
  }
  const key = async (table: string, code: string): Promise<number> => {
    const { rows } = await connection.pool.query<{ id: number }>(`select id from ${table} where code = $1`, [
      code,
    ]);
    return rows[0]?.id ?? -1;
  };
  const indicator = await key("indicator", "model_points");
  const bodies: Readonly<Record<QuestionName, string>> = {
    map: JSON.stringify({
      query: `query Map($indicator: Int!, $period: Int!) {
        allMapCells(condition: { indicatorId: $indicator, periodId: $period }) {
          nodes { area areaName value qualifier status reporting expected }
        }
      }`,
      variables: { indicator, period: await key("period", "2020-07") },
    }),
    trend: JSON.stringify({
      query: `query Trend($indicator: Int!, $area: Int!) {
        allTrendCells(condition: { indicatorId: $indicator, areaId: $area }) { nodes { period value qualifier status } }
      }`,
      variables: { indicator, area: await key("area", "nam-dinh") },
    }),
    grid: JSON.stringify({
      query: `query Grid { allGridCells { nodes { indicator area areaName period value qualifier status } } }`,
    }),
  };
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
    bodyOf: (question) => bodies[question],
    stop: () => void child.kill("SIGKILL"),
  };
}

const OF_DEMO =
  "c.dataset_id = (select id from dataset where code = 'demo') and c.breakdown_id = 0 and c.known_to is null";
const NAMED = `join area a on a.id = c.area_id and a.level = 'province'
    join area_name n on n.area_id = a.id
      and n.valid_from = (select max(m.valid_from) from area_name m where m.area_id = a.id)`;

/** Each has the columns of its question alone, found by the database's own keys, and an index for that question. */
const VIEWS = [
  `create schema ${SCHEMA}`,
  `create view ${SCHEMA}.map_cells as
    select c.indicator_id, c.period_id, a.code as area, n.name_vi as area_name, c.value::float8 as value, c.qualifier, c.status,
      c.reporting, c.expected
    from cube c ${NAMED}
    where ${OF_DEMO}`,
  `create view ${SCHEMA}.trend_cells as
    select c.indicator_id, c.area_id, p.code as period, c.value::float8 as value, c.qualifier, c.status
    from cube c join period p on p.id = c.period_id and p.kind = 'MONTH' and p.first_day >= '2015-01-01' and p.last_day < '2025-01-01'
    where ${OF_DEMO}`,
  `create view ${SCHEMA}.grid_cells as
    select i.code as indicator, a.code as area, n.name_vi as area_name, p.code as period, c.value::float8 as value, c.qualifier, c.status
    from cube c ${NAMED}
    join indicator i on i.id = c.indicator_id and i.code in ('model_points', 'model_points_new')
    join period p on p.id = c.period_id and p.kind = 'MONTH' and p.first_day >= '2015-01-01' and p.last_day < '2024-12-01'
    where ${OF_DEMO}`,
  `create index cube_for_maps_of_peer on cube (dataset_id, indicator_id, period_id, area_id)
    where known_to is null and breakdown_id = 0`,
  `create index cube_for_trends_of_peer on cube (dataset_id, indicator_id, area_id, period_id)
    where known_to is null and breakdown_id = 0`,
  `vacuum analyze cube`,
];

/** The rows of an answer as texts, in no order: what both say of the same cells. */
export async function rowsOf(peer: Peer, question: QuestionName): Promise<readonly string[]> {
  const { data } = JSON.parse(await askOnce(peer.url, peer.bodyOf(question))) as {
    readonly data: Readonly<Record<string, { readonly nodes: readonly Readonly<Record<string, unknown>>[] }>>;
  };
  const nodes = Object.values(data).flatMap((list) => list.nodes);
  return nodes
    .map(({ indicator, area, period, value, status }) => asText(indicator, area, period, value, status))
    .toSorted();
}

export function asText(...said: readonly unknown[]): string {
  return JSON.stringify(said.map((each) => each ?? null));
}
