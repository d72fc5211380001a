import { sql } from "kysely";
import type { Transaction } from "kysely";
import type { Database } from "../../db/tables.ts";
import type { Held } from "./compare-staged.ts";

/**
 * What makes a figure another one, where the product numbers its versions: not where it was read, and of what is said beside it only what the
 * file says at all.
 */
const FIGURE = [
  "value",
  "status",
  "qualifier",
  "dated",
  "valid_from",
  "valid_to",
  "exhaustive_over",
] as const;
const BESIDE = ["statement_id", "note", "names"] as const;

const saysTheSame = sql.raw(
  [
    ...FIGURE.map((column) => `i.${column} is not distinct from o.${column}`),
    ...BESIDE.map((column) => `(i.${column} is null or i.${column} is not distinct from o.${column})`),
  ].join(" and "),
);
const KEY = "family_id, indicator_id, area_id, period_id, breakdown_id, source_id";
const sameKey = sql.raw(
  KEY.split(", ")
    .map((column) => `o.${column} = i.${column}`)
    .join(" and "),
);

/**
 * Rows that carry no version get one: that of the figure as it stands where they say the same (`known`), else the next. What was taken back counts as
 * never said, so it can be said again without a reason. Call when repeats within the file are gone.
 */
export async function numberVersions(tx: Transaction<Database>, datasetId: number): Promise<Held> {
  const { rows } = await sql<{ nth: number; known: boolean; before: number | null }>`
    with standing as materialized (
      select i.nth, o.version, o.value as before, o.status as was, o.recorded, (${saysTheSame}) as known
      from incoming i join lateral (
        select o.* from observation o where o.dataset_id = ${datasetId} and ${sameKey} order by o.version desc limit 1) o on true
    ), numbered as (
      update incoming i set version = s.version + case when s.known then 0 else 1 end, known = s.known, was = s.before,
        was_status = s.was, was_recorded = s.recorded
      from standing s where s.nth = i.nth
    )
    select nth, known, before from standing where known or was <> 'WITHDRAWN' order by nth
  `.execute(tx);
  const same = rows.filter(({ known }) => known).map(({ nth }) => nth);
  const changed = rows.filter(({ known }) => !known).map(({ nth, before }) => ({ nth, before }));
  return { refused: [], unchanged: same.length, same, changed };
}
