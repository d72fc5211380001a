import type { Transaction } from "kysely";
import type pg from "pg";
import { digestOfChanges } from "../audit/digest-of-changes.ts";
import type { Database } from "../db/tables.ts";
import { inTransaction, type Work } from "../db/transaction.ts";
import { commitData, oneWriterAtATime } from "../import/commit.ts";
import { moveCalendars } from "../import/pass-of-time.ts";
import { type CatalogueFileName, fileOf, HOME, keyOf } from "../import/reference/catalogue-files.ts";
import { loadReference } from "../import/reference/load-reference.ts";
import { MergedFiles, type OfficeRows, readOfficeRows } from "../import/reference/office-rows.ts";
import { ReferenceDataError } from "../import/reference/reference-error.ts";
import {
  type Cells,
  type ReferenceFiles,
  ReferenceFolder,
  text,
} from "../import/reference/reference-files.ts";
import { takesOurReference } from "../import/seed.ts";
import { keepAllHoldings } from "../import/update-holdings.ts";
import { recompute } from "../statistics/cube/recompute.ts";
import type { CatalogueProblem } from "./catalogue-problem.ts";
import { checkCells, type GivenRow, type KnownIds, problemAt } from "./check-cells.ts";
import { checkTogether, type RowInPlace } from "./check-together.ts";
import { datasetsToRecompute } from "./datasets-to-recompute.ts";
import type { RowChange } from "./row-change.ts";

/** In which role somebody changes the catalogue: a command is run by whoever runs the atlas; without sign-in there is only one. */
export type ChangingRole = "administrator" | "only-one" | "command";

export interface CatalogueWish {
  /** Rows that are new, or stand in the place of those with the same key. */
  readonly rows: readonly GivenRow[];
  /** Rows of one's own that are taken out. */
  readonly removed?: readonly GivenRow[];
  readonly role: ChangingRole;
  /** Of the administrator. */
  readonly account?: number | null | undefined;
  /** What it is, in a few words: the name of a file, what was done on the page. */
  readonly what: string;
  /** ISO instant. */
  readonly now: string;
  /** Only told what would change; nothing is kept. */
  readonly dryRun?: boolean;
  /** More to do in the same transaction. */
  readonly alongside?: (tx: Transaction<Database>) => Promise<void>;
}

export interface CatalogueReport {
  readonly problems: readonly CatalogueProblem[];
  readonly changes: readonly RowChange[];
  /** Rows that say what is there already. */
  readonly same: number;
  /** null: nothing was kept. */
  readonly commit: { readonly id: number; readonly committedAt: string } | null;
}

/** Most rows taken at once. */
export const MOST_ROWS = 20_000;

/** Carries the report out of a transaction that must leave nothing. */
class NothingKept extends Error {
  readonly report: CatalogueReport;
  constructor(report: CatalogueReport) {
    super("nothing kept");
    this.report = report;
  }
}

/**
 * Changes the catalogue: every row through the same checks, in one transaction that either counts or leaves nothing. A dry run does all
 * that keeping does, and leaves nothing. What is wrong with the rows is in the report; thrown is only our own trouble.
 *
 * @param folder that of the program's reference data
 */
export async function changeCatalogue(
  pool: pg.Pool,
  folder: string,
  wish: CatalogueWish,
): Promise<CatalogueReport> {
  try {
    return await inTransaction(pool, (work) => run(work, folder, wish));
  } catch (error) {
    if (error instanceof NothingKept) return error.report;
    throw error;
  }
}

async function run(work: Work, folder: string, wish: CatalogueWish): Promise<CatalogueReport> {
  const { tx } = work;
  await oneWriterAtATime(tx);
  const refuse = (...problems: readonly CatalogueProblem[]): never => {
    throw new NothingKept({ problems, changes: [], same: 0, commit: null });
  };
  const removed = wish.removed ?? [];
  const given = [...wish.rows, ...removed].map(whole);
  const about = given[0];
  if (about === undefined) return { problems: [], changes: [], same: 0, commit: null };
  if (given.length > MOST_ROWS)
    refuse(problemAt({ ...about, line: 0 }, null, { code: "CATALOGUE_TOO_MUCH", args: { most: MOST_ROWS } }));

  const takesOurs = await takesOurReference(tx);
  const program = new ReferenceFolder(folder);
  const office = await readOfficeRows(tx);
  const before = new MergedFiles(program, office, takesOurs);
  const places = await placesOf(before, given);
  const rows = given.slice(0, wish.rows.length);
  const inPlace = rows.map((row): RowInPlace => ({ row, before: places.get(placeOf(row)) ?? null }));
  const changing = inPlace.filter((one) => one.before === null || isOther(one.row, one.before));
  const leaving = given.slice(wish.rows.length);
  const after = new MergedFiles(program, changed(office, changing, leaving), takesOurs);

  const wrong = [
    ...checkCells(rows, await idsAfter(tx, after)),
    ...leaving.flatMap((row) => whyItStays(row, office)),
  ];
  if (wrong.length > 0) refuse(...wrong);
  const together = await checkTogether(tx, changing, after);
  if (together.length > 0) refuse(...together);
  const changes = [
    ...changing.map((one): RowChange => ({ ...keyed(one.row), before: one.before, after: one.row.cells })),
    ...leaving.map((row): RowChange => ({
      ...keyed(row),
      before: places.get(placeOf(row)) ?? null,
      after: null,
    })),
  ];
  const same = rows.length - changing.length;
  if (changes.length === 0) {
    await wish.alongside?.(tx);
    return { problems: [], changes, same, commit: null };
  }

  await keepRows(tx, changes);
  const known = await codesOf(tx);
  await loadReference(tx, folder, takesOurs).catch((error: unknown) => {
    if (!(error instanceof ReferenceDataError)) throw error;
    refuse(
      problemAt({ ...about, line: 0 }, null, {
        code: "CATALOGUE_DOES_NOT_FIT",
        args: { why: error.message },
      }),
    );
  });
  const called = { datasetId: null, what: `catalogue: ${wish.what}`, at: wish.now };
  const commit = await commitData(tx, called, async ({ id, committedAt }) => {
    await stampNew(tx, known, committedAt);
    await moveCalendars(work, wish.now);
    for (const datasetId of await datasetsToRecompute(tx, changes)) {
      await recompute(work, datasetId, "all");
      await keepAllHoldings(tx, datasetId);
    }
    await tx
      .insertInto("catalogue_change")
      .values({
        at: committedAt,
        commit_id: id,
        role: wish.role,
        what: wish.what,
        rows: JSON.stringify(changes),
      })
      .execute();
    await wish.alongside?.(tx);
    const by = { account: wish.account ?? null, as: wish.role };
    return { kind: "CATALOGUE", by, about: { changes: digestOfChanges(changes) } };
  });
  const report: CatalogueReport = { problems: [], changes, same, commit };
  if (wish.dryRun === true) throw new NothingKept({ ...report, commit: null });
  return report;
}

/** A row with every column of its file; what is not a column is left, to be refused. */
function whole(row: GivenRow): GivenRow {
  const empty = Object.keys(fileOf(row.file).columns).map((column) => [column, ""]);
  const cells = Object.entries(row.cells).map(([column, cell]) => [
    column,
    (cell ?? "").normalize("NFC").trim(),
  ]);
  return { ...row, cells: { ...Object.fromEntries(empty), ...Object.fromEntries(cells) } };
}

const keyed = ({ file, cells }: GivenRow): { file: CatalogueFileName; key: string } => ({
  file,
  key: keyOf(file, cells),
});
const placeOf = ({ file, cells }: GivenRow): string => `${file} ${keyOf(file, cells)}`;

async function placesOf(
  files: ReferenceFiles,
  rows: readonly GivenRow[],
): Promise<ReadonlyMap<string, Cells>> {
  const places = new Map<string, Cells>();
  for (const file of new Set(rows.map((row) => row.file)))
    for (const cells of await files.rows(file)) places.set(`${file} ${keyOf(file, cells)}`, cells);
  return places;
}

const isOther = ({ file, cells }: GivenRow, before: Cells): boolean =>
  Object.keys(fileOf(file).columns).some(
    (column) => text(cells, column) !== text(before, column).normalize("NFC"),
  );

function changed(office: OfficeRows, rows: readonly RowInPlace[], leaving: readonly GivenRow[]): OfficeRows {
  const files = new Map([...office].map(([file, own]) => [file, new Map(own)]));
  for (const { row } of rows) {
    const own = files.get(row.file) ?? new Map<string, Cells>();
    files.set(row.file, own.set(keyOf(row.file, row.cells), row.cells));
  }
  for (const row of leaving) files.get(row.file)?.delete(keyOf(row.file, row.cells));
  return files;
}

function whyItStays(row: GivenRow, office: OfficeRows): CatalogueProblem[] {
  const isOwn = office.get(row.file)?.has(keyOf(row.file, row.cells)) === true;
  return fileOf(row.file).isLoose && isOwn
    ? []
    : [problemAt(row, null, { code: "CATALOGUE_ROW_STAYS", args: {} })];
}

async function idsAfter(tx: Transaction<Database>, after: ReferenceFiles): Promise<KnownIds> {
  const ids = new Map<keyof typeof HOME | "area", Set<string>>();
  const areas = await tx.selectFrom("area").select("code").execute();
  ids.set("area", new Set(areas.map(({ code }) => code)));
  for (const kind of KINDS) {
    const rows = await after.rows(HOME[kind]);
    const there = await tx.selectFrom(kind).select("code").execute();
    ids.set(kind, new Set([...there.map(({ code }) => code), ...rows.map((row) => text(row, "id"))]));
  }
  return ids;
}

const KINDS = ["indicator", "topic", "category", "model", "unit_type", "award_level", "dataset"] as const;
/** Whatever says since when it is in the catalogue. */
const STAMPED = ["indicator", "category", "model", "unit_type", "award_level", "dataset"] as const;

async function codesOf(tx: Transaction<Database>): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const known = new Map<string, ReadonlySet<string>>();
  for (const table of STAMPED) {
    const rows = await tx.selectFrom(table).select("code").execute();
    known.set(table, new Set(rows.map(({ code }) => code)));
  }
  return known;
}

/** What was not there before this commit is known from it on. */
async function stampNew(
  tx: Transaction<Database>,
  before: ReadonlyMap<string, ReadonlySet<string>>,
  at: string,
): Promise<void> {
  for (const table of STAMPED) {
    const rows = await tx.selectFrom(table).select(["id", "code"]).execute();
    const ids = rows.filter(({ code }) => before.get(table)?.has(code) !== true).map(({ id }) => id);
    if (ids.length > 0) await tx.updateTable(table).set({ known_from: at }).where("id", "in", ids).execute();
  }
}

async function keepRows(tx: Transaction<Database>, changes: readonly RowChange[]): Promise<void> {
  for (const { file, key, after } of changes) {
    if (after === null) {
      await tx.deleteFrom("office_row").where("file", "=", file).where("key", "=", key).execute();
      continue;
    }
    const cells = JSON.stringify(after);
    await tx
      .insertInto("office_row")
      .values({ file, key, cells })
      .onConflict((conflict) => conflict.columns(["file", "key"]).doUpdateSet({ cells }))
      .execute();
  }
}
