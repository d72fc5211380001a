import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import type { ObservationScope } from "./observation-scope.ts";
import type { Instant } from "../../model/types.ts";
import { FIGURE, LIST, type ListedFigure } from "./build-list-query.ts";

/** A current observation within a list, as it comes out of the database. */
export interface FoundObservation {
  /** Which list. */
  readonly ord: number;
  /** Place in the list, from 1, and length of the list. */
  readonly place: number;
  readonly total: number;
  readonly id: number;
  readonly family_id: number;
  readonly area_id: number;
  readonly dataset_id: number;
  readonly indicator_id: number;
  readonly period_id: number;
  readonly breakdown_id: number;
  readonly source_id: number;
  /** Whether the cell it was printed for is withheld, so that it must not be shown; its value is then null. */
  readonly hidden: boolean;
  readonly value: number | null;
  readonly qualifier: string | null;
  readonly status: string;
  readonly dated: string | null;
  readonly dated_by: string | null;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly statement: string | null;
  readonly note: string | null;
  readonly names: readonly string[] | null;
}

const SHOWN = sql.raw(
  `o.id, o.family_id, o.area_id, o.dataset_id, o.indicator_id, o.period_id, o.breakdown_id, o.source_id, o.hidden,
    case when not o.hidden then o.value end as value, case when not o.hidden then o.qualifier end as qualifier,
    case when o.hidden and o.value is not null then 'WITHHELD' else o.status end as status, o.dated, o.dated_by, o.valid_from, o.valid_to, s.code as statement, o.note, o.names`,
);

/** Whether the answer of the very cell an observation was printed for is withheld: then so is what was printed. */
const isWithheld = (
  family: number,
  o: string,
  knownAt: Instant | null,
): RawBuilder<boolean> => sql<boolean>`coalesce((
  select true from cube c
  where c.family_id = ${family} and ${sameCell("c", o)} and c.status = 'WITHHELD'
    and ${knownAt === null ? sql`c.known_to is null` : sql`c.known_from <= ${knownAt} and (c.known_to is null or c.known_to > ${knownAt})`}
  limit 1), false)`;

const sameCell = (a: string, b: string): RawBuilder<unknown> =>
  sql.raw(
    ["family_id", "dataset_id", "indicator_id", "breakdown_id", "period_id", "area_id"]
      .map((column) => `${a}.${column} = ${b}.${column}`)
      .join(" and "),
  );

const sameFigureOfFamily = (a: string, b: string): RawBuilder<unknown> =>
  sql.raw(FIGURE.map((column) => `${a}.${column} = ${b}.${column}`).join(" and "));

/**
 * For each row of scopes of one family the current figures it rests on, largest first. Of a STOCK only the figure that answers (the latest,
 * then that of the exact period, then of the shortest) and the other sides of it; and nothing that a figure of the whole – of
 * the row's own area, of the row's own breakdown, of a longer period – answers for. (What is no part of anything has null for
 * what it is part of, and equality passes it by at once.)
 */
export function buildObservationsQuery(
  family: number,
  dataset: number,
  scopes: readonly ObservationScope[],
  knownAt: Instant | null,
  first: number,
  offset: number,
): RawBuilder<FoundObservation> {
  const covers = sql`(not f.flow or (d.first_day <= f.first_day and d.last_day >= f.last_day))`;
  const own = sql`d.ord = f.ord and d.indicator_id = f.indicator_id`;
  return sql<FoundObservation>`
    with scope as (
      select * from jsonb_to_recordset(${JSON.stringify(scopes)}::jsonb) as g (
        ord int, family int, indicator int, area int, breakdown int, areas int[], breakdowns int[], period int,
        first date, last date, since date, flow boolean, sources int[])
    ), candidate as materialized (
      select g.ord, g.flow, g.area, g.breakdown, p.first_day, p.last_day, o.*,
        case when g.flow then 1 else rank() over (
          partition by g.ord, o.indicator_id, o.area_id, o.breakdown_id
          order by case when o.valid_from is null then o.dated else least(coalesce(o.valid_to, g.last), g.last) end desc,
            o.period_id = g.period desc, p.last_day - p.first_day) end as standing
      from scope g
      cross join lateral unnest(g.areas) as a (id)
      cross join lateral (
        -- the version that stands: only these figures are read, whatever else is stored
        select distinct on (o.period_id, o.breakdown_id, o.source_id) o.*
        from observation o
        where o.family_id = ${family} and o.dataset_id = ${dataset} and o.indicator_id = g.indicator and o.area_id = a.id
          and o.source_id = any(g.sources) and (g.breakdowns is null or o.breakdown_id = any(g.breakdowns))
          and o.recorded <= ${knownAt ?? "infinity"}::timestamptz
        order by o.period_id, o.breakdown_id, o.source_id, o.version desc) o
      join period p on p.id = o.period_id
      where o.status <> 'WITHDRAWN'
        and case
          when g.flow then p.first_day >= g.first and p.last_day <= g.last
          when o.valid_from is not null then o.valid_from <= g.last and (o.valid_to is null or o.valid_to > g.since)
          else o.period_id = g.period or o.dated between g.since and g.last end
    ), answering as materialized (
      select *,
        case when breakdown_id <> breakdown then area_id end as piece_in, case when breakdown_id = breakdown then area_id end as whole_in,
        case when area_id <> area then area end as part_of, case when area_id = area then area end as whole_of
      from candidate where standing = 1
    ), kept as (
      select f.* from answering f
      where not exists (
          select from answering d
          where ${own} and d.area_id = f.area_id and d.breakdown_id = f.breakdown_id
            and d.period_id <> f.period_id and f.flow and ${covers})
        and not exists (select from answering d where ${own} and d.whole_in = f.piece_in and ${covers})
        and not exists (
          select from answering d
          where ${own} and d.whole_of = f.part_of and d.breakdown_id in (f.breakdown_id, d.breakdown) and ${covers})
    ), shown as (
      select *, ${isWithheld(family, "kept", knownAt)} as hidden from kept
    ), listed as (
      select *,
        row_number() over (partition by ord order by case when not hidden then value end desc nulls last, id)::int as place,
        count(*) over (partition by ord)::int as total
      from shown
    )
    select o.ord, o.place, o.total, ${SHOWN}
    from listed o left join statement s on s.id = o.statement_id
    where o.place > ${offset} and o.place <= ${offset + first}
    order by o.ord, o.place`;
}

/** The figures of a page of a list, all of one family, as they are shown. */
export function buildShownQuery(
  family: number,
  page: readonly ListedFigure[],
  knownAt: Instant | null,
): RawBuilder<FoundObservation> {
  const names = [...LIST, ...FIGURE, "version"] as const;
  const columns = names.map((name) => sql`${page.map((figure) => figure[name])}::int[]`);
  return sql<FoundObservation>`
    with page as (
      select g.ord, g.place, g.total, o.*
      from unnest(${sql.join(columns)}) as g (${sql.raw(names.join(", "))})
      join observation o on o.family_id = ${family} and ${sameFigureOfFamily("o", "g")} and o.version = g.version
    )
    select o.ord, o.place, o.total, ${SHOWN}
    from (select *, ${isWithheld(family, "page", knownAt)} as hidden from page) o
    left join statement s on s.id = o.statement_id`;
}

export interface FoundVersion {
  /** Which of the figures given, from 1. */
  readonly ord: number;
  readonly version: number;
  readonly recorded: Instant;
  readonly value: number | null;
  readonly qualifier: string | null;
  readonly status: string;
  /** Null: it came in no file that was handed in. */
  readonly import_id: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly is_reversal: boolean | null;
  readonly reason: string | null;
  readonly handed_in_by: string | null;
  readonly published_by: string | null;
}

/** All versions recorded up to an instant of the figures given, all of one family, newest first. */
export function buildVersionsQuery(
  family: number,
  figures: readonly FoundObservation[],
  knownAt: Instant | null,
): RawBuilder<FoundVersion> {
  const column = (of: (figure: FoundObservation) => number) => sql`${figures.map(of)}::int[]`;
  const columns = [
    column((f) => f.dataset_id),
    column((f) => f.indicator_id),
    column((f) => f.area_id),
    column((f) => f.period_id),
    column((f) => f.breakdown_id),
    column((f) => f.source_id),
  ];
  return sql<FoundVersion>`
    select g.ord, v.*, n.import_id, n.sheet, n.cell, n.act = 'REVERSED' as is_reversal, n.reason,
      (select e.role from import_event e where e.import_id = n.import_id and e.kind = 'HAND_IN' order by e.id limit 1)
        as handed_in_by,
      (select e.role from import_event e
        where e.import_id = n.import_id and e.kind = case n.act when 'REVERSED' then 'REVERSE' else 'PUBLISH' end
        order by e.id desc limit 1) as published_by
    from unnest(${sql.join(columns)}) with ordinality
      as g (dataset_id, indicator_id, area_id, period_id, breakdown_id, source_id, ord)
    cross join lateral (
      select version, recorded, value, qualifier, status from observation o
      where o.family_id = ${family} and ${sameFigureOfFamily("o", "g")} and o.recorded <= ${knownAt ?? "infinity"}::timestamptz
      order by version desc
      offset 0) v
    left join observation_origin n on n.family_id = ${family} and ${sameFigureOfFamily("n", "g")} and n.version = v.version
    order by g.ord, v.version desc`;
}
