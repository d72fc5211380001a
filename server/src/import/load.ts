import { sql } from "kysely";
import type { Transaction } from "kysely";
import type pg from "pg";
import type { Database } from "../db/tables.ts";
import { inTransaction } from "../db/transaction.ts";
import { dayOf } from "../statistics/model/days.ts";
import { recompute, type Touched } from "../statistics/cube/recompute.ts";
import { IdAllocator } from "./staging/allocate-ids.ts";
import { checkAnswered, checkStaged } from "./checks/figures/check-staged.ts";
import { checkRow } from "./checks/check-row.ts";
import { readCodebook } from "./rows/codebook.ts";
import type { Codebook } from "./rows/codebook.ts";
import { commitData, lastInstant, oneWriterAtATime } from "./commit.ts";
import { dropRepeats } from "./staging/compare-staged.ts";
import { UnreadableFile } from "./rows/csv-rows.ts";
import type { RawRow } from "./rows/csv-rows.ts";
import { StagingTable } from "./staging/staging-table.ts";
import { keepHoldings } from "./update-holdings.ts";
import { loadSources, withSources } from "./load-sources.ts";
import { checkHeader, problemIn, RowReader } from "./rows/read-row.ts";
import { ofFile } from "./problem.ts";
import type { Fault, Problem } from "./problem.ts";
import { ProblemList } from "./report.ts";
import type { Report } from "./report.ts";

export interface ImportOptions {
  readonly dataset: string;
  /** Named in the report. */
  readonly file: string;
  /** What the commit of data is called. */
  readonly what: string;
  readonly rows: AsyncIterable<RawRow> | Iterable<RawRow>;
  /** Sources that come along, in the columns of sources.csv. */
  readonly sources?: readonly RawRow[];
  /** The present, for rows that do not say when they were recorded; null for seeds, which carry their instants. */
  readonly now: string | null;
  /** Told now and then how far it is. `total` is 0 while it is not known. */
  readonly progress?: (stage: "reading" | "computing", done: number, total: number) => void;
  /** More to do in the same transaction, once the rows are in. */
  readonly alongside?: (tx: Transaction<Database>) => Promise<void>;
}

/** Carries the report out of a transaction that must leave nothing. */
class NothingImported extends Error {
  readonly report: Report;
  constructor(report: Report) {
    super("nothing imported");
    this.report = report;
  }
}

/**
 * Imports observations into a dataset: every row through the same checks, in one transaction that either counts or leaves
 * nothing, answers recomputed within it. What is wrong with the data is in the report; thrown is only our own trouble.
 */
export async function importObservations(pool: pg.Pool, options: ImportOptions): Promise<Report> {
  try {
    return await inTransaction(pool, ({ tx, client }) => run(tx, client, options));
  } catch (error) {
    if (error instanceof NothingImported) return error.report;
    throw error;
  }
}

async function run(
  tx: Transaction<Database>,
  client: pg.PoolClient,
  options: ImportOptions,
): Promise<Report> {
  await oneWriterAtATime(tx);
  const { dataset, file } = options;
  const problems = new ProblemList();
  const warnings = new ProblemList();
  const report = (accepted: number, unchanged: number, commit: Report["commit"]): Report => ({
    file,
    dataset,
    imported: commit !== null,
    accepted,
    unchanged,
    refused: problems.refused,
    problems: problems.told,
    warnings: warnings.told,
    warningCounts: warnings.counts,
    commit,
  });
  const known = await readCodebook(tx, dataset);
  if (known === null) {
    problems.add(ofFile({ code: "DATASET_UNKNOWN", args: { dataset } }, dataset));
    throw new NothingImported(report(0, 0, null));
  }
  const datasetId = known.dataset.id;
  const sources = await loadSources(tx, datasetId, options.sources ?? []);
  for (const problem of sources.problems) problems.add(problem);
  const book = await withSources(tx, known);

  const allocator = await IdAllocator.open(tx, datasetId);
  const incoming = await StagingTable.open(client, allocator);
  const rows = await readRows(options, book, incoming, problems);
  await incoming.close();
  await allocator.write(tx);
  const { refused, unchanged } = await dropRepeats(tx, datasetId);
  const today = options.now === null ? null : dayOf(options.now);
  for (const { nth, problem } of [...refused, ...(await checkStaged(tx, datasetId, today))])
    (problem.severity === "ERROR" ? problems : warnings).add(problem, nth);
  const accepted = Math.max(0, rows - unchanged - problems.refused);
  if (problems.refused > 0) throw new NothingImported(report(accepted, unchanged, null));
  await options.alongside?.(tx);
  if (accepted === 0 && !sources.changed) return report(0, unchanged, null);

  const { newest } = await newestRecorded(tx);
  const commit = await commitData(tx, { datasetId, what: options.what, at: options.now ?? newest });
  const empty = await isEmpty(tx, datasetId);
  await insertObservations(tx, datasetId, commit);
  // What follows joins these rows; without fresh counts PostgreSQL would take a first load for a handful.
  if (empty) await sql`analyze observation`.execute(tx);
  const touched = empty ? "all" : await touchedFigures(tx, datasetId, sources.redated, commit);
  await recompute({ tx, client }, datasetId, touched, (done, total) =>
    options.progress?.("computing", done, total),
  );
  // And a reader of the first minute would have the whole cube read for each map.
  if (empty) await sql`analyze cube`.execute(tx);
  await keepHoldings(tx, datasetId, commit.id);
  const { committedAt } = commit;
  for (const { nth, problem } of await checkAnswered(tx, datasetId, { committedAt, isSeed: today === null }))
    warnings.add(problem, nth);
  return report(accepted, unchanged, commit);
}

async function readRows(
  { rows, now, progress }: ImportOptions,
  book: Codebook,
  incoming: StagingTable,
  problems: ProblemList,
): Promise<number> {
  let read = 0;
  const reader = new RowReader(book);
  try {
    for await (const row of rows) {
      if (read === 0) for (const problem of checkHeader(row)) problems.add(problem);
      read += 1;
      if (read % 5000 === 0) progress?.("reading", read, 0);
      takeRow(read, row, reader, book, now, incoming, problems);
      if (incoming.isFull) await incoming.flush();
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) {
      await incoming.abandon();
      throw error;
    }
    problems.add({ ...ofFile(error.fault), row: error.row });
  }
  return read;
}

function takeRow(
  nth: number,
  row: RawRow,
  reader: RowReader,
  book: Codebook,
  now: string | null,
  incoming: StagingTable,
  problems: ProblemList,
): void {
  const read = row.fault === undefined ? reader.read(row) : [problemIn(row, null, row.fault)];
  if (Array.isArray(read)) return refuse(read, nth, problems);
  const unrecorded = checkRecorded(row, read.recorded, now);
  if (unrecorded !== null) return refuse([unrecorded], nth, problems);
  const checked = checkRow(read, book);
  if (!Array.isArray(checked)) return incoming.add(nth, row, checked);
  refuse(
    checked.map(({ column, fault, accepted }) => problemIn(row, column, fault, accepted)),
    nth,
    problems,
  );
}

function refuse(found: readonly Problem[], nth: number, problems: ProblemList): void {
  for (const problem of found) problems.add(problem, nth);
}

function checkRecorded(row: RawRow, recorded: string | null, now: string | null): Problem | null {
  const wrong = (fault: Fault, accepted: readonly string[]) => problemIn(row, "recorded", fault, accepted);
  if (recorded === null && now === null) return wrong({ code: "RECORDED_MISSING", args: {} }, []);
  if (recorded !== null && now !== null && recorded > now)
    return wrong({ code: "RECORDED_TO_COME", args: { now } }, [now, ""]);
  return null;
}

async function newestRecorded(tx: Transaction<Database>): Promise<{ newest: string }> {
  const { rows } = await sql<{ newest: string | null }>`select max(recorded) as newest from incoming`.execute(
    tx,
  );
  return { newest: rows[0]?.newest ?? (await lastInstant(tx)) };
}

async function isEmpty(tx: Transaction<Database>, datasetId: number): Promise<boolean> {
  const any = await tx
    .selectFrom("dataset_period")
    .select("period_id")
    .where("dataset_id", "=", datasetId)
    .limit(1)
    .execute();
  return any.length === 0;
}

async function insertObservations(
  tx: Transaction<Database>,
  datasetId: number,
  commit: { readonly id: number; readonly committedAt: string },
): Promise<void> {
  const columns =
    sql.raw(`family_id, area_id, indicator_id, period_id, breakdown_id, source_id, version, value, decimals,
    qualifier, status, dated, dated_by, valid_from, valid_to, exhaustive_over, statement_id, origin, note, names`);
  await sql`
    insert into observation (dataset_id, commit_id, recorded, ${columns})
    select ${datasetId}::int, ${commit.id}::int, coalesce(recorded, ${commit.committedAt}::timestamptz), ${columns}
    from incoming where not known
    order by family_id, indicator_id, area_id, period_id, breakdown_id, source_id, version
  `.execute(tx);
}

/** The figures of this import, and those of sources that turn out to be of another date. */
async function touchedFigures(
  tx: Transaction<Database>,
  datasetId: number,
  redated: readonly number[],
  commit: { readonly committedAt: string },
): Promise<Touched> {
  const columns = sql`area_id, indicator_id, period_id, breakdown_id`;
  const { rows } = await sql<{ since: string }>`
    select least(
      (select min(coalesce(recorded, ${commit.committedAt}::timestamptz)) from incoming where not known),
      (select min(recorded) from observation where dataset_id = ${datasetId} and source_id = any(${redated}::int[]))) as since
  `.execute(tx);
  return {
    since: rows[0]?.since ?? commit.committedAt,
    figures: sql`select ${columns} from incoming where not known
      union select ${columns} from observation where dataset_id = ${datasetId} and source_id = any(${redated}::int[])`,
  };
}
