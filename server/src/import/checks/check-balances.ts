import { sql } from "kysely";
import type { Transaction } from "kysely";
import type { Database } from "../../db/tables.ts";
import type { Problem } from "../problem.ts";

/**
 * Where a stock does not balance: start + added − ended is not what stands at the end, in a cell that rows of this import are of. Only
 * where all four are known wholly and exactly, and what is counted did not change in between. A warning that names the numbers: the
 * figures stand as their sources say. Call after the cube is recomputed.
 */
export async function findUnbalanced(tx: Transaction<Database>, datasetId: number): Promise<Problem[]> {
  // Each cell is looked up by its key: of a table just filled PostgreSQL knows nothing that it could plan a join by.
  const value = (name: string, indicator: string, period: string) => sql`
    cross join lateral (
      select value from cube
      where family_id = (select family_id from indicator where id = ${sql.raw(indicator)}) and dataset_id = ${datasetId}
        and indicator_id = ${sql.raw(indicator)} and area_id = t.area_id and breakdown_id = t.breakdown_id and period_id = ${sql.raw(period)} and known_to is null
        and value is not null and status <> 'PARTIAL' and qualifier is null
      limit 1) ${sql.raw(name)}`;
  const { rows } = await sql<Unbalanced>`
    with moved as materialized (
      -- a flow touches the periods it lies in, a stock those it ends and those it begins
      select b.*, i.area_id, i.breakdown_id, p.id as period_id, p.first_day, p.last_day, min(i.line) as line
      from incoming i
      join balance b on i.indicator_id in (b.stock_id, b.added_id, b.ended_id)
      join period printed on printed.id = i.period_id
      join period p on p.kind <> 'TERM' and case when i.indicator_id <> b.stock_id
          then p.first_day <= printed.first_day and p.last_day >= printed.last_day
        else p.last_day = (i.dated + interval '1 month' - interval '1 day')::date
          or p.first_day = (i.dated + interval '1 month')::date end
      where not i.known
      group by b.stock_id, b.added_id, b.ended_id, i.area_id, i.breakdown_id, p.id, p.first_day, p.last_day)
    select t.line, a.code as area, p.code as period, si.code as stock, ai.code as added_name, ei.code as ended_name,
      s.value as start, n.value as added, e.value as ended, z.value as "end"
    from moved t
    ${value("n", "t.added_id", "t.period_id")}
    ${value("e", "t.ended_id", "t.period_id")}
    ${value("s", "t.stock_id", "(select id from period where kind = 'MONTH' and last_day = t.first_day - 1)")}
    ${value("z", "t.stock_id", "(select id from period where kind = 'MONTH' and last_day = t.last_day)")}
    join area a on a.id = t.area_id join period p on p.id = t.period_id
    join indicator si on si.id = t.stock_id join indicator ai on ai.id = t.added_id join indicator ei on ei.id = t.ended_id
    where s.value + n.value - e.value <> z.value
      and not exists (select from series_break k where k.indicator_id in (t.stock_id, t.added_id, t.ended_id)
        and k.date > t.first_day and k.date <= t.last_day and (k.area_id is null or k.area_id = t.area_id))
    order by t.line, t.first_day, t.last_day
  `.execute(tx);
  return rows.map((row) => ({
    row: row.line,
    column: "value",
    found: "",
    problem:
      `${row.stock} of ${row.area} does not balance in ${row.period}: ${row.start} at the start, ${row.added} ${row.added_name}, ` +
      `${row.ended} ${row.ended_name} make ${row.start + row.added - row.ended}, not ${row.end}.`,
    accepted: [],
  }));
}

interface Unbalanced {
  readonly line: number;
  readonly area: string;
  readonly period: string;
  readonly stock: string;
  readonly added_name: string;
  readonly ended_name: string;
  readonly start: number;
  readonly added: number;
  readonly ended: number;
  readonly end: number;
}
