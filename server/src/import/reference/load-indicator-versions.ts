import type { Transaction } from "kysely";
import type { Database } from "../../db/tables.ts";
import { type ReferenceFiles, text } from "./reference-files.ts";
import { idsOf } from "./upsert.ts";

/** What indicators came to count later than at first. Where that is something else, their series break: see {@link breaksOfVersions}. */
export async function loadIndicatorVersions(tx: Transaction<Database>, files: ReferenceFiles): Promise<void> {
  const indicator = await idsOf(tx, "indicator", []);
  const versions = (await files.rows("indicator_versions")).map((row) => ({
    indicator_id: indicator(text(row, "indicator")),
    valid_from: text(row, "valid_from"),
    definition_vi: text(row, "definition_vi"),
    definition_en: text(row, "definition_en"),
    breaks_series: text(row, "breaks_series") === "yes",
  }));
  await tx.deleteFrom("indicator_version").execute();
  if (versions.length > 0) await tx.insertInto("indicator_version").values(versions).execute();
}

/** The series breaks that new definitions make, for the table of all. */
export async function breaksOfVersions(
  tx: Transaction<Database>,
): Promise<readonly { id: string; indicator_id: number; date: string; area_id: null }[]> {
  const versions = await tx
    .selectFrom("indicator_version as v")
    .innerJoin("indicator as i", "i.id", "v.indicator_id")
    .where("breaks_series", "=", true)
    .select(["i.code", "v.indicator_id", "v.valid_from"])
    .execute();
  return versions.map(({ code, indicator_id, valid_from: date }) => ({
    id: `${code} ${date}`,
    indicator_id,
    date,
    area_id: null,
  }));
}
