import { sql } from "kysely";
import type { Transaction } from "kysely";
import type pg from "pg";
import type { Database } from "../db/tables.ts";
import { inTransaction } from "../db/transaction.ts";
import { dayOf } from "../statistics/model/days.ts";
import type { Work } from "../db/transaction.ts";
import { AnswerKeeper } from "../statistics/cube/rows/kept-answers.ts";
import { IdAllocator } from "./staging/allocate-ids.ts";
import { checkAnswered, checkStaged } from "./checks/figures/check-staged.ts";
import { checkRow } from "./checks/check-row.ts";
import { readCodebook } from "./rows/codebook.ts";
import type { Codebook } from "./rows/codebook.ts";
import { COMMAND_LINE, THE_ATLAS } from "../audit/entry.ts";
import { lastInstant, oneWriterAtATime, type OnRecord } from "./commit.ts";
import { commitStaged } from "./commit-staged.ts";
import type { Origin } from "./commit-staged.ts";
import { readMoved } from "./moved.ts";
import { keysOf, type Prepared, stillReady } from "./prepared.ts";
import { dropRepeats, findKnown } from "./staging/compare-staged.ts";
import { numberVersions } from "./staging/number-versions.ts";
import { UnreadableFile } from "./rows/csv-rows.ts";
import type { RawRow } from "./rows/csv-rows.ts";
import { emptyStaged } from "./checks/staged-families.ts";
import { StagingTable } from "./staging/staging-table.ts";
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
  /** Whether rows carry their versions, as seeds and our own exports do, or the product numbers them. Then the report says what becomes of each row, and what moves. */
  readonly versions?: "carried" | "numbered";
  /** Everything is done, told, and undone. */
  readonly dryRun?: boolean;
  /** Kept beside each observation. */
  readonly origin?: Origin;
  /** Told what a dry run found and worked out, where an import can use it. */
  readonly keep?: (prepared: Prepared) => void;
  /** What a dry run of the same rows found and worked out, asked for after `before`; used as long as it holds. */
  readonly prepared?: () => Prepared | null;
  /** What stands on record of it; when not given, that the atlas brought it along, or that whoever runs it did. */
  readonly onRecord?: OnRecord;
  /** Done first, when nobody else writes any more; what it throws ends the import. */
  readonly before?: (tx: Transaction<Database>) => Promise<void>;
  /** Done last, before all of it counts; what it throws undoes it. Not for a dry run, nor where something is refused. */
  readonly afterwards?: (tx: Transaction<Database>, report: Report) => Promise<void>;
  /** Ends it, in the database too; it then fails with the signal's reason. */
  readonly signal?: AbortSignal;
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
  const { signal } = options;
  signal?.throwIfAborted();
  try {
    return await inTransaction(pool, async (work) => {
      // Whatever statement runs then ends; between statements the signal is looked at.
      const cancel = (): void =>
        void pool
          .query("select pg_cancel_backend($1)", [Reflect.get(work.client, "processID")])
          .catch(() => undefined);
      signal?.addEventListener("abort", cancel, { once: true });
      try {
        const report = await run(work, options);
        await emptyStaged(work.tx);
        return report;
      } finally {
        signal?.removeEventListener("abort", cancel);
      }
    });
  } catch (error) {
    if (error instanceof NothingImported) return error.report;
    signal?.throwIfAborted();
    throw error;
  }
}

async function run(work: Work, options: ImportOptions): Promise<Report> {
  const { tx, client } = work;
  await oneWriterAtATime(tx);
  await options.before?.(tx);
  const { dataset, file, signal, versions = "carried" } = options;
  const problems = new ProblemList();
  const warnings = new ProblemList();
  const dataVersion = await newestCommit(tx);
  const report = (accepted: number, unchanged: number, more: Partial<Report> = {}): Report => ({
    file,
    dataset,
    imported: false,
    accepted,
    unchanged,
    refused: problems.refused,
    problems: problems.told,
    warnings: warnings.told,
    warningCounts: warnings.counts,
    commit: null,
    dataVersion,
    ...more,
  });
  const known = await readCodebook(tx, dataset);
  if (known === null) {
    problems.add(ofFile({ code: "DATASET_UNKNOWN", args: { dataset } }, dataset));
    throw new NothingImported(report(0, 0));
  }
  const datasetId = known.dataset.id;
  const sources = await loadSources(tx, datasetId, options.sources ?? []);
  for (const problem of sources.problems) problems.add(problem);
  const book = await withSources(tx, known);

  const allocator = await IdAllocator.open(tx, datasetId);
  const incoming = StagingTable.open(client, allocator);
  const rows = await readRows(options, book, incoming, problems);
  await incoming.close();
  await allocator.write(tx);
  const repeats = await dropRepeats(tx);
  const held = versions === "numbered" ? await numberVersions(tx, datasetId) : await findKnown(tx, datasetId);
  for (const { nth, problem } of [...repeats.refused, ...held.refused]) problems.add(problem, nth);
  const today = options.now === null ? null : dayOf(options.now);
  const unchanged = repeats.nths.length + held.unchanged;
  const against = { dataVersion, day: today, rows, unchanged };
  const prepared = problems.refused > 0 ? null : (options.prepared?.() ?? null);
  const ready = prepared === null ? null : stillReady(prepared, against, book);
  for (const { nth, problem } of ready === null ? await checkStaged(tx, datasetId, today) : [])
    (problem.severity === "ERROR" ? problems : warnings).add(problem, nth);
  const accepted = Math.max(0, rows - unchanged - problems.refused);
  const figures =
    versions === "numbered"
      ? { same: [...repeats.nths, ...held.same], changed: held.changed, refused: problems.refusedFigures }
      : undefined;
  if (problems.refused > 0) throw new NothingImported(report(accepted, unchanged, { figures }));
  await options.alongside?.(tx);
  if (accepted === 0 && !sources.changed) return end(tx, options, report(0, unchanged, { figures }));

  signal?.throwIfAborted();
  const { newest } = await newestRecorded(tx);
  const keeper = options.keep === undefined ? null : new AnswerKeeper();
  const commit = await commitStaged(work, {
    datasetId,
    what: options.what,
    onRecord: options.onRecord ?? usualRecord(options),
    at: options.now ?? newest,
    redated: sources.redated,
    origin: options.origin ?? null,
    isDry: options.dryRun === true,
    progress: (done, total) => {
      signal?.throwIfAborted();
      options.progress?.("computing", done, total);
    },
    keeper,
    writeAnswers: ready === null ? null : (made) => ready.write(work, made.committedAt),
  });
  const { committedAt } = commit;
  if (ready !== null)
    return end(
      tx,
      options,
      report(accepted, unchanged, { imported: true, commit, figures, ...ready.report }),
    );
  for (const { nth, problem } of await checkAnswered(tx, datasetId, { committedAt, isSeed: today === null }))
    warnings.add(problem, nth);
  const moved = versions === "numbered" ? await readMoved(tx, datasetId, committedAt) : undefined;
  const answers = sources.redated.length > 0 ? null : (keeper?.of(committedAt) ?? null);
  // Figures that count from another day than they were looked at are looked at once more.
  if (answers !== null && dayOf(committedAt) === today) {
    const said = { warnings: warnings.told, warningCounts: warnings.counts, moved };
    options.keep?.({ against, report: said, answers, sources: keysOf(options.sources ?? [], book) });
  }
  return end(tx, options, report(accepted, unchanged, { imported: true, commit, figures, moved }));
}

const usualRecord = ({ now }: ImportOptions): OnRecord =>
  now === null ? { kind: "SEED", by: THE_ATLAS } : { kind: "IMPORT", by: COMMAND_LINE };

/** Lets what was done count, or not. */
async function end(tx: Transaction<Database>, options: ImportOptions, report: Report): Promise<Report> {
  if (options.dryRun === true) throw new NothingImported({ ...report, imported: false, commit: null });
  await options.afterwards?.(tx, report);
  return report;
}

async function readRows(
  { rows, now, progress, signal }: ImportOptions,
  book: Codebook,
  incoming: StagingTable,
  problems: ProblemList,
): Promise<number> {
  let read = 0;
  const reader = new RowReader(book);
  try {
    for await (const row of rows) {
      if (read === 0) {
        const heading = checkHeader(row);
        for (const problem of heading) problems.add(problem);
        // Every row would say the same again.
        if (heading.some(({ code }) => code === "COLUMN_MISSING")) break;
      }
      read += 1;
      signal?.throwIfAborted();
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

async function newestCommit(tx: Transaction<Database>): Promise<number> {
  const { rows } = await sql<{ id: number | null }>`select max(id) as id from data_commit`.execute(tx);
  return rows[0]?.id ?? 0;
}
