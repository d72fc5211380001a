import { sql } from "kysely";
import type { Transaction } from "kysely";
import type { Database } from "../../db/tables.ts";
import type { Problem } from "../problem.ts";

/** The content of an observation: what may not differ between two rows with the same key. */
const CONTENT = [
  "value",
  "decimals",
  "status",
  "qualifier",
  "dated",
  "dated_by",
  "valid_from",
  "valid_to",
  "exhaustive_over",
  "statement_id",
  "origin",
  "note",
  "names",
] as const;

const same = sql.raw(CONTENT.map((column) => `i.${column} is not distinct from o.${column}`).join(" and "));
const KEY = sql.raw("family_id, indicator_id, area_id, period_id, breakdown_id, source_id, version");

/**
 * Rule 10 of docs/statistics.md: the same cell, source, version and content again is a no-op (repeats within the file are
 * dropped, rows already there are marked `known`); with other content it is refused. Gives the refusals and how many rows
 * were nothing new.
 */
export async function dropRepeats(
  tx: Transaction<Database>,
  datasetId: number,
): Promise<{ refused: Problem[]; unchanged: number }> {
  await sql`analyze incoming`.execute(tx);
  const within = await sql<{ line: number; other: number; differs: boolean }>`
    select i.line, o.line as other, not (${same} and i.recorded is not distinct from o.recorded) as differs
    from (select *, row_number() over w as nth, first_value(line) over w as first_line from incoming
      window w as (partition by ${KEY} order by line)) as i
    join incoming o on o.line = i.first_line and i.nth > 1
    order by i.line
  `.execute(tx);
  const refused = within.rows
    .filter((row) => row.differs)
    .map((row) =>
      conflict(row.line, `Row ${row.other} of this file says otherwise for the same figure and version.`),
    );
  const repeated = within.rows.filter((row) => !row.differs).map((row) => row.line);
  if (repeated.length > 0) await sql`delete from incoming where line = any(${repeated}::int[])`.execute(tx);

  const against = await sql<{ line: number; recorded: string }>`
    select i.line, o.recorded from incoming i join observation o using (${KEY})
    where o.dataset_id = ${datasetId} and not (${same} and (i.recorded is null or i.recorded = o.recorded))
    order by i.line
  `.execute(tx);
  for (const { line, recorded } of against.rows) {
    refused.push(conflict(line, `The figure recorded on ${recorded} says otherwise for the same version.`));
  }
  const known = await sql`
    update incoming i set known = true from observation o
    where o.dataset_id = ${datasetId} and i.family_id = o.family_id and i.indicator_id = o.indicator_id and i.area_id = o.area_id
      and i.period_id = o.period_id and i.breakdown_id = o.breakdown_id and i.source_id = o.source_id
      and i.version = o.version
  `.execute(tx);
  return { refused, unchanged: repeated.length + Number(known.numAffectedRows ?? 0) - against.rows.length };
}

function conflict(row: number, problem: string): Problem {
  return { row, column: "version", found: "", problem, accepted: ["the same content", "the next version"] };
}

/**
 * Rule 9 of docs/statistics.md: within one import no part may be larger than its whole. Compares the highest versions of the
 * import; hedged figures only where the hedge leaves no doubt. Names both cells.
 */
export async function findExceeding(tx: Transaction<Database>): Promise<Problem[]> {
  // PostgreSQL takes parts and wholes for a handful and would hold each part against every whole.
  await sql`set local enable_nestloop = off`.execute(tx);
  const { rows } = await sql<Exceeding>`
    with standing as (
      select distinct on (i.area_id, i.indicator_id, i.period_id, i.breakdown_id, i.source_id) i.*,
        coalesce(b.unit_type_id, 0) as unit_type, coalesce(b.category_id, b.model_id, b.award_level_id) is null as plain,
        (i.dated + interval '1 month' - interval '1 day')::date as last_day
      from incoming i join breakdown b on b.id = i.breakdown_id
      where i.indicator_id in (select unnest(array[numerator_id, denominator_id]) from indicator)
      order by i.area_id, i.indicator_id, i.period_id, i.breakdown_id, i.source_id, i.version desc),
    part as materialized (
      select s.*, r.id as ratio_id from standing s join indicator r on r.numerator_id = s.indicator_id
      where s.qualifier is null or s.qualifier = 'AT_LEAST'),
    whole as materialized (
      select s.*, r.id as ratio_id from standing s join indicator r on r.denominator_id = s.indicator_id
      where s.plain and (s.qualifier is null or s.qualifier = 'AT_MOST'))
    select n.line, n.value, d.line as other, d.value as whole, r.code as ratio, ni.code as part, di.code as of, a.code as area,
      p.code as period
    from part n
    join whole d on d.ratio_id = n.ratio_id and d.area_id = n.area_id and d.unit_type = n.unit_type
      and case when n.dated is null or d.dated is null then n.period_id = d.period_id
        when d.valid_from is null then d.dated = n.dated
        else n.last_day >= d.valid_from and (d.valid_to is null or n.last_day < d.valid_to) end
    join indicator r on r.id = n.ratio_id
    join indicator ni on ni.id = n.indicator_id
    join indicator di on di.id = d.indicator_id
    join area a on a.id = n.area_id
    join period p on p.id = n.period_id
    where n.value > d.value and not (n.known and d.known)
    order by n.line, d.line
  `.execute(tx);
  await sql`set local enable_nestloop to default`.execute(tx);
  return rows.map((row) => ({
    row: row.line,
    column: "value",
    found: String(row.value),
    problem:
      `${row.ratio} would exceed 100 %: ${row.part} of ${row.area} in ${row.period} is ${row.value}, ` +
      `more than ${row.of} in row ${row.other}, ${row.whole}.`,
    accepted: [`at most ${row.whole}`],
  }));
}

interface Exceeding {
  readonly line: number;
  readonly value: number;
  readonly other: number;
  readonly whole: number;
  readonly ratio: string;
  readonly part: string;
  readonly of: string;
  readonly area: string;
  readonly period: string;
}
