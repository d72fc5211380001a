import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Transaction } from "kysely";
import type { Database } from "../../db/tables.ts";
import { calendarPeriod, firstDay, lastDay, MONTHS } from "../../statistics/model/periods.ts";
import { checkLabels } from "./check-labels.ts";
import { loadAreaGroups, loadAreas } from "./load-areas.ts";
import { loadBreakdownMembers } from "./load-breakdown-members.ts";
import { loadDatasets } from "./load-datasets.ts";
import { loadBalances, loadIndicators, loadTopics } from "./load-indicators.ts";
import { loadIndicatorVersions } from "./load-indicator-versions.ts";
import { MergedFiles, readOfficeRows } from "./office-rows.ts";
import { list, type ReferenceFiles, ReferenceFolder, text } from "./reference-files.ts";

/**
 * Brings the reference tables to what the files of a folder say (seeds/README.md describes them), with the office's own rows over them. Can be
 * repeated: what has an id keeps it, what is new gets the next one, in the order of the file.
 *
 * @param takesOurs whether more of the folder is taken than law and geography
 */
export async function loadReference(
  tx: Transaction<Database>,
  folder: string,
  takesOurs = true,
): Promise<void> {
  const files = new MergedFiles(new ReferenceFolder(folder), await readOfficeRows(tx), takesOurs);
  await loadAreas(tx, files, folder);
  await loadAreaGroups(tx, files);
  await loadIndicators(tx, files);
  await loadIndicatorVersions(tx, files);
  await loadBalances(tx, files);
  await loadTopics(tx, files);
  await loadBreakdownMembers(tx, files);
  await loadDatasets(tx, files);
  await loadLabels(tx, files, folder);
  await checkLabels(tx);
  await fillPeriods(tx);
}

async function loadLabels(tx: Transaction<Database>, files: ReferenceFiles, folder: string): Promise<void> {
  await tx.deleteFrom("label").execute();
  for (const file of (await readdir(join(folder, "labels"))).toSorted()) {
    const lang = file.replace(/\.csv$/, "");
    const labels = (await files.rows(`labels/${lang}`)).map((row) => ({
      kind: text(row, "kind"),
      code: text(row, "id"),
      lang,
      name: text(row, "name"),
      definition: text(row, "definition"),
      unit: text(row, "unit"),
      other_names: list(row, "other_names"),
    }));
    if (labels.length > 0) await tx.insertInto("label").values(labels).execute();
  }
}

/** Every month, quarter, half-year and year that a calendar touches. Terms come with the figures printed for them. */
export async function fillPeriods(tx: Transaction<Database>): Promise<void> {
  const span = await tx
    .selectFrom("dataset")
    .select(({ fn }) => [fn.min("calendar_from").as("from"), fn.max("calendar_to").as("to")])
    .executeTakeFirstOrThrow();
  if (span.from === null || span.to === null) return;
  const periods = [];
  for (const kind of ["YEAR", "HALF_YEAR", "QUARTER", "MONTH"] as const) {
    const first = Number(span.from.slice(0, 4)) * 12;
    const last = Number(span.to.slice(0, 4)) * 12 + 11;
    for (let month = first; month <= last; month += MONTHS[kind]) {
      const period = calendarPeriod(kind, month);
      periods.push({ code: period.code, kind, first_day: firstDay(period), last_day: lastDay(period) });
    }
  }
  const known = new Set((await tx.selectFrom("period").select("code").execute()).map((row) => row.code));
  const fresh = periods.filter((period) => !known.has(period.code));
  if (fresh.length > 0) await tx.insertInto("period").values(fresh).execute();
}
