import { setTimeout as sleep } from "node:timers/promises";
import { join, resolve } from "node:path";
import type pg from "pg";
import { connect } from "../../src/db/connect.ts";
import { readMaps } from "../flooding/read-maps.ts";
import { startServer } from "../measure.ts";
import { demoDatabase } from "../pages/demo-database.ts";
import { aim, heading, say } from "../table.ts";

const PROJECT = resolve(import.meta.dirname, "../../..");
/** Seconds from the file sent to the figures known; p99 of a map meanwhile ÷ alone. */
const AIMS = { seconds: 1.5, map: 3 } as const;

/**
 * Returns handed in by the pages: read, checked, published, in the cube; and what a map costs meanwhile. Its database gets figures that it did not have.
 *
 * @param rows figures in the file
 */
export async function measureImports(
  server: string,
  filled: string | null,
  rows: number,
  rounds: number,
  seconds: number,
): Promise<void> {
  heading(`${rows.toLocaleString("en-US")} returns handed in, checked, published`);
  const connectionString = filled ?? (await demoDatabase(server));
  const connection = connect({ connectionString, max: 2 });
  const atlas = await startServer({
    kind: "atlas",
    connectionString,
    cacheBytes: 0,
    webFolder: join(PROJECT, "web/dist"),
  });
  const url = new URL(atlas.url);
  try {
    const alone = [await readMaps(url, seconds)];
    const over = new AbortController();
    const maps = readMaps(url, over.signal);
    // Told where it is awaited; before that nobody listens.
    maps.catch(() => undefined);
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < rounds; round += 1) {
      const file = await returns(connection.pool, rows, round);
      const { read, published } = await handIn(url.origin, file);
      say(
        `  ${(read + published).toFixed(2)} s: read and checked ${read.toFixed(2)}, published ${published.toFixed(2)}`,
      );
      best = Math.min(best, read + published);
    }
    over.abort();
    const beside = await maps;
    alone.push(await readMaps(url, seconds));
    const p99 = Math.max(...alone.map((each) => each.p99));
    say(
      `  a map meanwhile: p50 ${beside.p50.toFixed(1)} p99 ${beside.p99.toFixed(1)} ms of ${beside.maps}; alone p99 ${p99.toFixed(1)} ms`,
    );
    aim("seconds from the file sent to its figures known, the quickest round", best, AIMS.seconds, "at most");
    aim("p99 of a map meanwhile ÷ alone", beside.p99 / p99, AIMS.map, "at most");
  } finally {
    atlas.stop();
    await connection.close();
  }
}

interface Took {
  readonly read: number;
  readonly published: number;
}

/** Hands a file in as the page does, answers what is asked, publishes. */
async function handIn(origin: string, file: Buffer): Promise<Took> {
  const form = new FormData();
  form.set("dataset", "demo");
  form.set("file", new Blob([new Uint8Array(file)]), "returns.csv");
  const started = performance.now();
  const { id } = (await json(await fetch(`${origin}/imports`, { method: "POST", body: form }))) as {
    id: string;
  };
  for (;;) {
    const { data } = (await ask(origin, `{ import(id: "${id}") { state } }`)) as {
      data: { import: { state: string } };
    };
    if (data.import.state === "DRAFT") break;
    if (data.import.state !== "READING") throw new Error(`The returns are ${data.import.state}.`);
    await sleep(20);
  }
  const read = (performance.now() - started) / 1_000;
  const { data } = (await ask(origin, `{ import(id: "${id}") { warnings { code } } }`)) as {
    data: { import: { warnings: { code: string }[] } };
  };
  const codes = data.import.warnings.map(({ code }) => code);
  if (codes.length > 0)
    await json(
      await post(`${origin}/imports/${id}/answer`, {
        answers: codes.map((problem) => ({ problem, reason: "bench" })),
      }),
    );
  const again = performance.now();
  await json(await post(`${origin}/imports/${id}/publish`, {}));
  return { read, published: (performance.now() - again) / 1_000 };
}

const post = (url: string, body: object): Promise<Response> =>
  fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
const ask = async (origin: string, query: string): Promise<unknown> =>
  json(await post(`${origin}/graphql`, { query }));

async function json(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status}: ${text.slice(0, 500)}`);
  return JSON.parse(text);
}

/** Returns of the newest year of the synthetic dataset as offices send them: without source and version, each figure a little other in each round. */
async function returns(pool: pg.Pool, rows: number, round: number): Promise<Buffer> {
  const { rows: figures } = await pool.query<{ line: string }>(
    `with s as (
      select distinct on (o.family_id, o.indicator_id, o.area_id, o.period_id, o.breakdown_id) o.*, p.code as period, p.last_day
      from observation o join period p on p.id = o.period_id join dataset d on d.id = o.dataset_id and d.code = 'demo'
      where p.kind = 'MONTH' and o.valid_from is null and o.breakdown_id = 0
      order by o.family_id, o.indicator_id, o.area_id, o.period_id, o.breakdown_id, o.version desc),
    newest as (select max(last_day) as day from s)
    select concat_ws(',', i.code, a.code, s.period, coalesce(m.code, ''), coalesce(c.code, ''), coalesce(u.code, ''), coalesce(l.code, ''),
      floor(s.value * (0.97 - $2::numeric / 100))) as line
    from s join newest on s.last_day > newest.day - interval '12 months' and s.value is not null join indicator i on i.id = s.indicator_id and i.kind = 'FLOW' join area a on a.id = s.area_id join breakdown b on b.id = s.breakdown_id
      left join model m on m.id = b.model_id left join category c on c.id = b.category_id
      left join unit_type u on u.id = b.unit_type_id left join award_level l on l.id = b.award_level_id
    order by md5(concat(i.code, a.code, s.period, b.id)) limit $1`,
    [rows, round],
  );
  const header = "indicator,area,period,model,category,unit_type,award_level,value";
  return Buffer.from([header, ...figures.map(({ line }) => line)].join("\n"));
}
