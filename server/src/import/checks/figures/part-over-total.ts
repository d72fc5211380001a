import { sql } from "kysely";
import type { Transaction } from "kysely";
import type { Database } from "../../../db/tables.ts";
import { ofStaged } from "../staged-families.ts";
import { idsOf, readNames } from "./names.ts";
import type { FigureIds } from "./names.ts";
import { placed, problemOf, whereOf } from "./placed.ts";
import type { FigureProblem, Placed } from "./placed.ts";

/** Parts and their totals along one dimension: the coordinates are the same but for that one, which the total has not. */
const TOTALS = `
  select b.id as part_id, t.id as total_id, d.dimension
  from breakdown b
  left join model m on m.id = b.model_id
  cross join lateral (values
    ('model', null, null, b.unit_type_id, b.award_level_id, b.model_id is not null),
    ('model', m.category_id, null, b.unit_type_id, b.award_level_id, b.model_id is not null),
    ('model', null, null, b.unit_type_id, b.award_level_id, b.category_id is not null),
    ('unit_type', b.category_id, b.model_id, null, b.award_level_id, b.unit_type_id is not null),
    ('award_level', b.category_id, b.model_id, b.unit_type_id, null, b.award_level_id is not null)
  ) as d (dimension, category_id, model_id, unit_type_id, award_level_id, is_part)
  join breakdown t on coalesce(t.category_id, 0) = coalesce(d.category_id, 0) and coalesce(t.model_id, 0) = coalesce(d.model_id, 0)
    and coalesce(t.unit_type_id, 0) = coalesce(d.unit_type_id, 0) and coalesce(t.award_level_id, 0) = coalesce(d.award_level_id, 0)
  where d.is_part`;

/**
 * Where one model, category, unit type or award level has more than all together. Within one file and source that is refused; held against
 * what is known otherwise it is asked about. Hedged figures only where the hedge leaves no doubt.
 */
export async function findOverTotal(tx: Transaction<Database>, datasetId: number): Promise<FigureProblem[]> {
  const cell = sql.raw("family_id, indicator_id, area_id, period_id");
  const columns = sql.raw(
    "family_id, indicator_id, area_id, period_id, breakdown_id, source_id, dated, value, qualifier",
  );
  await sql`set local enable_nestloop = off`.execute(tx);
  const rows = await ofStaged(
    tx,
    (family) => sql<OverTotal>`
    with totals as materialized (${sql.raw(TOTALS)}),
    here as materialized (
      select distinct on (family_id, indicator_id, area_id, period_id, breakdown_id, source_id) nth, known, ${columns}
      from incoming where family_id = ${family} and status <> 'WITHDRAWN' and value is not null
        and (breakdown_id in (select part_id from totals) or breakdown_id in (select total_id from totals))
      order by family_id, indicator_id, area_id, period_id, breakdown_id, source_id, version desc),
    before as materialized (
      -- cell by cell, by the key: of all figures there are a file speaks of few
      select stood.* from (select distinct ${cell} from here) as asked cross join lateral (
        select distinct on (breakdown_id, source_id) ${columns}, status from observation o
        where o.family_id = ${family} and o.dataset_id = ${datasetId} and o.indicator_id = asked.indicator_id
          and o.area_id = asked.area_id and o.period_id = asked.period_id
        order by breakdown_id, source_id, version desc) as stood),
    stands as materialized (
      select nth, known, ${columns} from here
      union all
      select null, true, ${columns} from before b where status <> 'WITHDRAWN' and value is not null
        and not exists (select from here h where h.indicator_id = b.indicator_id and h.area_id = b.area_id and h.period_id = b.period_id
          and h.breakdown_id = b.breakdown_id and h.source_id = b.source_id)),
    over as materialized (
      select p.nth as part, t.nth as total, p.value as value, t.value as most, p.source_id = t.source_id as same_source,
        p.indicator_id, p.area_id, p.period_id, p.breakdown_id
      from stands p
      join totals on totals.part_id = p.breakdown_id
      join stands t on t.breakdown_id = totals.total_id and t.indicator_id = p.indicator_id and t.area_id = p.area_id
        and t.period_id = p.period_id and t.dated is not distinct from p.dated
      join indicator i on i.id = p.indicator_id
      where p.value > t.value and not (p.known and t.known)
        and (p.qualifier is null or p.qualifier = 'AT_LEAST') and (t.qualifier is null or t.qualifier = 'AT_MOST')
        and case totals.dimension when 'model' then i.over_models when 'unit_type' then i.over_unit_types else i.over_award_levels end
          in ('sum', 'union'))
    select distinct on (i.nth) ${placed("i")}, ${idsOf("o")} as part, o.value::text as amount, o.most::text as most,
      o.part is not null and o.total is not null and o.same_source as within,
      case when o.part is not null and t.nth is not null then jsonb_build_object('line', t.line, 'sheet', t.sheet, 'cell', t.cell) end
        as other
    from over o
    join incoming i on i.family_id = ${family} and i.nth = coalesce(o.part, o.total)
    left join incoming t on t.family_id = ${family} and t.nth = o.total
    order by i.nth, o.most`,
  );
  rows.sort((a, b) => a.nth - b.nth);
  await sql`set local enable_nestloop to default`.execute(tx);
  if (rows.length === 0) return [];
  const names = await readNames(
    tx,
    rows.map(({ part }) => part),
  );
  return rows.map((row) => {
    const other = row.other === null ? null : whereOf(row.other);
    const args = { part: names.figure(row.part), value: row.amount, total: row.most, other };
    return problemOf(
      row,
      { code: "PART_OVER_TOTAL", args },
      row.within ? [row.most] : [],
      row.within ? "ERROR" : "WARNING",
    );
  });
}

interface OverTotal extends Placed {
  readonly part: FigureIds;
  readonly amount: string;
  readonly most: string;
  readonly within: boolean;
  readonly other: Pick<Placed, "line" | "sheet" | "cell"> | null;
}
