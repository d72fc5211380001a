import type { Kysely } from "kysely";
import type { Database } from "../../db/tables.ts";
import type { Area, Day, Indicator, IndicatorKind, Lineage } from "../../statistics/model/types.ts";

export interface CodedArea extends Pick<Area, "level" | "validFrom" | "validTo"> {
  readonly id: number;
  readonly code: string;
}

export interface CodedIndicator extends Pick<Indicator, "breakdowns"> {
  readonly id: number;
  readonly family: number;
  readonly code: string;
  readonly kind: IndicatorKind;
}

export interface CodedSource {
  readonly id: number;
  readonly code: string;
  /** As printed; null = unknown. */
  readonly published: string | null;
}

/** Everything a row of a file can refer to, by the code it would be written with. Read once for an import. */
export interface Codebook {
  readonly dataset: { readonly id: number; readonly code: string; readonly from: Day; readonly to: Day };
  readonly areas: ReadonlyMap<string, CodedArea>;
  /** By official code, such as `82`: the areas that bear or bore it. */
  readonly officialCodes: ReadonlyMap<string, readonly CodedArea[]>;
  /** What went into what, by codes of areas; of districts and communes also the parts of them. */
  readonly lineage: readonly Pick<Lineage, "from" | "to">[];
  readonly indicators: ReadonlyMap<string, CodedIndicator>;
  readonly categories: ReadonlyMap<string, number>;
  readonly models: ReadonlyMap<string, number>;
  readonly unitTypes: ReadonlyMap<string, number>;
  readonly awardLevels: ReadonlyMap<string, number>;
  readonly sources: ReadonlyMap<string, CodedSource>;
}

/** Reads the codebook of a dataset. Null when there is no such dataset. */
export async function readCodebook(db: Kysely<Database>, dataset: string): Promise<Codebook | null> {
  const row = await db.selectFrom("dataset").selectAll().where("code", "=", dataset).executeTakeFirst();
  if (row === undefined) return null;
  const areas = await db.selectFrom("any_area").selectAll().orderBy("id").execute();
  const coded = areas.map((area) => ({
    id: area.id,
    code: area.code,
    level: area.level,
    validFrom: area.valid_from,
    validTo: area.valid_to,
  }));
  const official = new Map(areas.map(({ code, code_gso }) => [code, code_gso]));
  const lineage = await readLineage(db, new Map(areas.map(({ id, code }) => [id, code])));
  const indicators = await db.selectFrom("indicator").selectAll().orderBy("id").execute();
  const sources = await db
    .selectFrom("source")
    .select(["id", "code", "published"])
    .where("dataset_id", "=", row.id)
    .execute();
  return {
    dataset: { id: row.id, code: row.code, from: row.calendar_from, to: row.calendar_to },
    areas: byCode(coded),
    officialCodes: Map.groupBy(coded, ({ code }) => official.get(code) ?? ""),
    lineage,
    indicators: byCode(
      indicators.map((indicator) => ({
        id: indicator.id,
        family: indicator.family_id,
        code: indicator.code,
        kind: indicator.kind as IndicatorKind,
        breakdowns: indicator.breakdowns as Indicator["breakdowns"],
      })),
    ),
    categories: await ids(db, "category"),
    models: await ids(db, "model"),
    unitTypes: await ids(db, "unit_type"),
    awardLevels: await ids(db, "award_level"),
    sources: byCode(sources),
  };
}

async function readLineage(
  db: Kysely<Database>,
  codes: ReadonlyMap<number, string>,
): Promise<Codebook["lineage"]> {
  const ofProvinces = await db.selectFrom("lineage").select(["from_id", "to_id"]).execute();
  const ofPlaces = await db.selectFrom("place_lineage").select(["from_id", "to_id"]).execute();
  const code = (id: number): string => codes.get(id) ?? "";
  return [...ofProvinces, ...ofPlaces].map(({ from_id, to_id }) => ({
    from: code(from_id),
    to: code(to_id),
  }));
}

function byCode<T extends { readonly code: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.code, row]));
}

async function ids(
  db: Kysely<Database>,
  table: "category" | "model" | "unit_type" | "award_level",
): Promise<Map<string, number>> {
  const rows = await db.selectFrom(table).select(["id", "code"]).orderBy("id").execute();
  return new Map(rows.map((row) => [row.code, row.id]));
}
