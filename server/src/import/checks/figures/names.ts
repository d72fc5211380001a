import { type RawBuilder, sql, type Transaction } from "kysely";
import type { Database } from "../../../db/tables.ts";
import type { FigureName, Named } from "../../problems/figure/matter.ts";

/** The ids of a figure's indicator, area, period and breakdown. */
export type FigureIds = readonly [indicator: number, area: number, period: number, breakdown: number];

/** The ids of the figure that a row of a table is of, in SQL. */
export function idsOf(table: string): RawBuilder<FigureIds> {
  const id = (column: string) => sql.raw(`${table}.${column}_id`);
  return sql<FigureIds>`array[${id("indicator")}, ${id("area")}, ${id("period")}, ${id("breakdown")}]`;
}

/** Names of what problems speak of. */
export interface Names {
  readonly figure: (figure: FigureIds) => FigureName;
  readonly indicator: (code: string) => Named;
}

/** Reads the names of figures, and of all indicators. Areas are called as they are today. */
export async function readNames(tx: Transaction<Database>, figures: readonly FigureIds[]): Promise<Names> {
  const ids = (place: 0 | 1 | 2 | 3): number[] => [
    ...new Set([-1, ...figures.map((figure) => figure[place])]),
  ];
  const indicators = await tx
    .selectFrom("indicator")
    .select(["id", "code"])
    .where("id", "in", ids(0))
    .execute();
  const periods = await tx.selectFrom("period").select(["id", "code"]).where("id", "in", ids(2)).execute();
  const areas = await tx
    .selectFrom("area_name")
    .innerJoin("area", "area.id", "area_id")
    .select(["area.id", "code", "name_vi as vi", "name_en as en"])
    .where("area.id", "in", ids(1))
    .orderBy("area_name.valid_from")
    .execute();
  const places = await tx
    .selectFrom("place")
    .select(["id", "code", "name_vi as vi", "name_en as en"])
    .where("id", "in", ids(1))
    .execute();
  const breakdowns = await tx
    .selectFrom("breakdown as b")
    .leftJoin("model as m", "m.id", "b.model_id")
    .leftJoin("category as c", "c.id", "b.category_id")
    .leftJoin("unit_type as u", "u.id", "b.unit_type_id")
    .leftJoin("award_level as l", "l.id", "b.award_level_id")
    .select(["b.id", "m.code as model", "c.code as category", "u.code as unit_type", "l.code as award_level"])
    .where("b.id", "in", ids(3))
    .execute();
  const labels = await tx
    .selectFrom("label")
    .select(["kind", "code", "lang", "name"])
    .where("kind", "in", ["indicator", ...MEMBERS])
    .execute();
  const label = new Map(labels.map(({ kind, code, lang, name }) => [`${kind} ${code} ${lang}`, name]));
  const named = (kind: string, id: string): Named => ({
    id,
    vi: label.get(`${kind} ${id} vi`) ?? id,
    en: label.get(`${kind} ${id} en`) ?? id,
  });
  const indicator = new Map(indicators.map(({ id, code }) => [id, named("indicator", code)]));
  // Of an area's names the last read is the newest.
  const area = new Map([...areas, ...places].map(({ id, code, vi, en }) => [id, { id: code, vi, en }]));
  const period = new Map(periods.map(({ id, code }) => [id, code]));
  const members = new Map(
    breakdowns.map((row) => [
      row.id,
      MEMBERS.flatMap((kind) => (row[kind] === null ? [] : [named(kind, row[kind])])),
    ]),
  );
  return {
    indicator: (code) => named("indicator", code),
    figure: ([i, a, p, b]) => ({
      indicator: indicator.get(i) ?? NOBODY_KNOWS,
      members: members.get(b) ?? [],
      area: area.get(a) ?? NOBODY_KNOWS,
      period: period.get(p) ?? "?",
    }),
  };
}

const MEMBERS = ["model", "category", "unit_type", "award_level"] as const;
/** Ids come from tables that refer to these. */
const NOBODY_KNOWS: Named = { id: "?", vi: "?", en: "?" };
