import { sql } from "kysely";
import type { Transaction } from "kysely";
import { ofEachFamily } from "../../../db/of-each-family.ts";
import type { Database } from "../../../db/tables.ts";
import { ofStaged } from "../staged-families.ts";
import { readNames } from "./names.ts";
import type { FigureIds } from "./names.ts";
import { placed, problemOf } from "./placed.ts";
import type { FigureProblem, Placed } from "./placed.ts";

/**
 * Where a stock does not balance: start + added − ended is not what stands at the end, in a cell that rows of this import are of. Only
 * where all four are known wholly and exactly, and what is counted did not change in between. A warning that names the numbers: the
 * figures stand as their sources say. Call after the cube is recomputed.
 */
export async function findUnbalanced(tx: Transaction<Database>, datasetId: number): Promise<FigureProblem[]> {
  const reached = await findReached(tx);
  const value = await valuesOf(tx, datasetId, reached);
  const known = reached.flatMap((cell) => {
    const at = (indicator: number, period: number) =>
      value(indicator, cell.area_id, cell.breakdown_id, period);
    const [added, ended] = [at(cell.added_id, cell.period_id), at(cell.ended_id, cell.period_id)];
    const [start, end] = [at(cell.stock_id, cell.start_id), at(cell.stock_id, cell.end_id)];
    if (added === null || ended === null || start === null || end === null) return [];
    return [{ ...cell, added, ended, start, end }];
  });
  const rows = await thatDoNotBalance(tx, known);
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

/** A cell of a stock that rows of this import reach, and the first of these. */
interface Reached extends Placed {
  readonly figure: FigureIds;
  readonly added_name: string;
  readonly ended_name: string;
  readonly stock_id: number;
  readonly added_id: number;
  readonly ended_id: number;
  readonly area_id: number;
  readonly breakdown_id: number;
  readonly period_id: number;
  readonly first_day: string;
  readonly last_day: string;
  /** The months before and at the end of the period. */
  readonly start_id: number;
  readonly end_id: number;
}

async function findReached(tx: Transaction<Database>): Promise<readonly Reached[]> {
  const found = await ofStaged(
    tx,
    (family) => sql<Reached>`
    with balanced as materialized (
      select b.*, a.code as added_name, e.code as ended_name
      from balance b join indicator a on a.id = b.added_id join indicator e on e.id = b.ended_id),
    -- what is reached is found for each period that occurs, not for each row
    lies as materialized (
      select printed.id as printed_id, p.id as period_id, p.first_day, p.last_day
      from period printed join period p on p.first_day <= printed.first_day and p.last_day >= printed.last_day
      where p.kind <> 'TERM' and printed.id in (select period_id from incoming where family_id = ${family})),
    stands as materialized (
      select d.dated, p.id as period_id, p.first_day, p.last_day
      from (select distinct dated from incoming where family_id = ${family} and dated is not null) as d
      join period p on p.last_day = (d.dated + interval '1 month' - interval '1 day')::date
        or p.first_day = (d.dated + interval '1 month')::date
      where p.kind <> 'TERM'),
    reached as (
      -- a flow touches the periods it lies in, a stock those it ends and those it begins
      select b.stock_id, i.area_id, i.breakdown_id, p.period_id, p.first_day, p.last_day, i.nth
      from balanced b join incoming i on i.family_id = ${family} and i.indicator_id in (b.added_id, b.ended_id)
        join lies p on p.printed_id = i.period_id
      where not i.known
      union all
      select b.stock_id, i.area_id, i.breakdown_id, p.period_id, p.first_day, p.last_day, i.nth
      from balanced b join incoming i on i.family_id = ${family} and i.indicator_id = b.stock_id join stands p on p.dated = i.dated
      where not i.known)
    select ${placed("i")}, array[r.stock_id, r.area_id, r.period_id, r.breakdown_id] as figure, b.added_name, b.ended_name, b.stock_id,
      b.added_id, b.ended_id, r.area_id, r.breakdown_id, r.period_id, r.first_day, r.last_day, first_month.id as start_id,
      last_month.id as end_id
    from (select stock_id, area_id, breakdown_id, period_id, first_day, last_day, min(nth) as nth
      from reached group by stock_id, area_id, breakdown_id, period_id, first_day, last_day) as r
    join balanced b on b.stock_id = r.stock_id
    join period first_month on first_month.kind = 'MONTH' and first_month.last_day = r.first_day - 1
    join period last_month on last_month.kind = 'MONTH' and last_month.last_day = r.last_day
    join incoming i on i.family_id = ${family} and i.nth = r.nth`,
  );
  // Stock and flows may be of several families: told is the first row of any.
  const cells = new Map<string, Reached>();
  for (const cell of found.toSorted((one, other) => one.nth - other.nth))
    if (!cells.has(cell.figure.join(" "))) cells.set(cell.figure.join(" "), cell);
  return [...cells.values()];
}

type Value = (indicator: number, area: number, breakdown: number, period: number) => string | null;

/** What is known, wholly and exactly, of the four parts of each cell; as it was written. */
async function valuesOf(
  tx: Transaction<Database>,
  datasetId: number,
  reached: readonly Reached[],
): Promise<Value> {
  const wanted = new Map<string, readonly [number, number, number, number]>();
  for (const cell of reached)
    for (const [indicator, period] of [
      [cell.added_id, cell.period_id],
      [cell.ended_id, cell.period_id],
      [cell.stock_id, cell.start_id],
      [cell.stock_id, cell.end_id],
    ] as const) {
      const key = [indicator, cell.area_id, cell.breakdown_id, period] as const;
      wanted.set(key.join(" "), key);
    }
  const values = new Map<string, string>();
  if (wanted.size === 0) return () => null;
  const families = new Map(
    (await tx.selectFrom("indicator").select(["id", "family_id"]).execute()).map((row) => [
      row.id,
      row.family_id,
    ]),
  );
  const byFamily = Map.groupBy(wanted.values(), ([indicator]) => families.get(indicator) ?? -1);
  await ofEachFamily([...byFamily], async ([family, keys]) => {
    const column = (place: 0 | 1 | 2 | 3) => sql`${keys.map((key) => key[place])}::int[]`;
    // Each cell is looked up by its key: of a table just filled PostgreSQL knows nothing that it could plan a join by.
    const { rows } = await sql<{ key: string; value: string }>`
      select concat_ws(' ', k.indicator_id, k.area_id, k.breakdown_id, k.period_id) as key, c.value::text as value
      from unnest(${column(0)}, ${column(1)}, ${column(2)}, ${column(3)}) as k (indicator_id, area_id, breakdown_id, period_id)
      cross join lateral (
        select value from cube
        where family_id = ${family} and dataset_id = ${datasetId} and indicator_id = k.indicator_id and area_id = k.area_id
          and breakdown_id = k.breakdown_id and period_id = k.period_id and known_to is null
          and value is not null and status <> 'PARTIAL' and qualifier is null
        limit 1) c`.execute(tx);
    for (const row of rows) values.set(row.key, row.value);
  });
  return (...key) => values.get(key.join(" ")) ?? null;
}

interface Known extends Reached {
  readonly added: string;
  readonly ended: string;
  readonly start: string;
  readonly end: string;
}

/** Those of the cells that do not balance, by the rows they are told of; none where what is counted changed in between. */
async function thatDoNotBalance(
  tx: Transaction<Database>,
  cells: readonly Known[],
): Promise<readonly Unbalanced[]> {
  if (cells.length === 0) return [];
  const column = (of: (cell: Known) => string | number) => sql`${cells.map(of)}`;
  const { rows } = await sql<{ place: number; values: Unbalanced["values"] }>`
    select (t.place - 1)::int as place, jsonb_build_object('start', t.start::text, 'added', t.added::text, 'ended', t.ended::text,
      'makes', (t.start + t.added - t.ended)::text, 'end', t.over::text) as values
    from unnest(${column((cell) => cell.start)}::numeric[], ${column((cell) => cell.added)}::numeric[],
      ${column((cell) => cell.ended)}::numeric[], ${column((cell) => cell.end)}::numeric[],
      ${column((cell) => cell.stock_id)}::int[], ${column((cell) => cell.added_id)}::int[], ${column((cell) => cell.ended_id)}::int[],
      ${column((cell) => cell.area_id)}::int[], ${column((cell) => cell.first_day)}::date[], ${column((cell) => cell.last_day)}::date[])
      with ordinality as t (start, added, ended, over, stock_id, added_id, ended_id, area_id, first_day, last_day, place)
    where t.start + t.added - t.ended <> t.over
      and not exists (select from series_break k where k.indicator_id in (t.stock_id, t.added_id, t.ended_id)
        and k.date > t.first_day and k.date <= t.last_day and (k.area_id is null or k.area_id = t.area_id))`.execute(
    tx,
  );
  const order = (one: Known, other: Known): number =>
    one.nth - other.nth ||
    one.first_day.localeCompare(other.first_day) ||
    one.last_day.localeCompare(other.last_day);
  return rows
    .flatMap(({ place, values }) => {
      const cell = cells[place];
      return cell === undefined ? [] : [{ ...cell, values }];
    })
    .sort(order);
}

interface Unbalanced extends Known {
  readonly values: {
    readonly start: string;
    readonly added: string;
    readonly ended: string;
    readonly makes: string;
    readonly end: string;
  };
}
