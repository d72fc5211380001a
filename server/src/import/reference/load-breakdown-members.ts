import type { Transaction } from "kysely";
import type { Database } from "../../db/tables.ts";
import {
  type Cells,
  type ReferenceFiles,
  checkNames,
  list,
  MOST_LISTED,
  orNull,
  text,
} from "./reference-files.ts";
import { type Coded, idsOf, upsert } from "./upsert.ts";

/** Categories, models, unit types and award levels: the members of the breakdowns. */
export async function loadBreakdownMembers(tx: Transaction<Database>, files: ReferenceFiles): Promise<void> {
  const coded = async (
    table: Coded,
    file: string,
    more: (row: Cells) => Record<string, unknown>,
  ): Promise<void> => {
    const rows = await files.rows(file);
    const id = await idsOf(
      tx,
      table,
      rows.map((row) => text(row, "id")),
    );
    await upsert(
      tx,
      table,
      rows.map((row) => ({ id: id(text(row, "id")), code: text(row, "id"), ...more(row) })),
    );
  };
  await coded("category", "categories", () => ({}));
  const category = await idsOf(tx, "category", []);
  await coded("model", "models", (row) => ({
    category_id: category(text(row, "category")),
    tags: list(row, "tags"),
    printed: list(row, "printed"),
  }));
  await coded("unit_type", "unit_types", (row) => ({ members: list(row, "members") }));
  const unitType = await idsOf(tx, "unit_type", []);
  const names = (await files.rows("unit_type_names")).map((row) => ({
    unit_type_id: unitType(text(row, "unit_type")),
    valid_from: orNull(row, "valid_from"),
    name_vi: text(row, "name_vi"),
    name_en: text(row, "name_en"),
  }));
  checkNames(
    names.map(({ unit_type_id }) => unit_type_id),
    "unit_type_names.csv",
    MOST_LISTED,
  );
  await tx.deleteFrom("unit_type_name").execute();
  if (names.length > 0) await tx.insertInto("unit_type_name").values(names).execute();
  await coded("award_level", "award_levels", (row) => ({ rank: Number(text(row, "rank")) }));
}
