import type { Kysely } from "kysely";
import type { Database } from "../../db/tables.ts";
import type { Catalogue, CatalogueBreakdown } from "./catalogue.ts";
import { coordinates } from "../model/breakdown-coordinates.ts";
import { indexMembers } from "./member-index.ts";

type Read = Pick<
  Catalogue,
  "models" | "categories" | "unitTypes" | "awardLevels" | "breakdowns" | "breakdownKeys"
>;

/** Members of every breakdown, and the combinations of them that some figure or answer has. */
export async function readBreakdowns(db: Kysely<Database>): Promise<Read> {
  const categoryRows = await db.selectFrom("category").selectAll().orderBy("id").execute();
  const modelRows = await db.selectFrom("model").selectAll().orderBy("id").execute();
  const unitTypeRows = await db.selectFrom("unit_type").selectAll().orderBy("id").execute();
  const unitTypeNames = await db
    .selectFrom("unit_type_name")
    .selectAll()
    .orderBy("valid_from", (order) => order.asc().nullsFirst())
    .execute();
  const awardRows = await db.selectFrom("award_level").selectAll().orderBy("rank").orderBy("id").execute();
  const combinations = await db.selectFrom("breakdown").selectAll().execute();

  const categories = indexMembers(
    categoryRows.map((row, order) => ({ key: row.id, id: row.code, knownFrom: row.known_from, order })),
  );
  const models = indexMembers(
    modelRows.map((row, order) => ({
      key: row.id,
      id: row.code,
      knownFrom: row.known_from,
      category: categories.byKey.get(row.category_id)?.id ?? "",
      tags: row.tags,
      printed: row.printed,
      order,
    })),
  );
  const unitTypes = indexMembers(
    unitTypeRows.map((row, order) => ({
      key: row.id,
      id: row.code,
      knownFrom: row.known_from,
      members: row.members,
      names: unitTypeNames
        .filter((name) => name.unit_type_id === row.id)
        .map((name) => ({ from: name.valid_from, vi: name.name_vi, en: name.name_en })),
      order,
    })),
  );
  const awardLevels = indexMembers(
    awardRows.map((row, order) => ({ key: row.id, id: row.code, rank: row.rank, order })),
  );

  const located = combinations.map((row) => ({
    row,
    place: [
      models.byKey.get(row.model_id ?? 0)?.order ?? -1,
      categories.byKey.get(row.category_id ?? 0)?.order ?? -1,
      unitTypes.byKey.get(row.unit_type_id ?? 0)?.order ?? -1,
      awardLevels.byKey.get(row.award_level_id ?? 0)?.order ?? -1,
    ],
  }));
  located.sort((a, b) => comparePlaces(a.place, b.place));
  const breakdowns = located.map(({ row }, order): CatalogueBreakdown => ({
    key: row.id,
    category: categories.byKey.get(row.category_id ?? 0)?.id ?? null,
    model: models.byKey.get(row.model_id ?? 0)?.id ?? null,
    unitType: unitTypes.byKey.get(row.unit_type_id ?? 0)?.id ?? null,
    awardLevel: awardLevels.byKey.get(row.award_level_id ?? 0)?.id ?? null,
    order,
  }));
  return {
    categories,
    models,
    unitTypes,
    awardLevels,
    breakdowns: new Map(breakdowns.map((b) => [b.key ?? 0, b])),
    breakdownKeys: new Map(breakdowns.map((b) => [coordinates(b), b])),
  };
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
