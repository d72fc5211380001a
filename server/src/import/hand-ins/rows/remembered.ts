import type { Kysely } from "kysely";
import type { Database } from "../../../db/tables.ts";
import { lastingAnswers } from "../../layout/fingerprint.ts";
import type { Corrections, Remembered } from "../../layout/layout.ts";
import { checkedIn } from "../checked.ts";

/** Earlier files of a sender that are looked at. */
const MOST = 50;

/** What a person said of the layout of a file. */
export function correctionsIn(kept: unknown): Corrections {
  // Nothing but corrections is kept there, see layout-import.ts.
  return (kept as Corrections | null) ?? {};
}

/** What the same person said of earlier files for the same dataset, the newest first: of the same make, they are read by it. */
export async function rememberedBy(
  db: Kysely<Database>,
  {
    id,
    datasetId,
    handedInBy,
  }: { readonly id: string; readonly datasetId: number; readonly handedInBy: number | null },
): Promise<readonly Remembered[]> {
  const rows = await db
    .selectFrom("import")
    .select(["layout", "checked"])
    .where("id", "!=", id)
    .where("dataset_id", "=", datasetId)
    .where("account_id", "is not distinct from", handedInBy)
    .where("layout", "is not", null)
    .where("state", "in", ["DRAFT", "IN_REVIEW", "SENT_BACK", "PUBLISHED"])
    .orderBy("created_at", "desc")
    .limit(MOST)
    .execute();
  return rows.flatMap(({ layout, checked }) => {
    const found = checkedIn(checked)?.layout;
    const { answers = {} } = correctionsIn(layout);
    return found === undefined || found === null
      ? []
      : [
          {
            fingerprint: found.fingerprint,
            answers: lastingAnswers(answers),
            // Files that were read before sheets could be corrected know of none.
            sheets: found.anchored ?? [],
          },
        ];
  });
}
