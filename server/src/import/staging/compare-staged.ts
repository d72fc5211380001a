import { sql } from "kysely";
import type { Transaction } from "kysely";
import type { Database } from "../../db/tables.ts";
import { ofStaged } from "../checks/staged-families.ts";
import { placed, problemOf, whereOf } from "../checks/figures/placed.ts";
import type { FigureProblem, Placed } from "../checks/figures/placed.ts";

/** The content of an observation: what may not differ between two rows with the same key. */
const CONTENT = [
  "value",
  "decimals",
  "status",
  "qualifier",
  "dated",
  "dated_by",
  "valid_from",
  "valid_to",
  "exhaustive_over",
  "statement_id",
  "origin",
  "note",
  "names",
] as const;

const same = sql.raw(CONTENT.map((column) => `i.${column} is not distinct from o.${column}`).join(" and "));
const KEY = sql.raw("family_id, indicator_id, area_id, period_id, breakdown_id, source_id, version");

/**
 * Rule 10 of docs/statistics.md, within the file: the same cell, source, version and content again is dropped; with other content it is refused.
 * Gives the refusals and which rows were dropped.
 */
export async function dropRepeats(
  tx: Transaction<Database>,
): Promise<{ refused: FigureProblem[]; nths: number[] }> {
  await sql`analyze incoming`.execute(tx);
  type Repeat = Placed & { other: { line: number; sheet: string; cell: string }; differs: boolean };
  const within = await ofStaged(
    tx,
    (family) => sql<Repeat>`
    select ${placed("i")}, jsonb_build_object('line', o.line, 'sheet', o.sheet, 'cell', o.cell) as other,
      not (${same} and i.recorded is not distinct from o.recorded) as differs
    from (select *, row_number() over w as place, first_value(nth) over w as first from incoming where family_id = ${family}
      window w as (partition by ${KEY} order by nth)) as i
    join incoming o on o.family_id = ${family} and o.nth = i.first and i.place > 1`,
  );
  within.sort((a, b) => a.nth - b.nth);
  const refused = within
    .filter((row) => row.differs)
    .map((row) => problemOf(row, { code: "FIGURE_TWICE", args: { other: whereOf(row.other) } }));
  const nths = within.filter((row) => !row.differs).map((row) => row.nth);
  if (nths.length > 0) await sql`delete from incoming where nth = any(${nths}::int[])`.execute(tx);
  return { refused, nths };
}

/** What becomes of rows that are held against the figures there are. */
export interface Held {
  readonly refused: readonly FigureProblem[];
  /** How many say what is known. */
  readonly unchanged: number;
  /** Which those are, where that was asked. */
  readonly same: readonly number[];
  readonly changed: readonly ChangedFigure[];
}

/** A row whose figure was known otherwise. */
export interface ChangedFigure {
  readonly nth: number;
  /** What it said before; null where it was withheld or not applicable. */
  readonly before: number | null;
}

/**
 * The same rule, of rows that carry their versions, against what is there: the same content is marked `known`, other content is refused.
 */
export async function findKnown(tx: Transaction<Database>, datasetId: number): Promise<Held> {
  const against = await ofStaged(
    tx,
    (family) => sql<Placed & { recorded: string }>`
    select ${placed("i")}, o.recorded from incoming i join observation o using (${KEY})
    where i.family_id = ${family} and o.family_id = ${family} and o.dataset_id = ${datasetId}
      and not (${same} and (i.recorded is null or i.recorded = o.recorded))`,
  );
  against.sort((a, b) => a.nth - b.nth);
  const refused = against.map((row) =>
    problemOf(row, { code: "VERSION_TAKEN", args: { recorded: row.recorded } }),
  );
  const known = await ofStaged(
    tx,
    (family) => sql<{ nth: number }>`
    update incoming i set known = true from observation o
    where i.family_id = ${family} and o.family_id = ${family} and o.dataset_id = ${datasetId} and i.indicator_id = o.indicator_id and i.area_id = o.area_id
      and i.period_id = o.period_id and i.breakdown_id = o.breakdown_id and i.source_id = o.source_id
      and i.version = o.version
    returning i.nth`,
  );
  const unchanged = known.length - refused.length;
  return { refused, unchanged, same: [], changed: [] };
}
