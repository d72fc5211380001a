import type { Kysely } from "kysely";
import type { Database } from "../../db/tables.ts";
import { plainText } from "./plain-text.ts";

/** The names that a report can use, in plain text. */
export interface Dictionary {
  readonly areas: readonly NamedArea[];
  /** Longest first. */
  readonly models: readonly { readonly code: string; readonly name: string }[];
  /** Codes of unit types that are several printed together, by their members in alphabetical order joined by `|`. */
  readonly groups: ReadonlyMap<string, string>;
}

/** One name of an area, with the days on which it was that of this area. */
export interface NamedArea {
  readonly code: string;
  readonly name: string;
  /** Half-open. */
  readonly from: string;
  readonly to: string | null;
}

/** Reads the dictionary: provinces under all their names, models as they are printed, groups of unit types. */
export async function readDictionary(db: Kysely<Database>): Promise<Dictionary> {
  const areas = await db.selectFrom("area").selectAll().where("level", "=", "province").execute();
  const names = await db
    .selectFrom("area_name")
    .innerJoin("area", "area.id", "area_id")
    .select(["area.code", "area_name.valid_from", "name_vi", "kind"])
    .where("level", "=", "province")
    .orderBy("area_name.valid_from")
    .execute();
  const lives = new Map(areas.map((area) => [area.code, area]));
  const named = names.flatMap(({ code, name_vi }): NamedArea[] => {
    const area = lives.get(code);
    // A name that was given up is still used of the same territory: it is known for the whole life of the area.
    return area === undefined
      ? []
      : [name_vi, ...area.other_names].map((name) => ({
          code,
          name: plainText(name.normalize("NFC")),
          from: area.valid_from,
          to: area.valid_to,
        }));
  });
  const models = await db
    .selectFrom("model")
    .innerJoin("label", (join) => join.onRef("label.code", "=", "model.code").on("label.kind", "=", "model"))
    .select(["model.code", "model.printed", "label.name", "label.other_names"])
    .where("label.lang", "=", "vi")
    .execute();
  const printed = models.flatMap(({ code, printed: forms, name, other_names }) =>
    [...forms, name, ...other_names].map((form) => ({ code, name: plainText(form.normalize("NFC")) })),
  );
  const unitTypes = await db.selectFrom("unit_type").selectAll().execute();
  return {
    areas: unique(named, (each) => `${each.code} ${each.name}`).toSorted(
      (a, b) => b.name.length - a.name.length,
    ),
    models: unique(printed, (each) => `${each.code} ${each.name}`).toSorted(
      (a, b) => b.name.length - a.name.length,
    ),
    groups: new Map(
      unitTypes
        .filter(({ members, code }) => members.length > 1 && !code.endsWith("_managed"))
        .map(({ code, members }) => [members.toSorted().join("|"), code]),
    ),
  };
}

function unique<T>(list: readonly T[], key: (each: T) => string): T[] {
  return [...new Map(list.map((each) => [key(each), each])).values()];
}
