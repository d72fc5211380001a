import { type Kysely, type Selectable, sql } from "kysely";
import { allFamilies, ofEachFamily } from "../../db/of-each-family.ts";
import type { Database } from "../../db/tables.ts";
import { lyingIn, placeBegins } from "../catalogue/place.ts";
import { levelsOf } from "../catalogue/read-datasets.ts";
import { missing } from "../model/missing.ts";
import type { Area, Breakdown, Dataset, Indicator, Model, World } from "../model/types.ts";

/** Ids of the database for the codes of a World, to write answers back with. */
export interface Keys {
  readonly areas: ReadonlyMap<string, number>;
  readonly indicators: ReadonlyMap<string, number>;
  readonly categories: ReadonlyMap<string, number>;
  readonly models: ReadonlyMap<string, number>;
  readonly unitTypes: ReadonlyMap<string, number>;
  readonly awardLevels: ReadonlyMap<string, number>;
  /** By the number a source has in the World. */
  readonly sources: readonly number[];
}

/** Indicators that must be worked out together: a RATIO with its parts. Database ids. */
export interface Family {
  readonly id: number;
  readonly indicators: readonly number[];
}

/** All of a dataset's World but its figures, and how what is stored is named in it. Read once for a recompute. */
export interface Reference {
  readonly datasetId: number;
  /** With every indicator and no observation. */
  readonly world: World;
  /** All districts and communes, with their lineage, where any indicator is reported below the province. */
  readonly places: Pick<World, "areas" | "lineage"> | null;
  readonly keys: Keys;
  readonly families: readonly Family[];
  readonly codes: {
    readonly areas: ReadonlyMap<number, string>;
    readonly indicators: ReadonlyMap<number, string>;
    readonly periods: ReadonlyMap<number, string>;
  };
  readonly breakdowns: ReadonlyMap<number, Breakdown>;
  /** The number in the World of each source. */
  readonly sourcePlaces: ReadonlyMap<number, number>;
}

type Coded = readonly { readonly id: number; readonly code: string }[];
const keysOf = (rows: Coded): Map<string, number> => new Map(rows.map(({ id, code }) => [code, id]));
const codesOf = (rows: Coded): Map<number, string> => new Map(rows.map(({ id, code }) => [id, code]));

/** Reads the reference data of a dataset. Throws when the dataset is unknown. */
export async function readReference(db: Kysely<Database>, datasetId: number): Promise<Reference> {
  const due = await db.selectFrom("due").selectAll().where("dataset_id", "=", datasetId).execute();
  const isDeep = due.some(({ reported_at }) => reported_at !== "PROVINCE");
  const areas = await readAreas(db, datasetId);
  const places = isDeep ? await readPlaces(db) : { areas: [], lineage: [], codes: [] };
  const indicators = await db.selectFrom("indicator").selectAll().orderBy("id").execute();
  const categories = await db.selectFrom("category").selectAll().execute();
  const models = await db.selectFrom("model").select(["id", "code", "category_id"]).execute();
  const unitTypes = await db.selectFrom("unit_type").select(["id", "code"]).execute();
  const awardLevels = await db.selectFrom("award_level").select(["id", "code"]).execute();
  const periods = await db.selectFrom("period").select(["id", "code"]).execute();
  const codes = {
    areas: codesOf([...areas, ...places.codes]),
    indicators: codesOf(indicators),
    periods: codesOf(periods),
  };
  const [categoryCodes, modelCodes] = [codesOf(categories), codesOf(models)];
  const [unitTypeCodes, awardLevelCodes] = [codesOf(unitTypes), codesOf(awardLevels)];
  const breakdowns = new Map<number, Breakdown>(
    (await db.selectFrom("breakdown").selectAll().execute()).map((b) => [
      b.id,
      {
        category: code(categoryCodes, b.category_id),
        model: code(modelCodes, b.model_id),
        unitType: code(unitTypeCodes, b.unit_type_id),
        awardLevel: code(awardLevelCodes, b.award_level_id),
      },
    ]),
  );
  // In a World a source is its place in the order of public ids, so that what came first into the database decides nothing.
  const sources = await db
    .selectFrom("source")
    .select(["id", "published"])
    .where("dataset_id", "=", datasetId)
    .orderBy(sql`code collate "C"`)
    .execute();
  const breaks = await db.selectFrom("series_break").selectAll().execute();
  const lineage = await db.selectFrom("lineage").selectAll().execute();
  const world: World = {
    areas: areas.map((a) => ({
      id: a.code,
      level: a.level,
      validFrom: a.valid_from,
      validTo: a.valid_to,
    })),
    lineage: lineage.map((l) => ({
      from: at(codes.areas, l.from_id),
      to: at(codes.areas, l.to_id),
      on: l.on_date,
      transfer: l.transfer === "exact" ? "exact" : "partial",
    })),
    indicators: indicators.map((i) => ({
      id: i.code,
      kind: i.kind as Indicator["kind"],
      overAreas: i.over_areas as Indicator["overAreas"],
      overModels: i.over_models as Indicator["overModels"],
      overUnitTypes: i.over_unit_types as Indicator["overUnitTypes"],
      overAwardLevels: i.over_award_levels as Indicator["overAwardLevels"],
      breakdowns: i.breakdowns as unknown as Indicator["breakdowns"],
      numerator: code(codes.indicators, i.numerator_id),
      denominator: code(codes.indicators, i.denominator_id),
      rankable: i.rankable,
    })),
    models: models.map((m): Model => ({ id: m.code, category: at(categoryCodes, m.category_id) })),
    dataset: await readDataset(db, datasetId, due, codes.indicators),
    terms: await readTerms(db, datasetId),
    breaks: breaks.map((b) => ({
      indicator: at(codes.indicators, b.indicator_id),
      date: b.date,
      area: code(codes.areas, b.area_id),
    })),
    sources: sources.map(({ published }, id) => ({ id, published })),
    observations: [],
  };
  const keys = {
    areas: keysOf([...areas, ...places.codes]),
    indicators: keysOf(indicators),
    categories: keysOf(categories),
    models: keysOf(models),
    unitTypes: keysOf(unitTypes),
    awardLevels: keysOf(awardLevels),
    sources: sources.map(({ id }) => id),
  };
  const sourcePlaces = new Map(sources.map(({ id }, place) => [id, place]));
  const families = [...Map.groupBy(indicators, (row) => row.family_id)].map(([id, members]) => ({
    id,
    indicators: members.map((row) => row.id),
  }));
  return {
    datasetId,
    world,
    places: isDeep ? { areas: places.areas, lineage: places.lineage } : null,
    keys,
    families,
    codes,
    breakdowns,
    sourcePlaces,
  };
}

/** The country and its provinces, and those districts and communes that a dataset has figures of: no others can have an answer. */
async function readAreas(db: Kysely<Database>, datasetId: number) {
  const held = db.selectFrom("holding").select("area_id").where("dataset_id", "=", datasetId);
  return db
    .selectFrom("any_area")
    .select(["id", "code", "level", "valid_from", "valid_to"])
    .where((of) => of.or([of("rank", "<=", 1), of("id", "in", held)]))
    .execute();
}

/** Every district and commune there was, where it lay, and what became of it. */
async function readPlaces(db: Kysely<Database>) {
  const rows = await db
    .selectFrom("place")
    .innerJoin("area", "area.id", "province_id")
    .select(["place.id", "place.code", "place.level", "place.code_gso", "district_code"])
    .select(["place.valid_from", "place.valid_to", "area.code as province"])
    .execute();
  const codes = codesOf(rows);
  const lineage = await db
    .selectFrom("place_lineage")
    .select(["from_id", "to_id", "on_date", "transfer"])
    .execute();
  return {
    codes: rows,
    areas: rows.map(({ code, level, valid_from, valid_to, code_gso, district_code, province }): Area => ({
      id: code,
      level,
      validFrom: placeBegins(valid_from),
      validTo: valid_to,
      ...lyingIn(level, code_gso, { province, districtCode: district_code }),
    })),
    lineage: lineage.map(({ from_id, to_id, on_date, transfer }) => ({
      from: at(codes, from_id),
      to: at(codes, to_id),
      on: on_date,
      transfer,
    })),
  };
}

async function readDataset(
  db: Kysely<Database>,
  id: number,
  due: readonly Selectable<Database["due"]>[],
  indicators: ReadonlyMap<number, string>,
): Promise<Dataset> {
  const row = await db.selectFrom("dataset").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  return {
    id: row.code,
    reporting: row.reporting === "SCHEDULED" ? "SCHEDULED" : "COLLECTED",
    calendarFrom: row.calendar_from.slice(0, 7),
    calendarTo: row.calendar_to.slice(0, 7),
    due: due.map((d) => ({
      indicator: indicators.get(d.indicator_id) ?? missing("indicator", d.indicator_id),
      every: d.every as Dataset["due"][number]["every"],
      day: d.day,
    })),
    reportedAt: levelsOf(due, (key) => indicators.get(key) ?? missing("indicator", key)),
  };
}

/** Terms that hold figures of a dataset, withdrawn ones too. */
async function readTerms(db: Kysely<Database>, datasetId: number): Promise<string[]> {
  const terms = await db.selectFrom("period").select(["id", "code"]).where("kind", "=", "TERM").execute();
  if (terms.length === 0) return [];
  const found = await ofEachFamily(await allFamilies(db), async (family) => {
    const { rows } = await sql<{
      id: number;
    }>`select distinct period_id as id from observation where family_id = ${family}
      and dataset_id = ${datasetId} and period_id = any(${terms.map((term) => term.id)}::int[])`.execute(db);
    return rows.map((row) => row.id);
  });
  const held = new Set(found.flat());
  return terms.flatMap((term) => (held.has(term.id) ? [term.code] : [])).sort();
}

const at = (codes: ReadonlyMap<number, string>, id: number): string => codes.get(id) ?? `#${id}`;
const code = (codes: ReadonlyMap<number, string>, id: number | null): string | null =>
  id === null ? null : at(codes, id);
