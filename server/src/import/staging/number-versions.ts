import { sql } from "kysely";
import type { Transaction } from "kysely";
import type { Database } from "../../db/tables.ts";
import { placed, problemOf } from "../checks/figures/placed.ts";
import type { Placed } from "../checks/figures/placed.ts";
import type { Held } from "./compare-staged.ts";
import { ofStaged } from "../checks/staged-families.ts";

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

const saysTheSame = (other: string) =>
  sql.raw(
    [
      ...FIGURE.map((column) => `i.${column} is not distinct from ${other}.${column}`),
      ...BESIDE.map(
        (column) => `(i.${column} is null or i.${column} is not distinct from ${other}.${column})`,
      ),
    ].join(" and "),
  );
const KEY = "family_id, indicator_id, area_id, period_id, breakdown_id, source_id";
const sameKey = (one: string, other: string) =>
  sql.raw(
    KEY.split(", ")
      .map((column) => `${one}.${column} = ${other}.${column}`)
      .join(" and "),
  );

/**
 * Rows get their version: that of the figure as it stands where they say the same (`known`), else the next. What was taken back counts as
 * never said, so it can be said again without a reason. A version that the file says is the one that its figure was made from: of several of one
 * figure the last counts, what says word for word what an earlier version said is known, and what changes another than the standing one is refused.
 * Call when repeats within the file are gone.
 */
export async function numberVersions(tx: Transaction<Database>, datasetId: number): Promise<Held> {
  const replaced = await ofStaged(
    tx,
    (family) => sql<{ nth: number }>`
    delete from incoming i
    using (select ${sql.raw(KEY)}, max(version) as newest from incoming where family_id = ${family} group by ${sql.raw(KEY)}) m
    where i.family_id = ${family} and ${sameKey("i", "m")} and i.version < m.newest returning nth`,
  );
  const overtaken = await ofStaged(
    tx,
    (family) => sql<Placed & { recorded: string; same: boolean }>`
    select ${placed("i")}, o.recorded, (${saysTheSame("o")}) as same
    from incoming i join observation o on o.family_id = ${family} and o.dataset_id = ${datasetId} and ${sameKey("o", "i")}
      and o.version = i.version
    where i.family_id = ${family} and i.stated and exists (select from observation l
      where l.family_id = ${family} and l.dataset_id = ${datasetId} and ${sameKey("l", "i")} and l.version > i.version)`,
  );
  overtaken.sort((a, b) => a.nth - b.nth);
  const passed = overtaken.map(({ nth }) => nth);
  if (passed.length > 0)
    await sql`update incoming set known = true where nth = any(${passed}::int[])`.execute(tx);
  const rows = await ofStaged(
    tx,
    (family) => sql<{ nth: number; known: boolean; before: number | null }>`
    with standing as materialized (
      select i.nth, o.version, o.value as before, o.status as was, o.recorded, (${saysTheSame("o")}) as known
      from incoming i join lateral (
        select o.* from observation o where o.family_id = ${family} and o.dataset_id = ${datasetId} and ${sameKey("o", "i")} order by o.version desc limit 1) o on true
      where i.family_id = ${family} and not i.known
    ), numbered as (
      update incoming i set version = coalesce(s.version + case when s.known then 0 else 1 end, 1), known = coalesce(s.known, false),
        was = s.before, was_status = s.was, was_recorded = s.recorded
      from incoming f left join standing s on s.nth = f.nth
      where i.family_id = ${family} and f.family_id = ${family} and i.nth = f.nth and not f.known
    )
    select nth, known, before from standing where known or was <> 'WITHDRAWN'`,
  );
  rows.sort((a, b) => a.nth - b.nth);
  const earlier = overtaken.filter(({ same }) => same).map(({ nth }) => nth);
  const same = [
    ...replaced.map(({ nth }) => nth),
    ...earlier,
    ...rows.filter(({ known }) => known).map(({ nth }) => nth),
  ];
  const changed = rows.filter(({ known }) => !known).map(({ nth, before }) => ({ nth, before }));
  const refused = overtaken
    .filter((row) => !row.same)
    .map((row) => problemOf(row, { code: "VERSION_TAKEN", args: { recorded: row.recorded } }));
  return { refused, unchanged: same.length, same, changed };
}
