import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type pg from "pg";
import { NOBODY } from "../../accounts/may.ts";
import type { Connection } from "../../db/connect.ts";
import type { Database } from "../../db/tables.ts";
import { inTransaction } from "../../db/transaction.ts";
import { loadCatalogue } from "../../statistics/catalogue/load-catalogue.ts";
import type { Corrections } from "../layout/layout.ts";
import { nameBookOf } from "../layout/names/name-book-of.ts";
import { importObservations } from "../load.ts";
import { type Fault, ofFile, type Problem } from "../problem.ts";
import { UnreadableFile } from "../rows/csv-rows.ts";
import type { RawRow } from "../rows/csv-rows.ts";
import { asImport } from "./rows/as-import.ts";
import { type Checked, checkedIn, checkedOf, type OfFile } from "./checked.ts";
import { type FileRows, rowsOfFile } from "./rows/file-rows.ts";
import { correctionsIn, rememberedBy } from "./rows/remembered.ts";
import { keepRows, keptRows } from "./rows/kept-rows.ts";
import { keepSheets } from "./sheets/kept-sheets.ts";
import type { SeenSheet } from "./sheets/seen-sheets.ts";
import { NOTHING_MOVED } from "../moved.ts";
import type { Prepared } from "../prepared.ts";
import { keptJson } from "./kept-json.ts";
import type { ImportLimits } from "./limits.ts";
import { noSuchImport } from "./steps/refusal.ts";
import type { RowFigures } from "../report.ts";
import { datasetOf, type HandIn } from "./take-in.ts";
import { type HeldImport, holdImport, record, setState } from "./steps/take-step.ts";
import type { Doer } from "./steps/who-may.ts";

/** How far reading and checking is. */
export interface CheckProgress {
  readonly stage: "reading" | "checking" | "computing";
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
}

export interface CheckOptions {
  readonly now: () => string;
  readonly signal: AbortSignal;
  readonly limits: ImportLimits;
  readonly progress: (progress: CheckProgress) => void;
  /** Of a book that is locked; it is not kept. */
  readonly password?: string | null;
  /** Told what publishing the import can use, see publishImport. */
  readonly keep?: (ready: ReadyCheck) => void;
}

/** What a check worked out, and by which it is known to be that of an import. */
export interface ReadyCheck {
  readonly check: string;
  readonly prepared: Prepared;
}

/** Whoever reads and checks: the product. */
const PRODUCT: Doer = { actor: NOBODY };
const NO_FIGURES: RowFigures = { same: [], changed: [], refused: [] };

/** Reads the file of an import that is to be read, checks it as it would be published, and makes a draft of it. */
export async function readImport({ db, pool }: Connection, id: string, options: CheckOptions): Promise<void> {
  const { signal, limits, progress } = options;
  const found = await db.transaction().execute((tx) => holdImport(tx, id));
  if (found.state !== "READING") return;
  const file = await db
    .selectFrom("import_file")
    .select("bytes")
    .where("import_id", "=", id)
    .executeTakeFirst();
  if (file === undefined) throw noSuchImport();
  let read: FileRows;
  let sheets: readonly SeenSheet[] = [];
  try {
    read = await rowsOfFile(file.bytes, {
      name: found.fileName,
      password: options.password ?? null,
      names: async () => nameBookOf(await loadCatalogue(db), found.dataset),
      corrections: correctionsIn(found.layout),
      remembered: await rememberedBy(db, found),
      mostRows: limits.rows,
      signal,
      progress: (done) => progress({ stage: "reading", done, total: 0 }),
      sheets: (seen) => (sheets = seen),
    });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const problem = { ...ofFile(error.fault), row: error.row };
    return keepChecked(pool, id, "READING", [], NO_FIGURES, unreadable(problem), sheets);
  }
  const { rows, layout, problems, sources } = read;
  const told = { layout, ofFile: problems, sources };
  const { checked, figures } = await dryRun({ db, pool }, found, rows, told, options);
  await keepChecked(pool, id, "READING", rows, figures, checked, sheets);
}

/** Reads and checks a file as it would be if it were handed in; nothing of it is kept. */
export async function tryFile(
  { db, pool }: Connection,
  handIn: HandIn & { readonly corrections: Corrections | null },
  options: CheckOptions,
): Promise<Checked> {
  const { dataset, fileName, bytes, document, corrections } = handIn;
  const datasetId = await datasetOf(db, dataset);
  try {
    const { rows, layout, problems, sources } = await rowsOfFile(bytes, {
      name: fileName,
      password: options.password ?? null,
      names: async () => nameBookOf(await loadCatalogue(db), dataset),
      corrections: corrections ?? {},
      remembered: [],
      mostRows: options.limits.rows,
      signal: options.signal,
      progress: (done) => options.progress({ stage: "reading", done, total: 0 }),
    });
    const found = { id: "dry-run", dataset, datasetId, fileName, document };
    return (await dryRun({ db, pool }, found, rows, { layout, ofFile: problems, sources }, options)).checked;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return unreadable({ ...ofFile(error.fault), row: error.row });
  }
}

/** What could not be read, through a fault of ours or in its time, is not read again without end: whoever handed it in is told. */
export async function failReading(
  { pool }: Connection,
  id: string,
  why: Extract<Fault, { code: "READING_FAILED" | "READING_TOO_LONG" | "READING_TOO_MUCH" }>,
): Promise<void> {
  const problem = ofFile(why);
  await keepChecked(pool, id, "READING", [], NO_FIGURES, unreadable(problem));
}

/** Imports that are to be read, and that nobody has done anything with for so many seconds, in the order they came. */
export async function leftUnread(db: Kysely<Database>, seconds: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("import")
    .select("id")
    .where("state", "=", "READING")
    .where(sql<boolean>`changed_at <= statement_timestamp() - make_interval(secs => ${seconds})`)
    .orderBy("created_at")
    .execute();
  return rows.map(({ id }) => id);
}

/** Checks an import once more against what is known now; it stays what it is. */
export async function checkAgain({ db, pool }: Connection, id: string, options: CheckOptions): Promise<void> {
  const found = await db.transaction().execute((tx) => holdImport(tx, id));
  const rows = await keptRows(db, id);
  const ofFile = checkedIn(found.checked) ?? { layout: null, ofFile: [] };
  const { checked, figures } = await dryRun({ db, pool }, found, rows, ofFile, options);
  await keepChecked(pool, id, found.state, rows, figures, checked);
}

async function dryRun(
  { db, pool }: Pick<Connection, "db" | "pool">,
  found: Pick<HeldImport, "id" | "dataset" | "datasetId" | "fileName" | "document">,
  rows: readonly RawRow[],
  ofFile: OfFile,
  { now, signal, progress, keep }: CheckOptions,
): Promise<{ checked: Checked; figures: RowFigures }> {
  const check = randomUUID();
  const report = await importObservations(pool, {
    ...(await asImport(db, { ...found, rows, sources: ofFile.sources ?? [] }, now())),
    dryRun: true,
    signal,
    ...(keep !== undefined && { keep: (prepared: Prepared) => keep({ check, prepared }) }),
    progress: (stage, done, total) =>
      progress({ stage: stage === "reading" ? "checking" : stage, done, total: total || rows.length }),
  });
  return {
    checked: { ...checkedOf(report, rows.length, ofFile), check },
    figures: report.figures ?? NO_FIGURES,
  };
}

function unreadable(problem: Problem): Checked {
  const counts = { rows: 0, fresh: 0, changed: 0, same: 0, refused: 1 };
  return {
    counts,
    problems: [problem],
    warnings: {},
    moved: NOTHING_MOVED,
    dataVersion: 0,
    layout: null,
    ofFile: [],
  };
}

/** Keeps what a check found, unless somebody has done something else with the import meanwhile. */
async function keepChecked(
  pool: pg.Pool,
  id: string,
  expected: string,
  rows: readonly RawRow[],
  figures: RowFigures,
  checked: Checked,
  sheets: readonly SeenSheet[] | null = null,
): Promise<void> {
  await inTransaction(pool, async ({ tx }) => {
    const held = await holdImport(tx, id);
    if (held.state !== expected) return;
    const isRead = held.state === "READING";
    await keepRows(tx, id, rows, figures);
    if (sheets !== null) await keepSheets(tx, id, sheets);
    await tx
      .updateTable("import")
      .set({ checked: keptJson(checked) })
      .where("id", "=", id)
      .execute();
    if (isRead) await setState(tx, id, rows.length === 0 && checked.layout === null ? "UNREADABLE" : "DRAFT");
    const { fresh, changed, same, refused } = checked.counts;
    const counts = { rows: rows.length, fresh, changed, same, refused };
    await record(tx, id, isRead ? "READ" : "CHECK", PRODUCT, "product", null, counts);
  });
}
