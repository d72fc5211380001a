import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";

/** Seconds; and of which import. */
export interface Took {
  readonly id: string;
  readonly read: number;
  readonly published: number;
}

/** Hands a file in as the page does, answers what is asked, publishes. */
export async function handIn(origin: string, file: Buffer): Promise<Took> {
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
  return { id, read, published: (performance.now() - again) / 1_000 };
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
export async function returns(pool: pg.Pool, rows: number, round: number): Promise<Buffer> {
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
