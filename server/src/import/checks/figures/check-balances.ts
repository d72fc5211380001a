import { sql } from "kysely";
import type { Transaction } from "kysely";
import type { Database } from "../../../db/tables.ts";
import { idsOf, readNames } from "./names.ts";
import type { FigureIds } from "./names.ts";
import { placed, problemOf } from "./placed.ts";
import type { FigureProblem, Placed } from "./placed.ts";

/**
 * Where a stock does not balance: start + added − ended is not what stands at the end, in a cell that rows of this import are of. Only
 * where all four are known wholly and exactly, and what is counted did not change in between. A warning that names the numbers: the
 * figures stand as their sources say. Call after the cube is recomputed.
 */
export async function findUnbalanced(tx: Transaction<Database>, datasetId: number): Promise<FigureProblem[]> {
  // Each cell is looked up by its key: of a table just filled PostgreSQL knows nothing that it could plan a join by.
  const value = (name: string, part: string, periodId: string) => {
    const [indicator, family] = [sql.raw(`t.${part}_id`), sql.raw(`t.${part}_family`)];
    return sql`
    cross join lateral (
      select value from cube
      where family_id = ${family} and dataset_id = ${datasetId} and indicator_id = ${indicator} and area_id = t.area_id
        and breakdown_id = t.breakdown_id and period_id = ${sql.raw(periodId)} and known_to is null
        and value is not null and status <> 'PARTIAL' and qualifier is null
      limit 1) ${sql.raw(name)}`;
  };
  const { rows } = await sql<Unbalanced>`
    with balanced as materialized (
      select b.*, s.family_id as stock_family, a.family_id as added_family, e.family_id as ended_family,
        s.code as stock, a.code as added_name, e.code as ended_name
      from balance b join indicator s on s.id = b.stock_id join indicator a on a.id = b.added_id join indicator e on e.id = b.ended_id),
    -- what is reached is found for each period that occurs, not for each row
    lies as materialized (
      select printed.id as printed_id, p.id as period_id, p.first_day, p.last_day
      from period printed join period p on p.first_day <= printed.first_day and p.last_day >= printed.last_day
      where p.kind <> 'TERM' and printed.id in (select period_id from incoming)),
    stands as materialized (
      select d.dated, p.id as period_id, p.first_day, p.last_day
      from (select distinct dated from incoming where dated is not null) as d
      join period p on p.last_day = (d.dated + interval '1 month' - interval '1 day')::date
        or p.first_day = (d.dated + interval '1 month')::date
      where p.kind <> 'TERM'),
    reached as (
      -- a flow touches the periods it lies in, a stock those it ends and those it begins
      select b.stock_id, i.area_id, i.breakdown_id, p.period_id, p.first_day, p.last_day, i.nth
      from balanced b join incoming i on i.indicator_id in (b.added_id, b.ended_id) join lies p on p.printed_id = i.period_id
      where not i.known
      union all
      select b.stock_id, i.area_id, i.breakdown_id, p.period_id, p.first_day, p.last_day, i.nth
      from balanced b join incoming i on i.indicator_id = b.stock_id join stands p on p.dated = i.dated
      where not i.known),
    moved as materialized (
      select b.*, r.*, b.stock_id as indicator_id, first_month.id as start_id, last_month.id as end_id
      from (select stock_id as of_stock, area_id, breakdown_id, period_id, first_day, last_day, min(nth) as nth
        from reached group by stock_id, area_id, breakdown_id, period_id, first_day, last_day) as r
      join balanced b on b.stock_id = r.of_stock
      join period first_month on first_month.kind = 'MONTH' and first_month.last_day = r.first_day - 1
      join period last_month on last_month.kind = 'MONTH' and last_month.last_day = r.last_day)
    select ${placed("i")}, ${idsOf("t")} as figure, t.added_name, t.ended_name,
      jsonb_build_object('start', s.value::text, 'added', n.value::text, 'ended', e.value::text,
        'makes', (s.value + n.value - e.value)::text, 'end', z.value::text) as values
    from moved t join incoming i on i.nth = t.nth
    ${value("n", "added", "t.period_id")}
    ${value("e", "ended", "t.period_id")}
    ${value("s", "stock", "t.start_id")}
    ${value("z", "stock", "t.end_id")}
    where s.value + n.value - e.value <> z.value
      and not exists (select from series_break k where k.indicator_id in (t.stock_id, t.added_id, t.ended_id)
        and k.date > t.first_day and k.date <= t.last_day and (k.area_id is null or k.area_id = t.area_id))
    order by t.nth, t.first_day, t.last_day
  `.execute(tx);
  if (rows.length === 0) return [];
  const names = await readNames(
    tx,
    rows.map(({ figure }) => figure),
  );
  return rows.map((row) => {
    const { added_name, ended_name, values } = row;
    const figure = names.figure(row.figure);
    const args = { figure, added: names.indicator(added_name), ended: names.indicator(ended_name), values };
    return problemOf(row, { code: "STOCK_UNBALANCED", args }, [], "WARNING");
  });
}

interface Unbalanced extends Placed {
  readonly figure: FigureIds;
  readonly added_name: string;
  readonly ended_name: string;
  readonly values: {
    readonly start: string;
    readonly added: string;
    readonly ended: string;
    readonly makes: string;
    readonly end: string;
  };
}
