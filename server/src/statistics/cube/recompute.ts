import { type Kysely, sql } from "kysely";
import type { Database } from "../../db/tables.ts";
import type { Work } from "../../db/transaction.ts";
import { period } from "../model/periods.ts";
import type { Instant } from "../model/types.ts";
import {
  affectedMonths,
  findSpoken,
  forgetTouched,
  isNewTerm,
  type Spoken,
  type Touched,
} from "./affected-months.ts";
import { emptyFresh } from "./rows/copy-rows.ts";
import { COLUMNS } from "./cube-rows.ts";
import type { AnswerKeeper } from "./rows/kept-answers.ts";
import { type Family, readReference, type Reference } from "./read-reference.ts";
import { familiesAnswered, familiesHeld, familiesToDoWhole } from "./which-families.ts";
import { wholeJobs } from "./whole-jobs.ts";
import { isFilling, withoutIndexes } from "./without-indexes.ts";
import { countGoneOn } from "./stored/prepare-stored.ts";
import { touchedPeriods } from "./stored/touched.ts";
import { type Job, workOut } from "./work-out.ts";

export type { Touched } from "./affected-months.ts";

export interface Recomputed {
  /** Answers worked out, each with the span of instants it was known in. */
  readonly rows: number;
  readonly removed: number;
  readonly added: number;
}

type Progress = (done: number, total: number) => void;

/**
 * Works out the cells that figures touch, and all above them, and makes the cube say exactly that. The only writer of the
 * cube: first load, correction, withdrawal and check are this. Run in the transaction of the import.
 *
 * @param touched the figures of which something new is known, or "all" for everything in the dataset at all instants
 * @param keeper keeps the answers that are written, where they can be written once more
 */
export async function recompute(
  work: Work,
  datasetId: number,
  touched: Touched | "all",
  progress: Progress = () => undefined,
  keeper: AnswerKeeper | null = null,
): Promise<Recomputed> {
  const reference = await readReference(work.tx, datasetId);
  const spoken = touched === "all" ? null : await speaking(work.tx, reference, touched);
  if (spoken === null || touched === "all" || spoken.isNewTerm) {
    keeper?.giveUp();
    return recomputeAll(work, reference, progress);
  }
  const asked = new Set(spoken.figures.map(({ indicatorId }) => indicatorId));
  const families = reference.families.filter(({ indicators }) => indicators.some((id) => asked.has(id)));
  // What is withheld may hide figures anywhere around it, not above it alone.
  const whole = await familiesToDoWhole(work.tx, datasetId, families, touched.since);
  if (whole.length > 0) keeper?.giveUp();
  const made = await recomputeWhole(work, reference, whole, (done) => progress(done, families.length));
  const since = families.filter((family) => !whole.includes(family));
  const told: SinceTold = {
    progress: (done) => progress(whole.length + done, families.length),
    keeper,
  };
  const changed = await recomputeSince(work, reference, since, spoken.figures, touched.since, told);
  progress(families.length, families.length);
  return {
    rows: made.rows + changed.rows,
    removed: made.removed + changed.removed,
    added: made.added + changed.added,
  };
}

/** What figures that were touched speak of. */
async function speaking(db: Kysely<Database>, { datasetId, families }: Reference, touched: Touched) {
  const figures = await findSpoken(db, datasetId, touched);
  const all = families.map(({ id }) => id);
  const found = { figures, isNewTerm: await isNewTerm(db, datasetId, figures, all) };
  await forgetTouched(db);
  return found;
}

async function recomputeAll(work: Work, reference: Reference, progress: Progress): Promise<Recomputed> {
  const families = await familiesHeld(work.tx, reference);
  const all = () => recomputeWhole(work, reference, families, (done) => progress(done, families.length));
  const made = (await isFilling(work.tx, reference)) ? await withoutIndexes(work.tx, all) : await all();
  progress(families.length, families.length);
  return made;
}

/** All answers of some families, at all instants. */
async function recomputeWhole(
  work: Work,
  reference: Reference,
  families: readonly Family[],
  progress: (done: number) => void,
): Promise<Recomputed> {
  const answered = await familiesAnswered(work.tx, reference.datasetId, families);
  // With nothing to compare with, the answers go where they belong at once.
  const first = families.filter(({ id }) => !answered.has(id));
  const jobs = await wholeJobs(work.tx, reference, first, "cube");
  const { rows: made } = await workOut(work, reference, jobs, null, progress);
  const again = await recomputeAnswered(
    work,
    reference,
    families.filter(({ id }) => answered.has(id)),
    (done) => progress(first.length + done),
  );
  return { ...again, rows: made + again.rows, added: made + again.added };
}

/** The same of families that have answers already. */
async function recomputeAnswered(
  work: Work,
  reference: Reference,
  families: readonly Family[],
  progress: (done: number) => void,
): Promise<Recomputed> {
  if (families.length === 0) return { rows: 0, removed: 0, added: 0 };
  const jobs = await wholeJobs(work.tx, reference, families, "cube_fresh");
  const { rows } = await workOut(work, reference, jobs, null, progress);
  await sql`analyze cube_fresh`.execute(work.tx);
  const made = { rows, removed: 0, added: 0 };
  for (const { id } of families) {
    const { removed, added } = await replace(work.tx, reference, id);
    made.removed += removed;
    made.added += added;
  }
  return made;
}

/** Makes the cube say of a family what stands in `cube_fresh`, and takes it out of there. */
async function replace(db: Kysely<Database>, { datasetId }: Reference, family: number) {
  const columns = sql.raw(COLUMNS.join(", "));
  const same = sql.raw(COLUMNS.map((column) => `c.${column} is not distinct from f.${column}`).join(" and "));
  const version = sql`c.family_id = ${family} and f.family_id = ${family} and c.dataset_id = f.dataset_id and c.indicator_id = f.indicator_id
    and c.breakdown_id = f.breakdown_id and c.period_id = f.period_id and c.area_id = f.area_id and c.known_from = f.known_from`;
  const removed = await sql`delete from cube c
    where c.family_id = ${family} and c.dataset_id = ${datasetId}
    and not exists (select from cube_fresh f where ${version} and ${same})`.execute(db);
  const added =
    await sql`insert into cube (${columns}) select ${columns} from cube_fresh f where f.family_id = ${family} and not exists
    (select from cube c where ${version})`.execute(db);
  await emptyFresh(db, family);
  return { removed: Number(removed.numAffectedRows ?? 0), added: Number(added.numAffectedRows ?? 0) };
}

/** Who hears of what is worked out. */
interface SinceTold {
  readonly progress: (done: number) => void;
  readonly keeper: AnswerKeeper | null;
}

/** The answers that some families give since an instant; what they answered before it is as it was. */
async function recomputeSince(
  work: Work,
  reference: Reference,
  families: readonly Family[],
  spoken: readonly Spoken[],
  since: Instant,
  { progress, keeper }: SinceTold,
): Promise<Recomputed> {
  const terms = reference.world.terms.map(period);
  const jobs: Job[] = [];
  for (const family of families) {
    const of = spoken.filter(({ indicatorId }) => family.indicators.includes(indicatorId));
    const slice = { family, within: affectedMonths(of, terms), touched: touchedPeriods(of, terms) };
    const figures = await countGoneOn(work.tx, reference, slice, since);
    jobs.push({ slice, table: "cube", ...(figures === null ? {} : { part: { figures, ofFamily: 1 } }) });
  }
  const { rows, ended } = await workOut(work, reference, jobs, since, progress, keeper);
  return { rows, removed: ended, added: rows };
}
