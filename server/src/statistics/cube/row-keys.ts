import type { Kysely } from "kysely";
import type { Database } from "../../db/tables.ts";
import type { Evaluation } from "../evaluate/evaluation.ts";
import { breakdownKey } from "../model/cell-key.ts";
import { firstDay, lastDay, period } from "../model/periods.ts";
import { breakdownIds, type RowKeys } from "./cube-rows.ts";
import type { Reference } from "./read-reference.ts";

/** Keys for all that the rows of an evaluation name; periods and breakdowns that the database lacks are added to it. */
export async function rowKeys(
  db: Kysely<Database>,
  { keys, datasetId, breakdowns: known, codes }: Reference,
  familyId: number,
  evaluation: Evaluation,
): Promise<RowKeys> {
  const breakdowns = new Map([...known].map(([id, b]) => [breakdownKey(b), id]));
  const newBreakdowns = evaluation.allBreakdowns().filter((b) => !breakdowns.has(breakdownKey(b)));
  for (const b of newBreakdowns) {
    breakdowns.set(breakdownKey(b), await breakdownId(db, breakdownIds(b, keys)));
  }
  const periods = new Map([...codes.periods].map(([id, code]) => [code, id]));
  const lacking = evaluation.allPeriods().filter((code) => !periods.has(code));
  for (const code of lacking) {
    periods.set(code, await periodId(db, code));
  }
  return { ...keys, familyId, datasetId, periods, breakdowns };
}

/** Another indicator of the same recompute may have added it since the reference data was read. */
async function periodId(db: Kysely<Database>, code: string): Promise<number> {
  const found = await db.selectFrom("period").select("id").where("code", "=", code).executeTakeFirst();
  if (found !== undefined) return found.id;
  const p = period(code);
  const row = { code, kind: p.kind, first_day: firstDay(p), last_day: lastDay(p) };
  return (await db.insertInto("period").values(row).returning("id").executeTakeFirstOrThrow()).id;
}

async function breakdownId(db: Kysely<Database>, b: ReturnType<typeof breakdownIds>): Promise<number> {
  const found = await db
    .selectFrom("breakdown")
    .select("id")
    .where("category_id", "is not distinct from", b.category_id)
    .where("model_id", "is not distinct from", b.model_id)
    .where("unit_type_id", "is not distinct from", b.unit_type_id)
    .where("award_level_id", "is not distinct from", b.award_level_id)
    .executeTakeFirst();
  return (
    found?.id ?? (await db.insertInto("breakdown").values(b).returning("id").executeTakeFirstOrThrow()).id
  );
}
