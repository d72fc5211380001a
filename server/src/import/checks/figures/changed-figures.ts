import { sql } from "kysely";
import type { Transaction } from "kysely";
import type { Database } from "../../../db/tables.ts";
import { doWithStaged } from "../staged-families.ts";
import { idsOf, readNames } from "./names.ts";
import type { FigureIds } from "./names.ts";
import { placed, problemOf } from "./placed.ts";
import type { FigureProblem, Placed } from "./placed.ts";

/**
 * Figures of this file that were known otherwise from the same source, and such as are taken back: each wants a reason. What was taken
 * back before counts as never said. Call when versions are numbered.
 */
export async function findChanged(tx: Transaction<Database>, datasetId: number): Promise<FigureProblem[]> {
  await recall(tx, datasetId);
  const { rows } = await sql<Changed>`
    select ${placed("i")}, ${idsOf("i")} as figure, i.status = 'WITHDRAWN' as withdrawn, i.was::text as before, i.was_status as was,
      i.was_recorded as recorded
    from incoming i where not i.known and i.was_status <> 'WITHDRAWN' order by i.nth
  `.execute(tx);
  if (rows.length === 0) return [];
  const names = await readNames(
    tx,
    rows.map(({ figure }) => figure),
  );
  return rows.map((row) => {
    const { before, was: status, recorded } = row;
    const figure = names.figure(row.figure);
    return row.withdrawn
      ? problemOf(row, { code: "FIGURE_WITHDRAWN", args: { figure, before, recorded } }, [], "WARNING")
      : problemOf(row, { code: "FIGURE_CHANGED", args: { figure, before, status, recorded } }, [], "WARNING");
  });
}

/** Puts beside rows that carry their versions what was known before. Of those that the product numbers it is known already. */
async function recall(tx: Transaction<Database>, datasetId: number): Promise<void> {
  await doWithStaged(
    tx,
    (family) => sql`
    with before as materialized (
      select i.nth, o.value, o.status, o.recorded
      from incoming i
      cross join lateral (
        select value, status, recorded from observation o
        where o.family_id = ${family} and o.dataset_id = ${datasetId} and o.indicator_id = i.indicator_id and o.area_id = i.area_id
          and o.period_id = i.period_id and o.breakdown_id = i.breakdown_id and o.source_id = i.source_id and o.version < i.version
        order by o.version desc limit 1) as o
      where i.family_id = ${family} and not i.known and i.version > 1 and i.was_status is null)
    update incoming i set was = b.value, was_status = b.status, was_recorded = b.recorded from before b
    where i.family_id = ${family} and b.nth = i.nth`,
  );
}

interface Changed extends Placed {
  readonly figure: FigureIds;
  readonly withdrawn: boolean;
  readonly before: string | null;
  readonly was: string;
  readonly recorded: string;
}
