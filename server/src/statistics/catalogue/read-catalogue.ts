import type { Kysely } from "kysely";
import type { Database } from "../../db/tables.ts";
import type { Catalogue, CatalogueArea, CatalogueIndicator, CataloguePeriod } from "./catalogue.ts";
import { readGazetteer } from "./gazetteer.ts";
import type { MemberIndex } from "./member-index.ts";
import { lyingIn, placeBegins } from "./place.ts";
import { dataVersion } from "./data-version.ts";
import { readAreaGroups, readAreas } from "./read-areas.ts";
import { readBreakdowns } from "./read-breakdowns.ts";
import { readDatasets } from "./read-datasets.ts";
import { findingMore, indexMembers } from "./member-index.ts";
import { AreaHistory } from "../model/area-history.ts";
import type { Area, Combining, IndicatorKind, PeriodKind } from "../model/types.ts";

/**
 * Reads every reference table into memory, all as of one commit of data.
 *
 * @param before the catalogue of an earlier commit: what is long and has stayed is taken from it
 */
export async function readCatalogue(
  db: Kysely<Database>,
  before: Catalogue | null = null,
): Promise<Catalogue> {
  const readAll = (tx: Kysely<Database>): Promise<Catalogue> => read(tx, before);
  if (db.isTransaction) return readAll(db);
  return db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(readAll);
}

async function read(db: Kysely<Database>, before: Catalogue | null): Promise<Catalogue> {
  const version = await dataVersion(db);
  const provinces = await readAreas(db);
  const places = await readGazetteer(db, before?.places ?? null);
  const areas = findingMore(provinces, places.list);
  const areaIds = new Map([...areas.byKey].map(([key, { id }]) => [key, id]));
  const indicators = await readIndicators(db, areaIds);
  const periods = await readPeriods(db);
  const members = await readBreakdowns(db);
  const datasets = await readDatasets(db, indicators, periods, members.breakdowns, areaIds);
  const topics = await db.selectFrom("topic").selectAll().orderBy("rank").execute();
  const vintages = await db.selectFrom("vintage").selectAll().orderBy("valid_from").execute();
  const labels = await db.selectFrom("label").selectAll().execute();
  const lineage = await db
    .selectFrom("lineage")
    .innerJoin("area as f", "f.id", "from_id")
    .innerJoin("area as t", "t.id", "to_id")
    .select(["f.code as from", "t.code as to", "on_date as on", "transfer"])
    .execute();
  const moved = lineage.map((row) => ({
    ...row,
    transfer: row.transfer === "exact" ? ("exact" as const) : ("partial" as const),
  }));
  return {
    dataVersion: version,
    knownAt: null,
    areas,
    places,
    areaGroups: await readAreaGroups(db),
    indicators,
    topics: topics.map((row) => ({ id: row.code, indicators: row.indicators })),
    periods,
    ...members,
    datasets,
    areaHistory: new AreaHistory([...areas.byId.values()].flatMap(lived), [
      ...moved,
      ...places.list.flatMap(({ place }) => place.after),
    ]),
    vintages: vintages.map((row) => ({
      id: row.id,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      boundariesFile: row.boundaries_file,
    })),
    labels: new Map(
      labels.map(({ kind, code, lang, name, definition, unit, other_names }) => [
        `${kind}/${code}/${lang}`,
        { name, definition, unit, otherNames: other_names },
      ]),
    ),
  };
}

/** An area as its history knows it; groups have no land of their own. */
function lived({ id, level, codeGso, validFrom, validTo, place }: CatalogueArea): Area[] {
  if (level === "group") return [];
  if (place === null) return [{ id, level, validFrom, validTo }];
  return [{ id, level, validFrom: placeBegins(validFrom), validTo, ...lyingIn(level, codeGso, place) }];
}

async function readIndicators(
  db: Kysely<Database>,
  areaIds: ReadonlyMap<number, string>,
): Promise<MemberIndex<CatalogueIndicator>> {
  const rows = await db.selectFrom("indicator").selectAll().orderBy("id").execute();
  const breaks = await db.selectFrom("series_break").selectAll().orderBy("date").orderBy("id").execute();
  const versions = await db.selectFrom("indicator_version").selectAll().orderBy("valid_from").execute();
  const ids = new Map(rows.map((row) => [row.id, row.code]));
  return indexMembers(
    rows.map((row, order) => ({
      key: row.id,
      family: row.family_id,
      id: row.code,
      order,
      kind: row.kind as IndicatorKind,
      overAreas: row.over_areas as Combining | null,
      overModels: row.over_models as Combining | null,
      overUnitTypes: row.over_unit_types as Combining | null,
      overAwardLevels: row.over_award_levels as Combining | null,
      breakdowns: row.breakdowns as CatalogueIndicator["breakdowns"],
      numerator: ids.get(row.numerator_id ?? 0) ?? null,
      denominator: ids.get(row.denominator_id ?? 0) ?? null,
      rankable: row.rankable,
      made: null,
      knownFrom: row.known_from,
      versions: versions
        .filter((version) => version.indicator_id === row.id)
        .map((version) => ({
          validFrom: version.valid_from,
          vi: version.definition_vi,
          en: version.definition_en,
          breaksSeries: version.breaks_series,
        })),
      breaks: breaks
        .filter((b) => b.indicator_id === row.id)
        .map((b) => ({
          id: b.id,
          indicator: row.code,
          date: b.date,
          area: b.area_id === null ? null : (areaIds.get(b.area_id) ?? null),
        })),
    })),
  );
}

async function readPeriods(db: Kysely<Database>): Promise<MemberIndex<CataloguePeriod>> {
  const rows = await db
    .selectFrom("period")
    .selectAll()
    .orderBy("last_day")
    .orderBy("first_day", "desc")
    .orderBy("code")
    .execute();
  return indexMembers(
    rows.map((row, order) => ({
      key: row.id,
      id: row.code,
      kind: row.kind as PeriodKind,
      firstDay: row.first_day,
      lastDay: row.last_day,
      order,
    })),
  );
}
