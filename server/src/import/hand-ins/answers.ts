import { sql } from "kysely";
import type { Kysely, Transaction } from "kysely";
import type { Connection } from "../../db/connect.ts";
import type { Database } from "../../db/tables.ts";
import { type Checked, checkedIn, problemKey, unanswered } from "./checked.ts";
import { Refusal } from "./steps/refusal.ts";
import { readReason, takeStep } from "./steps/take-step.ts";
import type { Doer } from "./steps/who-may.ts";

/** Answers that one request may bring. */
export const MOST_ANSWERS = 1_000;

/** Why something is right all the same: a problem by its key, or all of a code by the code. */
export interface GivenAnswer {
  readonly problem: string;
  readonly reason: string;
}

/** The reasons that were given, by what they answer. */
export async function answersOf(db: Kysely<Database>, id: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("import_answer")
    .select(["problem", "reason"])
    .where("import_id", "=", id)
    .execute();
  return new Map(rows.map(({ problem, reason }) => [problem, reason]));
}

/** Keeps reasons for warnings of a draft. */
export async function answerWarnings(
  { db }: Connection,
  id: string,
  doer: Doer,
  given: readonly GivenAnswer[],
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const held = await takeStep(tx, id, "ANSWER", doer);
    const checked = checkedIn(held.checked);
    const known = new Set(
      checked?.problems.filter(({ severity }) => severity === "WARNING").map(problemKey) ?? [],
    );
    for (const { problem, reason } of given) {
      if (!known.has(problem) && !Object.hasOwn(checked?.warnings ?? {}, problem))
        throw new Refusal(
          400,
          { code: "NO_SUCH_WARNING", args: { problem: problem.slice(0, 200) } },
          "problem",
        );
      const words = readReason(reason, true) ?? "";
      await sql`
        insert into import_answer (import_id, problem, reason, account_id, at)
        values (${id}, ${problem}, ${words}, ${doer.actor.account}::int, now())
        on conflict (import_id, problem) do update set reason = excluded.reason, account_id = excluded.account_id, at = excluded.at
      `.execute(tx);
    }
  });
}

/** Gives a draft to whoever publishes. */
export async function submitImport({ db }: Connection, id: string, doer: Doer): Promise<void> {
  await db.transaction().execute(async (tx: Transaction<Database>) => {
    const held = await takeStep(tx, id, "SUBMIT", doer);
    checkSubmittable(checkedIn(held.checked), await answersOf(tx, id));
  });
}

/** Throws a Refusal when something of an import has to be mended or answered first. */
export function checkSubmittable(checked: Checked | null, answers: ReadonlyMap<string, string>): void {
  if (checked === null) throw new Refusal(409, { code: "IMPORT_STALE", args: {} });
  const undecided = checked.layout?.questions.filter(({ answer }) => answer === null).length ?? 0;
  if (undecided > 0) throw new Refusal(409, { code: "LAYOUT_UNDECIDED", args: { count: undecided } });
  const { refused, fresh, changed } = checked.counts;
  if (refused > 0) throw new Refusal(409, { code: "IMPORT_HAS_ERRORS", args: { rows: refused } });
  if (fresh + changed === 0) throw new Refusal(409, { code: "NOTHING_NEW", args: {} });
  const open = unanswered(checked, new Set(answers.keys()));
  if (open > 0) throw new Refusal(409, { code: "WARNINGS_UNANSWERED", args: { count: open } });
}
