import { type Kysely, sql } from "kysely";
import type { Database } from "../../db/tables.ts";
import { loadTerms } from "./load-world.ts";
import { calendarPeriod, monthIndex, period } from "../model/periods.ts";

/** A figure as printed, by database ids. */
export interface Touched {
  readonly areaId: number;
  readonly indicatorId: number;
  readonly periodId: number;
  readonly breakdownId: number;
}

/**
 * The months within which all cells lie that some figures can change: the periods they were printed for or stand in, the
 * years around, and for a FLOW the terms of the dataset that these years tile.
 */
export async function affectedMonths(
  db: Kysely<Database>,
  datasetId: number,
  touched: readonly Touched[],
): Promise<{ first: number; last: number }> {
  const { rows } = await sql<{
    first_day: string;
    last_day: string;
    dated: string | null;
    valid_from: string | null;
    valid_to: string | null;
    flow: boolean;
  }>`
    select distinct p.first_day, p.last_day, o.dated, o.valid_from, o.valid_to, i.kind = 'FLOW' as flow
    from unnest(${touched.map((t) => t.areaId)}::int[], ${touched.map((t) => t.indicatorId)}::int[],
      ${touched.map((t) => t.periodId)}::int[], ${touched.map((t) => t.breakdownId)}::int[]) t(area, indicator, period, breakdown)
    join indicator i on i.id = t.indicator
    join observation o on o.family_id = i.family_id and o.dataset_id = ${datasetId} and o.indicator_id = i.id
      and o.area_id = t.area and o.period_id = t.period and o.breakdown_id = t.breakdown
    join period p on p.id = o.period_id`.execute(db);
  const dataset = await db
    .selectFrom("dataset")
    .select(["calendar_to"])
    .where("id", "=", datasetId)
    .executeTakeFirstOrThrow();
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  const cover = (from: number, to: number): void => {
    first = Math.min(first, calendarPeriod("YEAR", from).first);
    last = Math.max(last, calendarPeriod("YEAR", to).last);
  };
  for (const row of rows) {
    const end = row.valid_to === null ? monthIndex(dataset.calendar_to) : monthIndex(row.valid_to) - 1;
    const until = row.valid_from === null ? null : end;
    const [from, to] = [monthIndex(row.first_day), monthIndex(row.last_day)];
    const dated = row.dated === null ? from : monthIndex(row.dated);
    cover(Math.min(from, dated), Math.max(to, dated, until ?? dated));
  }
  // Terms that the months found so far may be a part of, or the end of.
  const years = { first, last };
  for (const term of (await loadTerms(db, datasetId)).map(period))
    if (term.first <= years.last && term.last >= years.first) cover(term.first, term.last);
  return { first, last };
}

/** Whether some figures are the first of their term in the dataset: then every FLOW may now answer that term. */
export async function isNewTerm(
  db: Kysely<Database>,
  datasetId: number,
  touched: readonly Touched[],
): Promise<boolean> {
  if (touched.length === 0) return false;
  const { rows } = await sql<{ found: boolean }>`
    with t as (select distinct * from unnest(${touched.map((x) => x.areaId)}::int[], ${touched.map((x) => x.indicatorId)}::int[],
      ${touched.map((x) => x.periodId)}::int[], ${touched.map((x) => x.breakdownId)}::int[]) t(area, indicator, period, breakdown))
    select exists (select from period p where p.kind = 'TERM' and p.id in (select period from t) and not exists
      (select from observation o where o.dataset_id = ${datasetId} and o.period_id = p.id and not exists
        (select from t where t.area = o.area_id and t.indicator = o.indicator_id and t.period = o.period_id and t.breakdown = o.breakdown_id)))
      as found`.execute(db);
  return rows[0]?.found ?? false;
}
