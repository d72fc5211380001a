import { sql } from "kysely";
import type { Transaction } from "kysely";
import { allFamilies, ofEachFamily } from "../db/of-each-family.ts";
import type { Database } from "../db/tables.ts";

/** What a statistic said. */
export interface Said {
  readonly status: string;
  readonly value: number | null;
  readonly qualifier: string | null;
}

/** A statistic that says something else after a commit of data than before. By codes; null in a breakdown: the total. */
export interface Moved {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly model: string | null;
  readonly category: string | null;
  readonly unitType: string | null;
  readonly awardLevel: string | null;
  /** Null: nothing was known, or nothing is any more. */
  readonly before: Said | null;
  readonly after: Said | null;
}

/** Of one cell of a file many statistics move: those that move the furthest are told, and how many there are. */
export interface MovedStatistics {
  readonly count: number;
  readonly furthest: readonly Moved[];
}

/** Statistics that are told. */
export const MOST_MOVED = 500;

/**
 * The statistics that a commit of data moved: current answers that came with it, against those that it ended. The largest first, relative to what was
 * known before; what was not known before, or is not any more, comes before all others. In the transaction of the commit.
 */
export async function readMoved(
  tx: Transaction<Database>,
  datasetId: number,
  committedAt: string,
  most = MOST_MOVED,
): Promise<MovedStatistics> {
  const key = ["family_id", "indicator_id", "breakdown_id", "period_id", "area_id"];
  const on = sql.raw(key.map((column) => `b.${column} = a.${column}`).join(" and "));
  const either = (column: string) => sql.raw(`coalesce(a.${column}, b.${column})`);
  const found = await ofEachFamily(await allFamilies(tx), async (family) => {
    const { rows } = await sql<{ count: number; moved: Moved; far: number; by: number; place: number[] }>`
    with came as materialized (
      select * from cube where family_id = ${family} and dataset_id = ${datasetId} and known_from = ${committedAt}::timestamptz and known_to is null
    ), went as materialized (
      select * from cube where family_id = ${family} and dataset_id = ${datasetId} and known_to = ${committedAt}::timestamptz
    ), moved as (
      select ${either("indicator_id")} as indicator_id, ${either("area_id")} as area_id, ${either("period_id")} as period_id,
        ${either("breakdown_id")} as breakdown_id,
        case when b.status is not null then json_build_object('status', b.status, 'value', b.value, 'qualifier', b.qualifier) end as before,
        case when a.status is not null then json_build_object('status', a.status, 'value', a.value, 'qualifier', a.qualifier) end as after,
        case when a.value is null or b.value is null or b.value = 0 then 'infinity'::float8 else abs((a.value - b.value) / b.value)::float8 end as far,
        abs(coalesce(a.value, 0) - coalesce(b.value, 0)) as by
      from came a full join went b on ${on}
      where (a.status, a.value, a.qualifier) is distinct from (b.status, b.value, b.qualifier)
    )
    select v.count, v.far, v.by, array[v.indicator_id, v.period_id, v.area_id, v.breakdown_id] as place, json_build_object('indicator', i.code, 'area', a.code, 'period', p.code, 'model', m.code, 'category', k.code,
      'unitType', u.code, 'awardLevel', l.code, 'before', v.before, 'after', v.after) as moved
    from (select *, count(*) over () as count from moved order by far desc, by desc, indicator_id, period_id, area_id, breakdown_id
      limit ${most}) v
    join indicator i on i.id = v.indicator_id join any_area a on a.id = v.area_id join period p on p.id = v.period_id
    join breakdown d on d.id = v.breakdown_id
    left join model m on m.id = d.model_id left join category k on k.id = d.category_id
    left join unit_type u on u.id = d.unit_type_id left join award_level l on l.id = d.award_level_id
    order by v.far desc, v.by desc, v.indicator_id, v.period_id, v.area_id, v.breakdown_id
  `.execute(tx);
    return rows;
  });
  return {
    count: found.reduce((sum, [first]) => sum + (first?.count ?? 0), 0),
    furthest: found
      .flat()
      .sort((a, b) => inOrder(b.far, a.far) || inOrder(b.by, a.by) || inPlace(a.place, b.place))
      .slice(0, most)
      .map(({ moved }) => moved),
  };
}

/** Also where both are beyond all numbers. */
const inOrder = (a: number, b: number): number => (a === b ? 0 : a - b);

const inPlace = (a: readonly number[], b: readonly number[]): number =>
  a.map((part, at) => part - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0;

export const NOTHING_MOVED: MovedStatistics = { count: 0, furthest: [] };
