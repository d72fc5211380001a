import { sql } from "kysely";
import type { Transaction } from "kysely";
import type { Connection } from "../../db/connect.ts";
import { allFamilies } from "../../db/of-each-family.ts";
import type { Database } from "../../db/tables.ts";
import { importObservations } from "../load.ts";
import type { Commit } from "../commit.ts";
import type { Report } from "../report.ts";
import { asImport } from "./rows/as-import.ts";
import { answersOf, checkSubmittable } from "./answers.ts";
import type { ReadyCheck } from "./check-import.ts";
import { type Checked, checkedIn, checkedOf, comesToTheSame, problemKey } from "./checked.ts";
import { keptRows } from "./rows/kept-rows.ts";
import { noSuchImport, Refusal } from "./steps/refusal.ts";
import { takeStep } from "./steps/take-step.ts";
import { byOf, type Doer } from "./steps/who-may.ts";
import { keptJson } from "./kept-json.ts";

export interface Published {
  readonly commit: Commit;
  readonly checked: Checked;
}

export interface PublishOptions {
  readonly now: () => string;
  readonly reason?: string | null;
  /** What a check of it worked out: used as long as nothing else has come to be known since, and it is the check that was looked at. */
  readonly ready?: ReadyCheck | null;
}

/**
 * Publishes an import: its figures count from this commit on, all or none, once. Whoever else publishes, withdraws or sends it back at the same time finds
 * it published, or this finds it otherwise and leaves nothing.
 *
 * @throws Refusal, NotAllowed. IMPORT_STALE: what it would do is no longer what was looked at; see checkAgain.
 */
export async function publishImport(
  { db, pool }: Connection,
  id: string,
  doer: Doer,
  { now, reason = null, ready = null }: PublishOptions,
): Promise<Published> {
  const found = await db
    .selectFrom("import")
    .innerJoin("dataset", "dataset.id", "dataset_id")
    .where("import.id", "=", id)
    .select([
      "import.id",
      "dataset.code as dataset",
      "dataset_id as datasetId",
      "file_name as fileName",
      "document",
      "checked",
    ])
    .executeTakeFirst();
  if (found === undefined) throw noSuchImport();
  const rows = await keptRows(db, id);
  let looked: Checked | null = null;
  let answers: ReadonlyMap<string, string> = new Map();
  const { sources = [] } = checkedIn(found.checked) ?? {};
  const options = await asImport(db, { ...found, rows, sources }, now());
  let published: Published | null = null;
  const report = await importObservations(pool, {
    ...options,
    origin: { act: "PUBLISHED", importId: id, reason: null },
    onRecord: { kind: "PUBLISH", by: byOf(doer, "PUBLISH"), about: { import: id } },
    // Who may, and whether it is still to be published, is decided once nobody else can change it.
    before: async (tx) => {
      const held = await takeStep(tx, id, "PUBLISH", doer, { reason });
      looked = checkedIn(held.checked);
      answers = await answersOf(tx, id);
      checkSubmittable(looked, answers);
    },
    prepared: () => (ready !== null && looked?.check === ready.check ? ready.prepared : null),
    afterwards: async (tx, done) => {
      published = await settle(tx, id, done, rows.length, looked, answers);
    },
  });
  if (published !== null) return published;
  // Nothing was written: what was right when it was checked is not any more.
  if (report.refused > 0) throw stale();
  throw new Refusal(409, { code: "NOTHING_NEW", args: {} });
}

const stale = (): Refusal => new Refusal(409, { code: "IMPORT_STALE", args: {} });

async function settle(
  tx: Transaction<Database>,
  id: string,
  report: Report,
  rows: number,
  looked: Checked | null,
  answers: ReadonlyMap<string, string>,
): Promise<Published> {
  const { commit } = report;
  const checked = checkedOf(report, rows, looked ?? { layout: null, ofFile: [] });
  if (commit === null) throw new Refusal(409, { code: "NOTHING_NEW", args: {} });
  if (looked === null || !comesToTheSame(looked, checked)) throw stale();
  await tx
    .updateTable("import")
    .set({ commit_id: commit.id, checked: keptJson(checked) })
    .where("id", "=", id)
    .execute();
  await keepReasons(tx, id, checked, report, answers);
  return { commit, checked };
}

/** Changes that want a reason, which is kept beside the figure. */
const CHANGES: ReadonlySet<string> = new Set(["FIGURE_CHANGED", "FIGURE_WITHDRAWN"]);

/** Beside each figure that changed, why. */
async function keepReasons(
  tx: Transaction<Database>,
  id: string,
  { problems }: Checked,
  { figures }: Report,
  answers: ReadonlyMap<string, string>,
): Promise<void> {
  const changed = figures?.changed.map(({ nth }) => nth) ?? [];
  // Of more changes than are told one by one there is one answer for all.
  const forAll = answers.get("FIGURE_CHANGED") ?? answers.get("FIGURE_WITHDRAWN");
  const families = await allFamilies(tx);
  if (forAll !== undefined && changed.length > 0)
    for (const family of families)
      await tx
        .updateTable("observation_origin")
        .set({ reason: forAll })
        .where("family_id", "=", family)
        .where("import_id", "=", id)
        .where(sql<boolean>`number = any(${changed}::int[])`)
        .execute();
  const told = problems.flatMap((problem) => {
    const reason = CHANGES.has(problem.code) ? answers.get(problemKey(problem)) : undefined;
    return reason === undefined
      ? []
      : [{ sheet: problem.sheet, cell: problem.cell, line: problem.row, reason }];
  });
  if (told.length === 0) return;
  const { rows } = await sql<{ number: number; cell: string | null; reason: string }>`
    select w.number, r.cell, r.reason
    from jsonb_to_recordset(${keptJson(told)}::jsonb) as r (sheet text, cell text, line int, reason text)
    join import_row w on w.import_id = ${id} and w.line = r.line and w.sheet is not distinct from r.sheet`.execute(
    tx,
  );
  for (const family of families)
    await sql`
      update observation_origin g set reason = r.reason
      from jsonb_to_recordset(${keptJson(rows)}::jsonb) as r (number int, cell text, reason text)
      -- figures of a form on a page stand in no cell
      where g.family_id = ${family} and g.import_id = ${id} and g.number = r.number and g.cell is not distinct from r.cell
    `.execute(tx);
}
