import { type RawBuilder, sql, type Transaction } from "kysely";
import type { Database } from "../../../db/tables.ts";
import type { FigureName, Named } from "../../problems/figure/matter.ts";

/** A figure by codes, as the database names it. */
export interface CodedFigure {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  /** Kinds of label and codes. */
  readonly members: readonly (readonly [kind: string, code: string])[];
}

/** The codes of the figure that a row of a table is of, in SQL. */
export function codesOf(table: string): RawBuilder<CodedFigure> {
  const id = (column: string) => sql.raw(`${table}.${column}_id`);
  return sql<CodedFigure>`jsonb_build_object(
    'indicator', (select code from indicator where id = ${id("indicator")}),
    'area', (select code from area where id = ${id("area")}),
    'period', (select code from period where id = ${id("period")}),
    'members', (select to_jsonb(array_remove(array[
        case when m.id is not null then jsonb_build_array('model', m.code) end,
        case when c.id is not null then jsonb_build_array('category', c.code) end,
        case when u.id is not null then jsonb_build_array('unit_type', u.code) end,
        case when l.id is not null then jsonb_build_array('award_level', l.code) end], null))
      from breakdown b left join model m on m.id = b.model_id left join category c on c.id = b.category_id
      left join unit_type u on u.id = b.unit_type_id left join award_level l on l.id = b.award_level_id
      where b.id = ${id("breakdown")}))`;
}

/** Names of what problems speak of. */
export interface Names {
  readonly figure: (figure: CodedFigure) => FigureName;
  readonly indicator: (code: string) => Named;
}

/** Reads the names of figures and of other indicators. Areas are called as they are today. */
export async function readNames(
  tx: Transaction<Database>,
  figures: readonly CodedFigure[],
  indicators: readonly string[] = [],
): Promise<Names> {
  const codes = new Set([
    ...indicators,
    ...figures.flatMap(({ indicator, members }) => [indicator, ...members.map(([, code]) => code)]),
  ]);
  const areas = await tx
    .selectFrom("area_name")
    .innerJoin("area", "area.id", "area_id")
    .select(["code", "name_vi as vi", "name_en as en"])
    .where("code", "in", ["", ...new Set(figures.map(({ area }) => area))])
    .orderBy("area_name.valid_from")
    .execute();
  const labels = await tx
    .selectFrom("label")
    .select(["kind", "code", "lang", "name"])
    .where("code", "in", ["", ...codes])
    .execute();
  // Of an area's names the last read is the newest.
  const area = new Map(areas.map((row) => [row.code, row]));
  const label = new Map(labels.map(({ kind, code, lang, name }) => [`${kind} ${code} ${lang}`, name]));
  const named = (kind: string, id: string): Named => ({
    id,
    vi: label.get(`${kind} ${id} vi`) ?? id,
    en: label.get(`${kind} ${id} en`) ?? id,
  });
  return {
    indicator: (code) => named("indicator", code),
    figure: ({ indicator, members, area: id, period }) => ({
      indicator: named("indicator", indicator),
      members: members.map(([kind, code]) => named(kind, code)),
      area: { id, vi: area.get(id)?.vi ?? id, en: area.get(id)?.en ?? id },
      period,
    }),
  };
}
