import { type Kysely, sql } from "kysely";
import type { Database } from "../../../db/tables.ts";
import type { Family, Reference } from "../read-reference.ts";

/** Areas whose answers are read at a time: a text is of some ten megabytes at most. */
const AT_A_TIME = 400;

/** The breakdowns of each indicator of a family that have answers, by database ids. */
export type Members = readonly { readonly indicator: number; readonly breakdown: number }[];

export async function readMembers(
  db: Kysely<Database>,
  { datasetId }: Reference,
  { indicators }: Family,
): Promise<Members> {
  return db
    .selectFrom("dataset_member")
    .select(["indicator_id as indicator", "breakdown_id as breakdown"])
    .where("dataset_id", "=", datasetId)
    .where("indicator_id", "in", indicators)
    .execute();
}

/** The areas of which a family has figures that were recorded since an instant. */
export async function readTouchedAreas(
  db: Kysely<Database>,
  { datasetId }: Reference,
  { id }: Family,
  since: string,
): Promise<number[]> {
  const { rows } = await sql<{ area: number }>`select distinct area_id as area from observation
    where family_id = ${id} and dataset_id = ${datasetId} and recorded >= ${since}`.execute(db);
  return rows.map(({ area }) => area);
}

/** How many figures of a family were recorded since an instant. */
export async function countTouched(
  db: Kysely<Database>,
  { datasetId }: Reference,
  { id }: Family,
  since: string,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from observation
    where family_id = ${id} and dataset_id = ${datasetId} and recorded >= ${since}`.execute(db);
  return rows[0]?.n ?? 0;
}

/** What stood of some areas in some periods before, as texts of JSON: rows of {@link StoredRow}. */
export async function readStored(
  db: Kysely<Database>,
  { datasetId, codes }: Reference,
  family: Family,
  members: Members,
  areas: readonly number[],
  periods: ReadonlySet<string>,
): Promise<string[]> {
  const ids = [...codes.periods].flatMap(([id, code]) => (periods.has(code) ? [id] : []));
  const texts: string[] = [];
  for (let at = 0; at < areas.length; at += AT_A_TIME) {
    const { rows } = await sql<{ text: string }>`
      select coalesce(json_agg(json_build_array(c.indicator_id, c.breakdown_id, c.period_id, c.area_id, c.status, c.value, c.qualifier,
        c.reporting, c.expected, c.missing, c.missing_count, c.numerator, c.denominator, c.lower, c.upper, c.disputed, c.discrepancy, c.reason,
        c.sources, to_char(c.dated, 'YYYY-MM')))::text, '[]') as text
      from unnest(${members.map((one) => one.indicator)}::int[], ${members.map((one) => one.breakdown)}::int[]) as m (indicator_id, breakdown_id)
      cross join unnest(${ids}::int[]) as p (id)
      join cube c on c.family_id = ${family.id} and c.dataset_id = ${datasetId} and c.indicator_id = m.indicator_id
        and c.breakdown_id = m.breakdown_id and c.period_id = p.id and c.area_id = any(${areas.slice(at, at + AT_A_TIME)}::int[])
        and c.known_to is null`.execute(db);
    texts.push(...rows.map(({ text }) => text));
  }
  return texts;
}
