import { sql } from "kysely";
import type { Transaction } from "kysely";
import type { Database } from "../../../db/tables.ts";
import { codesOf, readNames } from "./names.ts";
import type { CodedFigure } from "./names.ts";
import { placed, problemOf } from "./placed.ts";
import type { FigureProblem, Placed } from "./placed.ts";

const CELL = ["family_id", "indicator_id", "area_id", "period_id", "breakdown_id"] as const;
const sameCell = sql.raw(CELL.map((column) => `o.${column} = i.${column}`).join(" and "));

/** Figures that another source says otherwise, in this file or before: both stand, and the answer is shown as disputed. */
export async function findDisputed(tx: Transaction<Database>, datasetId: number): Promise<FigureProblem[]> {
  // One that stands in another month of the period disputes nothing.
  const differs = sql`o.source_id <> i.source_id and o.dated is not distinct from i.dated
    and (o.value, o.qualifier, o.status) is distinct from (i.value, i.qualifier, i.status)`;
  const { rows } = await sql<Disputed>`
    with several as materialized (
      select * from incoming where (${sql.raw(CELL.join(", "))}) in
        (select ${sql.raw(CELL.join(", "))} from incoming group by ${sql.raw(CELL.join(", "))} having count(distinct source_id) > 1))
    select distinct on (i.nth) ${placed("i")}, ${codesOf("i")} as figure, s.title as source, o.value::text as other
    from incoming i
    cross join lateral (
      select * from (
        select distinct on (o.source_id) o.source_id, o.value, o.qualifier, o.status, o.dated
        from observation o where ${sameCell} and o.dataset_id = ${datasetId} order by o.source_id, o.version desc) as o
      where o.status <> 'WITHDRAWN' and ${differs}
      union all
      select o.source_id, o.value, o.qualifier, o.status, o.dated from several o
      where ${sameCell} and o.status <> 'WITHDRAWN' and ${differs}) as o
    join source s on s.id = o.source_id
    where not i.known and i.status <> 'WITHDRAWN'
    order by i.nth, o.source_id
  `.execute(tx);
  if (rows.length === 0) return [];
  const names = await readNames(
    tx,
    rows.map(({ figure }) => figure),
  );
  return rows.map((row) => {
    const { source, other: value } = row;
    const args = { figure: names.figure(row.figure), source, value };
    return problemOf(row, { code: "SOURCE_DIFFERS", args }, [], "WARNING");
  });
}

interface Disputed extends Placed {
  readonly figure: CodedFigure;
  readonly source: string;
  readonly other: string | null;
}
