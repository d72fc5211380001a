import { type Kysely, sql } from "kysely";
import { ofEachFamily } from "../../db/of-each-family.ts";
import type { Database } from "../../db/tables.ts";
import { firstDayOfMonth, lastDayOfMonth, period, type Span } from "../model/periods.ts";
import type { Family } from "./read-reference.ts";

/** The part of a dataset to load: a family of indicators, and what can answer cells within some months; null: all. */
export interface Slice {
  readonly family: Family;
  readonly within: readonly Span[] | null;
  /** Of what begins in the middle: codes of the periods whose cells may change. */
  readonly touched?: ReadonlySet<string>;
  /** Only figures that may answer any of these cells: what else there is is taken from what stood before. */
  readonly answering?: readonly Answering[] | null;
}

/** Cells of some areas (database ids) in some periods (codes). */
export interface Answering {
  readonly areas: readonly number[];
  readonly periods: ReadonlySet<string>;
}

/** What of an observation answers are made from. None of it needs quotes in an array. */
const FIGURE = {
  id: "id",
  indicator: "indicator_id",
  area: "area_id",
  period: "period_id",
  breakdown: "breakdown_id",
  source: "source_id",
  version: "version",
  /** In milliseconds. */
  recorded: "(extract(epoch from recorded) * 1000)::bigint",
  value: "value",
  decimals: "decimals",
  qualifier: "qualifier",
  status: "status",
  dated: "dated",
  validFrom: "valid_from",
  validTo: "valid_to",
  exhaustiveOver: "exhaustive_over",
} as const;

/**
 * Figures, a column each, as PostgreSQL writes an array. So a hundred thousand of them cost the driver, and a thread they are given
 * to, next to nothing before somebody reads them.
 */
export type FigureColumns = Readonly<Record<keyof typeof FIGURE, string>>;

/** Reads the figures that the statistics of a slice are made from. */
export async function readFigures(
  db: Kysely<Database>,
  datasetId: number,
  { family, within, answering = null }: Slice,
): Promise<FigureColumns> {
  const columns = Object.entries(FIGURE).map(
    ([name, column]) => sql`coalesce(array_agg(${sql.raw(column)})::text, '{}') as ${sql.ref(name)}`,
  );
  const { rows } = await sql<FigureColumns>`select ${sql.join(columns)} from observation as o
    where family_id = ${family.id} and dataset_id = ${datasetId} ${
      within === null
        ? sql``
        : answering === null
          ? speaking(datasetId, family, within)
          : ofCells(datasetId, family, answering)
    }`.execute(db);
  const [figures] = rows;
  if (figures === undefined) throw new Error("An aggregate gives a row");
  return figures;
}

/** All versions of a figure of which any may answer some cells. */
function ofCells(datasetId: number, family: Family, cells: readonly Answering[]) {
  const areas = [...new Set(cells.flatMap((of) => of.areas))];
  const found = cells.map((of) => answeringAny(datasetId, family, of));
  return sql`and area_id = any(${areas}::int[]) and (${figureOf("o")}) in (${sql.join(found, sql` union all `)})`;
}

function answeringAny(datasetId: number, family: Family, { areas, periods }: Answering) {
  const lasts = [...new Set([...periods].map((code) => firstDayOfMonth(period(code).last)))];
  return sql`select ${figureOf("v")} from observation v join period p on p.id = v.period_id
    where v.family_id = ${family.id} and v.dataset_id = ${datasetId} and v.area_id = any(${areas}::int[])
      and (p.code = any(${[...periods]}::text[]) or v.dated = any(${lasts}::date[]) or (v.valid_from is not null
        and exists (select from unnest(${lasts}::date[]) as l (day)
          where v.valid_from <= (l.day + interval '1 month - 1 day')::date and (v.valid_to is null or v.valid_to > l.day))))`;
}

const figureOf = (row: string) =>
  sql.raw(["indicator", "area", "period", "breakdown", "source"].map((id) => `${row}.${id}_id`).join(", "));

/** All versions of a figure of which any speaks of some months: another one may be what stands. */
function speaking(datasetId: number, family: Family, within: readonly Span[]) {
  const first = within.map((span) => firstDayOfMonth(span.first));
  const last = within.map((span) => lastDayOfMonth(span.last));
  return sql`and (${figureOf("o")}) in (
    select ${figureOf("v")} from observation v join period p on p.id = v.period_id
      join unnest(${first}::date[], ${last}::date[]) as s (first, last)
        on (p.first_day >= s.first and p.last_day <= s.last) or v.dated between s.first and s.last
          or (v.valid_from <= s.last and (v.valid_to is null or v.valid_to > s.first))
    where v.family_id = ${family.id} and v.dataset_id = ${datasetId})`;
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
  const counted = await ofEachFamily([...Map.groupBy(spans, (span) => span.family)], async ([id, of]) => {
    const { rows } = await sql<{ figures: number }>`
      select coalesce(sum(o.figures), 0)::int as figures
      from (select period_id, count(*) as figures from observation
        where family_id = ${id} and dataset_id = ${datasetId} group by period_id) as o
      join period p on p.id = o.period_id
      where exists (select from unnest(${of.map((span) => span.first)}::date[], ${of.map((span) => span.last)}::date[]) as s (first, last)
        where p.first_day <= s.last and p.last_day >= s.first)`.execute(db);
    return [id, rows[0]?.figures ?? 0] as const;
  });
  return new Map(counted);
}
