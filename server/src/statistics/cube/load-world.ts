import { type Kysely, sql } from "kysely";
import type { Database } from "../../db/tables.ts";
import { firstDayOfMonth, lastDayOfMonth } from "../model/periods.ts";
import type { Breakdown, Dataset, Indicator, Model, Observation, World } from "../model/types.ts";

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

export interface LoadedWorld {
  readonly world: World;
  readonly keys: Keys;
}

/** Indicators that must be worked out together: a RATIO with its parts. Database ids. */
export interface Family {
  readonly id: number;
  readonly indicators: readonly number[];
}

/** The part of a dataset to load: a family of indicators, and what can answer cells within some months. */
export interface Slice {
  readonly family: Family;
  readonly within: { readonly first: number; readonly last: number } | null;
}

const keysOf = (rows: readonly { id: number; code: string }[]): Map<string, number> =>
  new Map(rows.map(({ id, code }) => [code, id]));
const codesOf = (rows: readonly { id: number; code: string }[]): ReadonlyMap<number, string> =>
  new Map(rows.map(({ id, code }) => [id, code]));

/** Reads what the statistics of a dataset are made from, in the words of types.ts. Throws when the dataset is unknown. */
export async function loadWorld(db: Kysely<Database>, datasetId: number, slice: Slice): Promise<LoadedWorld> {
  const reference = await loadReference(db);
  const { areas, indicators, categories, models, unitTypes, awardLevels } = reference;
  const codes = {
    areas: codesOf(areas),
    indicators: codesOf(indicators),
    categories: codesOf(categories),
    models: codesOf(models),
    unitTypes: codesOf(unitTypes),
    awardLevels: codesOf(awardLevels),
  };
  const chosen = new Set(slice.family.indicators);
  const at = (map: ReadonlyMap<number, string>, id: number): string => map.get(id) ?? `#${id}`;
  const code = (map: ReadonlyMap<number, string>, id: number | null): string | null =>
    id === null ? null : at(map, id);
  const breakdowns = new Map<number, Breakdown>(
    (await db.selectFrom("breakdown").selectAll().execute()).map((b) => [
      b.id,
      {
        category: code(codes.categories, b.category_id),
        model: code(codes.models, b.model_id),
        unitType: code(codes.unitTypes, b.unit_type_id),
        awardLevel: code(codes.awardLevels, b.award_level_id),
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
  const places = new Map(sources.map(({ id }, place) => [id, place]));
  const breaks = await db.selectFrom("series_break").selectAll().execute();
  const world: World = {
    areas: areas.map((a) => ({
      id: a.code,
      level: a.level === "country" ? "country" : "province",
      validFrom: a.valid_from,
      validTo: a.valid_to,
    })),
    lineage: (await db.selectFrom("lineage").selectAll().execute()).map((l) => ({
      from: at(codes.areas, l.from_id),
      to: at(codes.areas, l.to_id),
      on: l.on_date,
      transfer: l.transfer === "exact" ? "exact" : "partial",
    })),
    indicators: indicators
      .filter((i) => chosen.has(i.id))
      .map((i) => ({
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
    models: models.map((m): Model => ({ id: m.code, category: at(codes.categories, m.category_id) })),
    dataset: await loadDataset(db, datasetId, codes.indicators),
    terms: await loadTerms(db, datasetId),
    breaks: breaks.map((b) => ({
      indicator: at(codes.indicators, b.indicator_id),
      date: b.date,
      area: code(codes.areas, b.area_id),
    })),
    sources: sources.map(({ published }, id) => ({ id, published })),
    observations: (await observationRows(db, datasetId, slice).execute()).map((o): Observation => ({
      ...(breakdowns.get(o.breakdown_id) ?? missing("breakdown", o.breakdown_id)),
      id: o.id,
      indicator: at(codes.indicators, o.indicator_id),
      area: at(codes.areas, o.area_id),
      period: o.period,
      source: places.get(o.source_id) ?? missing("source", o.source_id),
      version: o.version,
      recorded: o.recorded,
      value: o.value,
      decimals: o.decimals,
      qualifier: o.qualifier as Observation["qualifier"],
      status: o.status as Observation["status"],
      dated: o.dated === null ? null : o.dated.slice(0, 7),
      validFrom: o.valid_from,
      validTo: o.valid_to,
      exhaustiveOver: o.exhaustive_over as Observation["exhaustiveOver"],
    })),
  };
  return {
    world,
    keys: {
      areas: keysOf(areas),
      indicators: keysOf(indicators),
      categories: keysOf(categories),
      models: keysOf(models),
      unitTypes: keysOf(unitTypes),
      awardLevels: keysOf(awardLevels),
      sources: sources.map(({ id }) => id),
    },
  };
}

async function loadReference(db: Kysely<Database>) {
  return {
    areas: await db.selectFrom("area").select(["id", "code", "level", "valid_from", "valid_to"]).execute(),
    indicators: await db.selectFrom("indicator").selectAll().orderBy("id").execute(),
    categories: await db.selectFrom("category").selectAll().execute(),
    models: await db.selectFrom("model").select(["id", "code", "category_id"]).execute(),
    unitTypes: await db.selectFrom("unit_type").select(["id", "code"]).execute(),
    awardLevels: await db.selectFrom("award_level").select(["id", "code"]).execute(),
  };
}

async function loadDataset(
  db: Kysely<Database>,
  id: number,
  indicators: ReadonlyMap<number, string>,
): Promise<Dataset> {
  const row = await db.selectFrom("dataset").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const due = await db.selectFrom("due").selectAll().where("dataset_id", "=", id).execute();
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
  };
}

/** Terms that hold figures of a dataset, withdrawn ones too. */
export async function loadTerms(db: Kysely<Database>, datasetId: number): Promise<string[]> {
  const terms = await db.selectFrom("period").select(["id", "code"]).where("kind", "=", "TERM").execute();
  if (terms.length === 0) return [];
  const { rows } = await sql<{ id: number }>`select distinct period_id as id from observation
    where dataset_id = ${datasetId} and period_id = any(${terms.map((term) => term.id)}::int[])`.execute(db);
  const held = new Set(rows.map((row) => row.id));
  return terms.flatMap((term) => (held.has(term.id) ? [term.code] : [])).sort();
}

function observationRows(db: Kysely<Database>, datasetId: number, { family, within }: Slice) {
  let rows = db
    .selectFrom("observation as o")
    .innerJoin("period as p", "p.id", "o.period_id")
    .select([
      "o.id",
      "o.indicator_id",
      "o.area_id",
      "p.code as period",
      "o.breakdown_id",
      "o.source_id",
      "o.version",
    ])
    .select([
      "o.recorded",
      "o.value",
      "o.decimals",
      "o.qualifier",
      "o.status",
      "o.dated",
      "o.valid_from",
      "o.valid_to",
    ])
    .select("o.exhaustive_over")
    .where("o.family_id", "=", family.id)
    .where("o.dataset_id", "=", datasetId);
  if (within !== null) {
    const first = firstDayOfMonth(within.first);
    const last = lastDayOfMonth(within.last);
    rows = rows.where(
      sql<boolean>`((p.first_day >= ${first} and p.last_day <= ${last}) or o.dated between ${first} and ${last}
        or (o.valid_from <= ${last} and (o.valid_to is null or o.valid_to > ${first})))`,
    );
  }
  return rows;
}

function missing(what: string, id: number): never {
  throw new Error(`The database refers to ${what} ${id}, which is not there`);
}
