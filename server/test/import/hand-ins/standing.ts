import { sql } from "kysely";
import type { Connection } from "../../../src/db/connect.ts";

/** Every version of every figure in a line: what, where, when, version, value or status; how it came, from which cell, why. */
export async function standing({ db }: Connection): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', i.code, a.code, p.code, o.version, coalesce(o.value::text, o.status), g.act, g.cell, g.reason) as line
    from observation o
    left join observation_origin g using (family_id, dataset_id, indicator_id, area_id, period_id, breakdown_id, source_id, version)
    join indicator i on i.id = indicator_id join area a on a.id = area_id join period p on p.id = period_id
    order by i.code, a.code, p.code, version
  `.execute(db);
  return rows.map(({ line }) => line);
}
