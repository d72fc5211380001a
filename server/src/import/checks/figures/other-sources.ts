import { sql } from "kysely";
import type { Transaction } from "kysely";
import type { Database } from "../../../db/tables.ts";
import type { Instant } from "../../../statistics/model/types.ts";
import { ofStaged } from "../staged-families.ts";
import { idsOf, readNames } from "./names.ts";
import type { FigureIds } from "./names.ts";
import { placed, problemOf } from "./placed.ts";
import type { FigureProblem, Placed } from "./placed.ts";

const CELL = ["family_id", "indicator_id", "area_id", "period_id", "breakdown_id"] as const;
const sameCell = sql.raw(CELL.map((column) => `o.${column} = i.${column}`).join(" and "));

/**
 * Figures that another source says otherwise, in this file or before: both stand, and the answer is shown as disputed. Looked for where
 * answers came to be disputed. Call after the cube is recomputed.
 */
export async function findDisputed(
  tx: Transaction<Database>,
  datasetId: number,
  committedAt: Instant,
): Promise<FigureProblem[]> {
  // One that stands in another month of the period disputes nothing.
  const differs = sql`o.source_id <> i.source_id and o.dated is not distinct from i.dated
    and (o.value, o.qualifier, o.status) is distinct from (i.value, i.qualifier, i.status)`;
  const rows = await ofStaged(
    tx,
    (family) => sql<Disputed>`
    with disputed as materialized (
      select family_id, indicator_id, area_id, period_id, breakdown_id from cube
      where family_id = ${family} and dataset_id = ${datasetId}
        and known_from = ${committedAt} and known_to is null and disputed)
    select distinct on (i.nth) ${placed("i")}, ${idsOf("i")} as figure, s.title as source, o.value::text as other
    from disputed join incoming i using (${sql.raw(CELL.join(", "))})
    cross join lateral (
      select distinct on (o.source_id) o.source_id, o.value, o.qualifier, o.status, o.dated
      from observation o where o.family_id = ${family} and ${sameCell} and o.dataset_id = ${datasetId} order by o.source_id, o.version desc) as o
    join source s on s.id = o.source_id
    where i.family_id = ${family} and not i.known and i.status <> 'WITHDRAWN' and o.status <> 'WITHDRAWN' and ${differs}
    order by i.nth, o.source_id`,
  );
  rows.sort((a, b) => a.nth - b.nth);
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
  readonly figure: FigureIds;
  readonly source: string;
  readonly other: string | null;
}
