import { sql } from "kysely";
import type { Transaction } from "kysely";
import { observationDigest } from "../db/digest/observation-digest.ts";
import { allFamilies, ofEachFamily } from "../db/of-each-family.ts";
import type { Database } from "../db/tables.ts";
import type { Work } from "../db/transaction.ts";
import type { AnswerKeeper } from "../statistics/cube/rows/kept-answers.ts";
import { recompute, type Touched } from "../statistics/cube/recompute.ts";
import { type Commit, commitData, type OnRecord } from "./commit.ts";
import { doWithStaged, stagedFamilies } from "./checks/staged-families.ts";
import { keepHoldings, notePlaces } from "./update-holdings.ts";

/** Where the rows in `incoming` come from, which is kept beside each observation. */
export interface Origin {
  readonly act: "PUBLISHED" | "REVERSED";
  readonly importId: string;
  /** Why; of rows that have a reason of their own, that. */
  readonly reason: string | null;
}

export interface StagedCommit {
  readonly datasetId: number;
  /** What the commit of data is called. */
  readonly what: string;
  /** What stands on record of it; how many figures, and their hash, is put beside it. */
  readonly onRecord: OnRecord;
  readonly at: string;
  /** Sources that turn out to be of another date: what they say is weighed anew. */
  readonly redated?: readonly number[];
  /** Null: rows of ours, which say themselves where they are from. */
  readonly origin?: Origin | null;
  /** Nothing of it will count: what nobody is told of is left out. */
  readonly isDry?: boolean;
  readonly progress?: ((done: number, total: number) => void) | undefined;
  /** Keeps the answers that are worked out. */
  readonly keeper?: AnswerKeeper | null;
  /** Writes answers that were worked out before, instead of that. */
  readonly writeAnswers?: ((commit: Commit) => Promise<void>) | null;
}

const KEY = sql.raw(
  "family_id, dataset_id, indicator_id, area_id, period_id, breakdown_id, source_id, version",
);

/** Makes observations of the rows in `incoming` that are not known yet, as a commit of data, and works out every answer they touch. */
export async function commitStaged(work: Work, staged: StagedCommit): Promise<Commit> {
  const { tx } = work;
  const { datasetId, origin = null } = staged;
  return commitData(tx, { datasetId, what: staged.what, at: staged.at }, async (commit) => {
    const empty = await isEmpty(tx, datasetId);
    await insertObservations(tx, datasetId, commit);
    if (origin !== null) await insertOrigins(tx, datasetId, origin);
    await notePlaces(tx, datasetId);
    // What follows joins these rows; without fresh counts PostgreSQL would take a first load for a handful.
    if (empty) await sql`analyze observation`.execute(tx);
    if (staged.writeAnswers) await staged.writeAnswers(commit);
    else {
      const touched = empty ? "all" : await touchedFigures(tx, datasetId, staged.redated ?? [], commit);
      await recompute(work, datasetId, touched, staged.progress, staged.keeper);
    }
    // And a reader of the first minute would have the whole cube read for each map.
    if (empty) await sql`analyze cube`.execute(tx);
    if (staged.isDry !== true) await keepHoldings(tx, datasetId, commit.id);
    const { onRecord } = staged;
    return { ...onRecord, about: { ...onRecord.about, ...(await digestOf(tx, commit)) } };
  });
}

/** How many figures a commit brought, and the hash of what they say. */
async function digestOf(
  tx: Transaction<Database>,
  { committedAt }: Commit,
): Promise<{ readonly figures: number; readonly digest: string }> {
  const rows = sql`(select * from incoming where not known)`;
  const { rows: found } = await observationDigest(rows, committedAt).execute(tx);
  const { figures = 0, digest = "" } = found[0] ?? {};
  return { figures, digest };
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
  commit: Commit,
): Promise<void> {
  const columns =
    sql.raw(`family_id, area_id, indicator_id, period_id, breakdown_id, source_id, version, value, decimals,
    qualifier, status, dated, dated_by, valid_from, valid_to, exhaustive_over, statement_id, origin, note, names`);
  await doWithStaged(
    tx,
    (family) => sql`
    insert into observation (dataset_id, commit_id, recorded, ${columns})
    select ${datasetId}::int, ${commit.id}::int, coalesce(recorded, ${commit.committedAt}::timestamptz), ${columns}
    from incoming where family_id = ${family} and not known
    order by indicator_id, area_id, period_id, breakdown_id, source_id, version`,
  );
}

async function insertOrigins(
  tx: Transaction<Database>,
  datasetId: number,
  { act, importId, reason }: Origin,
): Promise<void> {
  await doWithStaged(
    tx,
    (family) => sql`
    insert into observation_origin (${KEY}, act, import_id, number, sheet, cell, reason)
    select family_id, ${datasetId}::int, indicator_id, area_id, period_id, breakdown_id, source_id, version,
      ${act}, ${importId}, nth, sheet, cell, ${reason}
    from incoming where family_id = ${family} and not known`,
  );
}

/** The figures of this import, and those of sources that turn out to be of another date. */
async function touchedFigures(
  tx: Transaction<Database>,
  datasetId: number,
  redated: readonly number[],
  commit: Commit,
): Promise<Touched> {
  const columns = sql`family_id, area_id, indicator_id, period_id, breakdown_id`;
  const { rows } = await sql<{ since: string | null }>`
    select min(coalesce(recorded, ${commit.committedAt}::timestamptz)) as since from incoming where not known`.execute(
    tx,
  );
  const staged = await stagedFamilies(tx);
  const ofRedated = (family: number) =>
    sql`from observation where family_id = ${family} and dataset_id = ${datasetId} and source_id = any(${redated}::int[])`;
  // Any family may have figures of a source.
  const all = redated.length === 0 ? [] : await allFamilies(tx);
  const said = await ofEachFamily(all, async (family) => {
    const { rows: of } = await sql<{
      since: string | null;
    }>`select min(recorded) as since ${ofRedated(family)}`.execute(tx);
    return { family, since: of[0]?.since ?? null };
  });
  const instants = [rows[0]?.since ?? null, ...said.map(({ since }) => since)].flatMap(
    (since) => since ?? [],
  );
  return {
    since: instants.toSorted()[0] ?? commit.committedAt,
    families: [
      ...new Set([...staged, ...said.flatMap(({ family, since }) => (since === null ? [] : [family]))]),
    ],
    figures: (family) => sql`
      select ${columns} from incoming where family_id = ${family} and not known
      union select ${columns} ${ofRedated(family)}`,
  };
}
