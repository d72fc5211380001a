import { type Kysely, sql, type Transaction } from "kysely";
import type pg from "pg";
import { THE_ATLAS } from "../audit/entry.ts";
import { allFamilies, ofEachFamily } from "../db/of-each-family.ts";
import type { Database } from "../db/tables.ts";
import { inTransaction, type Work } from "../db/transaction.ts";
import { dueDay } from "../statistics/model/due-day.ts";
import { dayOf } from "../statistics/model/days.ts";
import { monthIndex } from "../statistics/model/periods.ts";
import type { Due, Instant } from "../statistics/model/types.ts";
import { recompute } from "../statistics/cube/recompute.ts";
import { commitData, lastInstant, oneWriterAtATime } from "./commit.ts";
import { fillPeriods } from "./reference/load-reference.ts";
import { keepAllHoldings } from "./update-holdings.ts";

/**
 * Calendars without an end go on to the month of an instant, and what has come to be due is known to be: "today" of all answers is the
 * day of the last commit, so a day on which something was due, and has passed without one, is one.
 *
 * @returns whether anything moved
 */
export async function letTimePass(pool: pg.Pool, now: Instant): Promise<boolean> {
  // Nearly always there is nothing to do, and no lock is asked for.
  if (!(await hasMoved(pool, now))) return false;
  return inTransaction(pool, async (work) => {
    await oneWriterAtATime(work.tx);
    const moved = await moveCalendars(work, now);
    const hasCome = await hasComeToBeDue(work.tx, now);
    if (moved.length === 0 && !hasCome) return false;
    const what = moved.length > 0 ? "a new month began" : "a day passed on which returns were due";
    await commitData(work.tx, { datasetId: null, what, at: now }, async () => ({
      kind: "TIME",
      by: THE_ATLAS,
    }));
    return true;
  });
}

async function hasMoved(pool: pg.Pool, now: Instant): Promise<boolean> {
  const { rows } = await pool.query<{ open: boolean }>(
    "select exists (select from dataset where open_ended) as open",
  );
  if (rows[0]?.open !== true) return false;
  return inTransaction(pool, async ({ tx }) => {
    const behind = await datasetsBehind(tx, now);
    return behind.length > 0 || (await hasComeToBeDue(tx, now));
  });
}

const monthOf = (now: Instant): string => `${dayOf(now).slice(0, 7)}-01`;

function datasetsBehind(db: Kysely<Database>, now: Instant): Promise<{ id: number }[]> {
  return db
    .selectFrom("dataset")
    .select("id")
    .where("open_ended", "=", true)
    .where("calendar_to", "<", monthOf(now))
    .execute();
}

/** Ids of the datasets whose calendar moved on, with the periods that came and the answers of figures that are valid without an end. */
export async function moveCalendars(work: Work, now: Instant): Promise<readonly number[]> {
  const behind = (await datasetsBehind(work.tx, now)).map(({ id }) => id);
  if (behind.length === 0) return behind;
  await work.tx
    .updateTable("dataset")
    .set({ calendar_to: monthOf(now) })
    .where("id", "in", behind)
    .execute();
  await fillPeriods(work.tx);
  for (const id of behind) {
    const open = await ofEachFamily(await allFamilies(work.tx), async (family) => {
      const { rows } = await sql<{
        any: boolean;
      }>`select exists (select from observation where family_id = ${family}
        and dataset_id = ${id} and valid_from is not null and valid_to is null) as any`.execute(work.tx);
      return rows[0]?.any === true;
    });
    if (!open.includes(true)) continue;
    await recompute(work, id, "all");
    await keepAllHoldings(work.tx, id);
  }
  return behind;
}

/** Whether a return of a dataset without an end came to be due since the last commit. */
async function hasComeToBeDue(tx: Transaction<Database>, now: Instant): Promise<boolean> {
  const [last, today] = [dayOf(await lastInstant(tx)), dayOf(now)];
  if (last >= today) return false;
  const due = await tx
    .selectFrom("due")
    .innerJoin("dataset", "dataset.id", "due.dataset_id")
    .where("open_ended", "=", true)
    .select(["every", "day", "calendar_from"])
    .execute();
  return due.some(({ every, day, calendar_from: from }) =>
    daysDue({ indicator: "", every: every as Due["every"], day }, from, today).some(
      (each) => each > last && each <= today,
    ),
  );
}

/** The days on which something was due of the periods that ended within the last two years. */
function daysDue(due: Due, from: string, today: string): readonly string[] {
  const end = monthIndex(today);
  const first = Math.max(monthIndex(from), end - 24);
  return Array.from({ length: Math.max(0, end - first + 1) }, (_, index) => dueDay(due, first + index));
}
