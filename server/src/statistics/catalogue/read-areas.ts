import type { Kysely } from "kysely";
import type { Database } from "../../db/tables.ts";
import type { CatalogueArea } from "./catalogue.ts";
import type { MemberIndex } from "./member-index.ts";
import { indexMembers } from "./member-index.ts";

/** Areas in the order of official codes (the country first), with their names over time and their lineage. */
export async function readAreas(db: Kysely<Database>): Promise<MemberIndex<CatalogueArea>> {
  const rows = await db.selectFrom("area").selectAll().orderBy("valid_from").orderBy("code").execute();
  const names = await db.selectFrom("area_name").selectAll().orderBy("valid_from").execute();
  const lineage = await db.selectFrom("lineage").selectAll().orderBy("on_date").execute();
  const ids = new Map(rows.map((row) => [row.id, row.code]));
  const id = (key: number): string => ids.get(key) ?? "";
  const sorted = [...rows].sort(
    (a, b) =>
      rank(a) - rank(b) || compare(a.code_gso ?? "", b.code_gso ?? "") || compare(a.valid_from, b.valid_from),
  );
  return indexMembers(
    sorted.map((row, order): CatalogueArea => {
      const livesThrough = (on: string) =>
        row.valid_from < on && (row.valid_to === null || row.valid_to > on);
      return {
        key: row.id,
        id: row.code,
        level: row.level === "country" ? "country" : "province",
        codeGso: row.code_gso,
        iso: row.iso_3166_2,
        validFrom: row.valid_from,
        validTo: row.valid_to,
        names: names
          .filter((name) => name.area_id === row.id)
          .map((name) => ({
            validFrom: name.valid_from,
            vi: name.name_vi,
            en: name.name_en,
            kind: name.kind,
          })),
        otherNames: row.other_names,
        predecessors: lineage
          .filter((line) => line.to_id === row.id && line.transfer === "exact")
          .map((line) => id(line.from_id))
          .sort(compare),
        successors: lineage
          .filter((line) => line.from_id === row.id && line.transfer === "exact")
          .map((line) => id(line.to_id))
          .sort(compare),
        partialTransfers: lineage
          .filter((line) => line.transfer === "partial" && (line.from_id === row.id || line.to_id === row.id))
          .filter((line) => livesThrough(line.on_date))
          .map((line) => ({ from: id(line.from_id), to: id(line.to_id), on: line.on_date })),
        order,
      };
    }),
  );
}

const rank = (row: { level: string }): number => (row.level === "country" ? 0 : 1);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
