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
        members: [],
        origin: null,
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
        place: null,
      };
    }),
  );
}

/** The ready-made groups of areas, in the order of their file. */
export async function readAreaGroups(db: Kysely<Database>): Promise<readonly CatalogueArea[]> {
  const rows = await db.selectFrom("area_group").selectAll().orderBy("rank").execute();
  return rows.map(({ code, name_vi, name_en, valid_from, valid_to, origin, members }, index) =>
    groupArea(
      { id: code, vi: name_vi, en: name_en, validFrom: valid_from, validTo: valid_to, origin, members },
      index,
    ),
  );
}

/** A group as an area: nothing is stored for it, its members have the figures. */
export function groupArea(
  group: {
    readonly id: string;
    readonly vi: string;
    readonly en: string;
    readonly validFrom: string;
    readonly validTo: string | null;
    readonly origin: string | null;
    readonly members: readonly string[];
  },
  index: number,
): CatalogueArea {
  const { id, vi, en, validFrom, validTo, origin, members } = group;
  return {
    key: -1 - index,
    id,
    level: "group",
    members,
    origin,
    codeGso: null,
    iso: null,
    validFrom,
    validTo,
    names: [{ validFrom, vi, en, kind: "" }],
    otherNames: [],
    predecessors: [],
    successors: [],
    partialTransfers: [],
    order: AFTER_AREAS + index,
    place: null,
  };
}

/** Groups stand after all areas. */
const AFTER_AREAS = 1_000_000;

const rank = (row: { level: string }): number => (row.level === "country" ? 0 : 1);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
