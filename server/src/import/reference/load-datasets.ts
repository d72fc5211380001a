import type { Transaction } from "kysely";
import type { Database } from "../../db/tables.ts";
import { type Cells, type ReferenceFiles, text } from "./reference-files.ts";
import { breaksOfVersions } from "./load-indicator-versions.ts";
import { type Coded, idsOf, upsert } from "./upsert.ts";

/** Datasets, with what is due in them, what their forms list, and their series breaks. */
export async function loadDatasets(tx: Transaction<Database>, files: ReferenceFiles): Promise<void> {
  const datasets = await files.rows("datasets");
  const id = await idsOf(
    tx,
    "dataset",
    datasets.map((row) => text(row, "id")),
  );
  const come = new Map(
    (await tx.selectFrom("dataset").select(["code", "calendar_to"]).execute()).map((row) => [
      row.code,
      row.calendar_to,
    ]),
  );
  await upsert(
    tx,
    "dataset",
    datasets.map((row) => {
      const code = text(row, "id");
      const from = `${text(row, "calendar_from")}-01`;
      const to = text(row, "calendar_to");
      const known = come.get(code) ?? from;
      return {
        id: id(code),
        code,
        reporting: text(row, "reporting"),
        synthetic: text(row, "synthetic") === "yes",
        calendar_from: from,
        // A calendar without an end has come to some month, and moves on with time alone.
        calendar_to: to !== "" ? `${to}-01` : known < from ? from : known,
        open_ended: to === "",
        asks_reason: text(row, "asks_reason") === "yes",
      };
    }),
  );
  const indicator = await idsOf(tx, "indicator", []);
  const area = await idsOf(tx, "area", []);
  const due = (await files.rows("due")).map((row) => ({
    dataset_id: id(text(row, "dataset")),
    indicator_id: indicator(text(row, "indicator")),
    every: text(row, "every"),
    day: Number(text(row, "day")),
    reported_at: text(row, "reported_at") || "PROVINCE",
  }));
  await tx.deleteFrom("due").execute();
  if (due.length > 0) await tx.insertInto("due").values(due).execute();
  await loadFormLines(tx, files, id, indicator);
  const reporters = (await files.rows("reporters")).map((row) => ({
    dataset_id: id(text(row, "dataset")),
    area_id: area(text(row, "area")),
  }));
  await tx.deleteFrom("reporter").execute();
  if (reporters.length > 0) await tx.insertInto("reporter").values(reporters).execute();
  const breaks = (await files.rows("breaks")).map((row) => ({
    id: text(row, "id"),
    indicator_id: indicator(text(row, "indicator")),
    date: text(row, "date"),
    area_id: text(row, "area") === "" ? null : area(text(row, "area")),
  }));
  await tx.deleteFrom("series_break").execute();
  const allBreaks = [...breaks, ...(await breaksOfVersions(tx))];
  if (allBreaks.length > 0) await tx.insertInto("series_break").values(allBreaks).execute();
}

export async function loadFormLines(
  tx: Transaction<Database>,
  files: ReferenceFiles,
  dataset: (code: string) => number,
  indicator: (code: string) => number,
): Promise<void> {
  const member = async (table: Coded, column: string): Promise<(row: Cells) => number | null> => {
    const id = await idsOf(tx, table, []);
    return (row) => (text(row, column) === "" ? null : id(text(row, column)));
  };
  const category = await member("category", "category");
  const model = await member("model", "model");
  const unitType = await member("unit_type", "unit_type");
  const awardLevel = await member("award_level", "award_level");
  const lines = (await files.rows("form_lines")).map((row) => ({
    dataset_id: dataset(text(row, "dataset")),
    indicator_id: indicator(text(row, "indicator")),
    category_id: category(row),
    model_id: model(row),
    unit_type_id: unitType(row),
    award_level_id: awardLevel(row),
  }));
  await tx.deleteFrom("form_line").execute();
  if (lines.length > 0) await tx.insertInto("form_line").values(lines).execute();
}
