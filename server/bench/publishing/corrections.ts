import { createReadStream, createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";

/**
 * Writes a file of the next versions of figures of the synthetic dataset, drawn alike every time. What is counted of one model or one level of awards becomes a little lower; what is of
 * all of them together stays, as it may not be less than any of them.
 */
export async function writeCorrections(
  pool: pg.Pool,
  file: string,
  rows: number,
  newestMonths: number | null,
): Promise<void> {
  const since =
    newestMonths === null ? "" : `and s.last_day > newest.day - interval '${newestMonths} months'`;
  const client = await pool.connect();
  try {
    const select = `
      with s as (
        select distinct on (o.family_id, o.indicator_id, o.area_id, o.period_id, o.breakdown_id, o.source_id) o.*, p.code as period, p.last_day
        from observation o join period p on p.id = o.period_id join dataset d on d.id = o.dataset_id and d.code = 'demo'
        where p.kind <> 'TERM'
        order by o.family_id, o.indicator_id, o.area_id, o.period_id, o.breakdown_id, o.source_id, o.version desc),
      newest as (select max(last_day) as day from s)
      select i.code as indicator, a.code as area, s.period, m.code as model, c.code as category, u.code as unit_type,
        l.code as award_level, case when m.code is null and l.code is null then s.value else floor(s.value * 0.97) end as value,
        r.code as source, s.version + 1 as version, s.exhaustive_over, s.valid_from, s.valid_to
      from s cross join newest join indicator i on i.id = s.indicator_id join area a on a.id = s.area_id
        join breakdown b on b.id = s.breakdown_id join source r on r.id = s.source_id
        left join model m on m.id = b.model_id left join category c on c.id = b.category_id
        left join unit_type u on u.id = b.unit_type_id left join award_level l on l.id = b.award_level_id
      where s.value is not null ${since} order by md5(s.id::text) limit ${rows}`;
    await pipeline(client.query(copyTo(`copy (${select}) to stdout csv header`)), createWriteStream(file));
  } finally {
    client.release();
  }
}

/** Seconds for copying a file into a table of texts without keys, committed. */
export async function bareCopy(pool: pg.Pool, file: string): Promise<number> {
  const [header = ""] = (await readFile(file, "utf8")).split("\n");
  const client = await pool.connect();
  try {
    const columns = header.split(",").map((name) => `${name} text`);
    await client.query(`create table bench_bare (${columns.join(", ")})`);
    const started = performance.now();
    await pipeline(createReadStream(file), client.query(copyFrom("copy bench_bare from stdin csv header")));
    const seconds = (performance.now() - started) / 1_000;
    await client.query("drop table bench_bare");
    return seconds;
  } finally {
    client.release();
  }
}
