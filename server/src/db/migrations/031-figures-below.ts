import { sql } from "kysely";
import type { Kysely } from "kysely";

/** Of the figures of a period, those of districts and communes: a map of provinces is of none of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table dataset_period add column below integer not null default 0`.execute(db);
  await sql`
    update dataset_period d set below = p.figures
    from (
      select dataset_id, indicator_id, period_id, count(*)::int as figures
      from (
        select distinct on (family_id, dataset_id, indicator_id, area_id, period_id, breakdown_id, source_id)
          dataset_id, indicator_id, period_id, status
        from observation where area_id in (select id from place)
        order by family_id, dataset_id, indicator_id, area_id, period_id, breakdown_id, source_id, version desc) as newest
      where status <> 'WITHDRAWN'
      group by dataset_id, indicator_id, period_id) as p
    where (d.dataset_id, d.indicator_id, d.period_id) = (p.dataset_id, p.indicator_id, p.period_id)`.execute(
    db,
  );
}
