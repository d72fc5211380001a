import { join } from "node:path";
import { createReadStream } from "node:fs";
import { sql, type Transaction } from "kysely";
import type { Database } from "../../db/tables.ts";
import { allRows } from "../rows/csv-rows.ts";
import { ReferenceDataError } from "./reference-error.ts";
import { type Cells, orNull, text } from "./reference-files.ts";
import { idsOf } from "./upsert.ts";

/** The first key of a place: those of areas are below. */
const FIRST_KEY = 10_000;

/**
 * Brings districts, communes and their lineage to what the files of a folder say (seeds/README.md describes them). Can be repeated: what has an
 * id keeps it.
 */
export async function loadPlaces(tx: Transaction<Database>, folder: string): Promise<void> {
  const rows = async (name: string): Promise<readonly Cells[]> =>
    (await allRows(createReadStream(join(folder, `${name}.csv`)))).map(({ cells }) => cells);
  const province = await idsOf(tx, "area", []);
  const places = [
    ...(await rows("districts")).map((row) => ({ ...row, level: "district" as const })),
    ...(await rows("communes")).map((row) => ({ ...row, level: "commune" as const })),
  ];
  const keys = await keysOf(
    tx,
    places.map((row) => text(row, "id")),
  );
  const key = (id: string): number => {
    const found = keys.get(id);
    if (found === undefined) throw new ReferenceDataError(`There is no district or commune "${id}".`);
    return found;
  };
  // In one statement: thousands of rows are one text of JSON.
  const placeRows = places.map((row) => ({
    id: key(text(row, "id")),
    code: text(row, "id"),
    level: row.level,
    unit: orNull(row, "unit") ?? text(row, "id"),
    slug: orNull(row, "slug"),
    kind: text(row, "type"),
    code_gso: text(row, "code_gso"),
    ...nameOf(row),
    province_id: province(text(row, "area")),
    district_code: orNull(row, "district_code"),
    valid_from: text(row, "valid_from"),
    valid_to: orNull(row, "valid_to"),
    from_basis: orNull(row, "from_basis") ?? "list",
    source: text(row, "source"),
  }));
  const lineageRows = (await rows("lineage")).map((row) => ({
    from_id: key(text(row, "from")),
    to_id: key(text(row, "to")),
    on_date: text(row, "on"),
    event: text(row, "event"),
    transfer: text(row, "transfer"),
    people: orNull(row, "people"),
    certainty: text(row, "certainty"),
    source: text(row, "source"),
  }));
  await tx.deleteFrom("place_lineage").execute();
  // What no list has any more goes, unless figures name it. Which address is whose is said anew.
  const named = tx.selectFrom("holding").select("area_id");
  await tx.deleteFrom("place").where("id", "not in", named).execute();
  await tx.updateTable("place").set({ slug: null }).where("slug", "is not", null).execute();
  const columns = Object.keys(placeRows[0] ?? { id: 0 }).filter((column) => column !== "id");
  await sql`
    insert into place select * from json_populate_recordset(null::place, ${JSON.stringify(placeRows)})
    on conflict (id) do update set ${sql.raw(columns.map((column) => `${column} = excluded.${column}`).join(", "))}
  `.execute(tx);
  await sql`
    insert into place_lineage select * from json_populate_recordset(null::place_lineage, ${JSON.stringify(lineageRows)})
  `.execute(tx);
}

/** What stands before a number that is a name: nobody says “14” of Phường 14. */
const NUMBERED: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  phuong: { vi: "Phường", en: "Ward" },
  quan: { vi: "Quận", en: "District" },
};

function nameOf(row: Cells): { readonly name_vi: string; readonly name_en: string } {
  const [vi, en, kind] = [text(row, "name_vi"), text(row, "name_en"), text(row, "type")];
  const before = /^\d+$/.test(vi) ? NUMBERED[kind] : undefined;
  return before === undefined
    ? { name_vi: vi, name_en: en }
    : { name_vi: `${before.vi} ${vi}`, name_en: `${before.en} ${en}` };
}

/** Keys by id: those there are, and the next ones for ids that are new. */
async function keysOf(
  tx: Transaction<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const known = await tx.selectFrom("place").select(["id", "code"]).execute();
  const keys = new Map(known.map((row) => [row.code, row.id]));
  let next = known.reduce((most, { id }) => Math.max(most, id + 1), FIRST_KEY);
  for (const id of ids) if (!keys.has(id)) keys.set(id, next++);
  return keys;
}
