import type { Transaction } from "kysely";
import type { Database } from "../../db/tables.ts";
import { readVintages } from "./read-vintages.ts";
import { type ReferenceFiles, checkNames, list, orNull, text } from "./reference-files.ts";
import { idsOf, upsert } from "./upsert.ts";

/** Areas with their names, what became of them, and the vintages of boundaries. */
export async function loadAreas(
  tx: Transaction<Database>,
  files: ReferenceFiles,
  folder: string,
): Promise<void> {
  const areas = await files.rows("areas");
  const id = await idsOf(
    tx,
    "area",
    areas.map((row) => text(row, "id")),
  );
  await upsert(
    tx,
    "area",
    areas.map((row) => ({
      id: id(text(row, "id")),
      code: text(row, "id"),
      level: text(row, "level"),
      code_gso: orNull(row, "code_gso"),
      iso_3166_2: orNull(row, "iso_3166_2"),
      valid_from: text(row, "valid_from"),
      valid_to: orNull(row, "valid_to"),
      other_names: list(row, "other_names"),
    })),
  );
  // The first name stands with the area, names it took later in a file of their own.
  const first = areas.map((row) => ({ ...row, area: row["id"] }));
  const names = [...first, ...(await files.rows("area_names"))].map((row) => ({
    area_id: id(text(row, "area")),
    valid_from: text(row, "valid_from"),
    name_vi: text(row, "name_vi"),
    name_en: text(row, "name_en"),
    kind: text(row, "kind"),
  }));
  checkNames(
    names.map(({ area_id }) => area_id),
    "area_names.csv",
    5,
  );
  await tx.deleteFrom("area_name").execute();
  await tx.insertInto("area_name").values(names).execute();
  const lineage = (await files.rows("lineage")).map((row) => ({
    from_id: id(text(row, "from")),
    to_id: id(text(row, "to")),
    on_date: text(row, "on"),
    transfer: text(row, "transfer"),
  }));
  await tx.deleteFrom("lineage").execute();
  if (lineage.length > 0) await tx.insertInto("lineage").values(lineage).execute();
  const vintages = await readVintages(folder);
  await tx.deleteFrom("vintage").execute();
  if (vintages.length > 0) await tx.insertInto("vintage").values(vintages).execute();
}

/** Most members of a ready-made group. */
const MOST_MEMBERS = 200;

/** Ready-made groups of areas in the order of their file. */
export async function loadAreaGroups(tx: Transaction<Database>, files: ReferenceFiles): Promise<void> {
  const groups = await files.rows("area_groups");
  const area = await idsOf(tx, "area", []);
  await tx.deleteFrom("area_group").execute();
  const rows = groups.map((row, rank) => {
    const members = list(row, "areas", MOST_MEMBERS);
    for (const code of members) area(code);
    const names = { name_vi: text(row, "name_vi"), name_en: text(row, "name_en") };
    const life = { valid_from: text(row, "valid_from"), valid_to: orNull(row, "valid_to") };
    return { id: rank, code: text(row, "id"), rank, ...names, ...life, origin: text(row, "origin"), members };
  });
  if (rows.length > 0) await tx.insertInto("area_group").values(rows).execute();
}
