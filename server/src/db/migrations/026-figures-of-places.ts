import { sql } from "kysely";
import type { Kysely } from "kysely";

/**
 * Figures may be of districts and communes. `any_area` is every area a figure can name, in the order pages list them: `rank` 0 the country,
 * 1 provinces, 2 districts, 3 communes; `province_id` of those below a province. A place that was there when the lists begin, then or earlier, lives
 * as long as any area. What is known of a place is kept as it is of a province.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create view any_area as
    select id, code, level, case level when 'country' then 0 else 1 end as rank, code_gso, valid_from, valid_to,
      null::integer as province_id
    from area
    union all
    select id, code, level, case level when 'district' then 2 else 3 end, code_gso,
      case when valid_from <= '2016-01-01' then date '2004-01-01' else valid_from end, valid_to, province_id
    from place
  `.execute(db);
  await sql`alter table holding drop constraint holding_area_id_fkey`.execute(db);
}
