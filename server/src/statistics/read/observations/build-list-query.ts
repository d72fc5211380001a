import { type RawBuilder, sql } from "kysely";
import type { Instant } from "../../model/types.ts";

/** Where a figure stands: in which list, at which place from 1, of how many. */
export const LIST = ["ord", "place", "total"] as const;
/** What makes it one figure within its family, whichever its version. */
export const FIGURE = [
  "dataset_id",
  "indicator_id",
  "area_id",
  "period_id",
  "breakdown_id",
  "source_id",
] as const;

/** A current figure of a list, which goes on over families: found by numbers alone, and read whole by its family. Database keys. */
export type ListedFigure = Readonly<
  Record<(typeof LIST)[number] | (typeof FIGURE)[number] | "family_id" | "version", number>
>;

const LISTED = sql.raw(["family_id", ...FIGURE, "version"].map((column) => `o.${column}`).join(", "));
const KEY = sql.raw(["o.family_id", ...FIGURE.map((column) => `o.${column}`)].join(", "));

/** For each source the current figures taken from it: the country's first, then by official code. `ord` is its place. */
export function buildSourceListQuery(
  sources: readonly number[],
  knownAt: Instant | null,
  first: number,
  offset: number,
): RawBuilder<ListedFigure> {
  return sql<ListedFigure>`
    with standing as materialized (
      select distinct on (o.source_id, ${KEY}) ${LISTED}, o.id, o.status
      from observation o
      where o.source_id = any(${sources}::int[]) and o.recorded <= ${knownAt ?? "infinity"}::timestamptz
      order by o.source_id, ${KEY}, o.version desc
    ), listed as (
      select array_position(${sources}::int[], o.source_id) - 1 as ord, count(*) over (partition by o.source_id)::int as total,
        row_number() over (
          partition by o.source_id
          order by a.rank, a.code_gso, a.valid_from, o.indicator_id, p.last_day desc, o.breakdown_id, o.id)::int as place, ${LISTED}
      from standing o
      join any_area a on a.id = o.area_id
      join period p on p.id = o.period_id
      where o.status <> 'WITHDRAWN'
    )
    select * from listed where place > ${offset} and place <= ${offset + first}`;
}

/** Of which figures a list is; database keys, null: of any. */
export interface ObservationFilter {
  readonly dataset: number;
  readonly families: readonly number[] | null;
  readonly indicators: readonly number[] | null;
  readonly areas: readonly number[] | null;
  readonly periods: readonly number[] | null;
  readonly sources: readonly number[] | null;
  /** Those that were withdrawn, instead of those that stand. */
  readonly withdrawn: boolean;
}

/** The current figures of a dataset: the country's first, then by official code. All are put in order by numbers alone. */
export function buildFilteredListQuery(
  { dataset, families, indicators, areas, periods, sources, withdrawn }: ObservationFilter,
  knownAt: Instant | null,
  first: number,
  offset: number,
): RawBuilder<ListedFigure> {
  const among = (column: string, keys: readonly number[] | null) =>
    keys === null ? sql`` : sql` and ${sql.ref(column)} = any(${[...keys]}::int[])`;
  return sql<ListedFigure>`
    with standing as materialized (
      select distinct on (${KEY}) ${LISTED}, o.status
      from observation o
      where dataset_id = ${dataset} and recorded <= ${knownAt ?? "infinity"}::timestamptz${among("family_id", families)}${among("indicator_id", indicators)}${among("area_id", areas)}${among("period_id", periods)}${among("source_id", sources)}
      order by ${KEY}, o.version desc
    ), numbered as (
      select 0 as ord, count(*) over ()::int as total,
        row_number() over (order by a.place, o.indicator_id, p.place, o.breakdown_id, o.source_id)::int as place, ${LISTED}
      from standing o
      join (select id, rank() over (order by rank, code_gso, valid_from) as place from any_area) a on a.id = o.area_id
      join (select id, rank() over (order by last_day desc, first_day) as place from period) p on p.id = o.period_id
      where (o.status = 'WITHDRAWN') = ${withdrawn}
    )
    select * from numbered where place > ${offset} and place <= ${offset + first}`;
}

/** The current figures of a dataset whose source names examples: those of the newest periods first. */
export function buildNamingListQuery(
  dataset: number,
  knownAt: Instant | null,
  first: number,
): RawBuilder<ListedFigure> {
  const same = sql.raw(["family_id", ...FIGURE].map((column) => `n.${column} = o.${column}`).join(" and "));
  return sql<ListedFigure>`
    with standing as materialized (
      select distinct on (${KEY}) ${LISTED}, o.id, o.status, o.names is not null as is_naming
      from observation o
      where o.dataset_id = ${dataset} and o.recorded <= ${knownAt ?? "infinity"}::timestamptz
        and exists (select from observation n where ${same} and n.dataset_id = ${dataset} and n.names is not null)
      order by ${KEY}, o.version desc
    ), listed as (
      select 0 as ord, count(*) over ()::int as total,
        row_number() over (order by p.last_day desc, p.first_day desc, a.code_gso, o.id)::int as place, ${LISTED}
      from standing o
      join any_area a on a.id = o.area_id
      join period p on p.id = o.period_id
      where o.status <> 'WITHDRAWN' and o.is_naming
    )
    select * from listed where place <= ${first}`;
}
