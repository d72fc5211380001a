import type { Connection } from "../../db/connect.ts";
import type { Corrections } from "../layout/layout.ts";
import { Refusal } from "./steps/refusal.ts";
import { correctionsIn } from "./rows/remembered.ts";
import { takeStep } from "./steps/take-step.ts";
import type { Doer } from "./steps/who-may.ts";

/** Keeps where figures stand in a file, as a person says, to be read again. What was said before and is not said otherwise still holds. */
export async function layoutImport(
  { db }: Connection,
  id: string,
  doer: Doer,
  said: Corrections,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const held = await takeStep(tx, id, "LAY_OUT", doer);
    const file = await tx
      .selectFrom("import_file")
      .select("import_id")
      .where("import_id", "=", id)
      .executeTakeFirst();
    if (file === undefined) throw new Refusal(409, { code: "FILE_GONE", args: {} });
    const layout = withSaid(correctionsIn(held.layout), said);
    await tx
      .updateTable("import")
      .set({ layout: JSON.stringify(layout) })
      .where("id", "=", id)
      .execute();
  });
}

/** What was said before, with what is said now: of a question the newer answer, of a sheet all that is said now. */
export function withSaid(before: Corrections, said: Corrections): Corrections {
  return {
    answers: { ...before.answers, ...said.answers },
    sheets: { ...before.sheets, ...said.sheets },
  };
}
