import { type Kysely, sql } from "kysely";
import type { Database } from "../../db/tables.ts";
import { firstDayOfMonth, lastDayOfMonth, type Span } from "../model/periods.ts";
import type { Family } from "./read-reference.ts";

/** The part of a dataset to load: a family of indicators, and what can answer cells within some months; null: all. */
export interface Slice {
  readonly family: Family;
  readonly within: readonly Span[] | null;
}

/** A row of `observation`, as much of it as answers are made from. */
export type FigureRow = Awaited<ReturnType<typeof readFigures>>[number];

/** Reads the figures that the statistics of a slice are made from. */
export async function readFigures(db: Kysely<Database>, datasetId: number, slice: Slice) {
  return observationRows(db, datasetId, slice).execute();
}

function observationRows(db: Kysely<Database>, datasetId: number, { family, within }: Slice) {
  const rows = db
    .selectFrom("observation as o")
    .select([
      "o.id",
      "o.indicator_id",
      "o.area_id",
      "o.period_id",
      "o.breakdown_id",
      "o.source_id",
      "o.version",
    ])
    .select([
      "o.recorded",
      "o.value",
      "o.decimals",
      "o.qualifier",
      "o.status",
      "o.dated",
      "o.valid_from",
      "o.valid_to",
    ])
    .select("o.exhaustive_over")
    .where("o.family_id", "=", family.id)
    .where("o.dataset_id", "=", datasetId);
  if (within === null) return rows;
  const first = within.map((span) => firstDayOfMonth(span.first));
  const last = within.map((span) => lastDayOfMonth(span.last));
  const figure = (row: string) =>
    sql.raw(["indicator", "area", "period", "breakdown", "source"].map((id) => `${row}.${id}_id`).join(", "));
  // All versions of a figure of which any speaks of these months: another one may be what stands.
  return rows.where(
    sql<boolean>`(${figure("o")}) in (
      select ${figure("v")} from observation v join period p on p.id = v.period_id
        join unnest(${first}::date[], ${last}::date[]) as s (first, last)
          on (p.first_day >= s.first and p.last_day <= s.last) or v.dated between s.first and s.last
            or (v.valid_from <= s.last and (v.valid_to is null or v.valid_to > s.first))
      where v.family_id = ${family.id} and v.dataset_id = ${datasetId})`,
  );
}

/** About how many figures there are of each family that speak of the months of its slice. */
export async function countFigures(
  db: Kysely<Database>,
  datasetId: number,
  slices: readonly Slice[],
): Promise<ReadonlyMap<number, number>> {
  const spans = slices.flatMap(({ family, within }) =>
    within === null
      ? [{ family: family.id, first: "-infinity", last: "infinity" }]
      : within.map((span) => ({
          family: family.id,
          first: firstDayOfMonth(span.first),
          last: lastDayOfMonth(span.last),
        })),
  );
  const families = spans.map(({ family }) => family);
  const [first, last] = [spans.map((span) => span.first), spans.map((span) => span.last)];
  const { rows } = await sql<{ id: number; figures: number }>`
    select o.family_id as id, sum(o.figures)::int as figures
    from (select family_id, period_id, count(*) as figures from observation
      where dataset_id = ${datasetId} and family_id = any(${families}::int[]) group by family_id, period_id) as o
    join period p on p.id = o.period_id
    where exists (select from unnest(${families}::int[], ${first}::date[], ${last}::date[]) as s (family, first, last)
      where s.family = o.family_id and p.first_day <= s.last and p.last_day >= s.first)
    group by o.family_id`.execute(db);
  return new Map(rows.map(({ id, figures }) => [id, figures]));
}
