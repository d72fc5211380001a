import { type Kysely, sql } from "kysely";
import type { Database } from "../../../db/tables.ts";
import { type Spoken, spokenIn, type SpokenRow } from "../affected-months.ts";
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

/** What figures of a family that were recorded since an instant speak of, in any of their versions, and of which areas; database ids. */
export async function readTouched(
  db: Kysely<Database>,
  { datasetId }: Reference,
  { id }: Family,
  since: string,
): Promise<readonly { readonly spoken: Spoken; readonly areas: readonly number[] }[]> {
  const said = sql.raw("indicator_id, period_id, dated, valid_from, valid_to");
  const { rows } = await sql<SpokenRow & { areas: readonly number[] }>`
    with came as materialized (select area_id, breakdown_id, version, ${said} from observation
      where family_id = ${id} and dataset_id = ${datasetId} and recorded >= ${since}),
    spoken as (select area_id, ${said} from came
      union select v.area_id, ${sql.raw("v.indicator_id, v.period_id, v.dated, v.valid_from, v.valid_to")}
      from came c join observation v on v.family_id = ${id} and v.dataset_id = ${datasetId} and v.indicator_id = c.indicator_id
        and v.area_id = c.area_id and v.period_id = c.period_id and v.breakdown_id = c.breakdown_id
      where c.version > 1)
    select s.indicator_id, i.kind = 'FLOW' as flow, p.code, s.dated,
      case when s.valid_from is not null then coalesce((s.valid_to - interval '1 month')::date, d.calendar_to) end as until, s.areas
    from (select ${said}, array_agg(distinct area_id) as areas from spoken group by ${said}) as s
    join period p on p.id = s.period_id join indicator i on i.id = s.indicator_id join dataset d on d.id = ${datasetId}`.execute(
    db,
  );
  return rows.map((row) => ({ spoken: spokenIn(row), areas: row.areas }));
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
