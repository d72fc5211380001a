import type { Transaction } from "kysely";
import type { Database } from "../../../db/tables.ts";
import type { Named } from "../../problems/figure/matter.ts";

/** Names of what problems speak of. */
export interface Names {
  readonly area: (code: string) => Named;
  readonly indicator: (code: string) => Named;
}

/** Reads the names of these areas and indicators: those of today. */
export async function readNames(
  tx: Transaction<Database>,
  codes: { readonly areas: readonly string[]; readonly indicators: readonly string[] },
): Promise<Names> {
  const areas = await tx
    .selectFrom("area_name")
    .innerJoin("area", "area.id", "area_id")
    .select(["code", "name_vi", "name_en"])
    .where("code", "in", ["", ...new Set(codes.areas)])
    .orderBy("area_name.valid_from")
    .execute();
  const labels = await tx
    .selectFrom("label")
    .select(["code", "lang", "name"])
    .where("kind", "=", "indicator")
    .where("code", "in", ["", ...new Set(codes.indicators)])
    .execute();
  // Of an area's names the last read is the newest.
  const named = new Map(areas.map(({ code, name_vi, name_en }) => [code, { vi: name_vi, en: name_en }]));
  const label = new Map(labels.map(({ code, lang, name }) => [`${code} ${lang}`, name]));
  return {
    area: (id) => ({ id, ...(named.get(id) ?? { vi: id, en: id }) }),
    indicator: (id) => ({ id, vi: label.get(`${id} vi`) ?? id, en: label.get(`${id} en`) ?? id }),
  };
}
