import type { Kysely, Selectable } from "kysely";
import { withPredecessors } from "./carry-window.ts";
import { ofEachFamily } from "../../db/of-each-family.ts";
import type { Database } from "../../db/tables.ts";
import type { HoldingTable } from "../../db/tables/holding-tables.ts";
import { buildHeldPairs, countHoldings } from "./count-holdings.ts";
import { familiesOf } from "../catalogue/families.ts";
import type { Catalogue, CatalogueArea, CataloguePeriod } from "../catalogue/catalogue.ts";
import { resolveBoundaries, existsOn } from "../request/resolve-boundaries.ts";
import { resolveDataset, resolveIndicator } from "../request/resolve-members.ts";
import { ofKind, periodsWithFigures } from "../request/resolve-periods.ts";
import type { PeriodKind } from "../model/types.ts";

export interface HoldingRow {
  readonly area: string;
  readonly figures: number;
  readonly sources: number;
  readonly indicators: number;
  /** Period code; null when there is no figure. */
  readonly newest: string | null;
  /** How many of the figures are of districts and communes in it. */
  readonly below: number;
  /** Only areas that have any, those of its districts and communes counted in, the area itself first. */
  readonly of: readonly { readonly area: string; readonly figures: number }[];
}

/**
 * What is known at all, per area of the boundaries asked, the country first; areas without a figure with 0. A predecessor's
 * figures count at its successor; on AS_REPORTED every area that ever existed has its own alone. Figures of districts and communes
 * count in the province they lay in. At most two statements. Throws InputError on an unknown dataset or boundaries.
 */
export async function findHoldings(
  db: Kysely<Database>,
  catalogue: Catalogue,
  dataset: string,
  boundaries: string,
): Promise<readonly HoldingRow[]> {
  const held = await readHoldings(db, catalogue, dataset);
  const inProvinces = Map.groupBy(
    [...held.values()].filter(({ figures }) => figures > 0),
    ({ area_id }) => {
      const area = catalogue.areas.byKey.get(area_id);
      return area?.place?.province ?? area?.id;
    },
  );
  return placed(catalogue, boundaries).map(({ area, parts }) => {
    const found = parts.flatMap((id) => (inProvinces.get(id) ?? []).map((holding) => ({ id, holding })));
    const own = found.filter(({ id, holding }) => catalogue.areas.byKey.get(holding.area_id)?.id === id);
    const figures = sumOf(found);
    return {
      area: area.id,
      figures,
      below: figures - sumOf(own),
      sources: new Set(found.flatMap(({ holding }) => holding.sources)).size,
      indicators: new Set(found.flatMap(({ holding }) => holding.indicators)).size,
      newest: newest(
        catalogue,
        found.map(({ holding }) => holding),
      ),
      of: [...Map.groupBy(found, ({ id }) => id)].map(([id, these]) => ({ area: id, figures: sumOf(these) })),
    };
  });
}

const sumOf = (found: readonly { readonly holding: Holding }[]): number =>
  found.reduce((sum, { holding }) => sum + holding.figures, 0);

/**
 * Provinces of the boundaries asked that hold figures of each indicator (by id; every indicator is in the map), for themselves
 * or their predecessors; of what a dataset has reported by districts or communes, those whose any holds one. A RATIO also counts where both its parts are held. One
 * statement. Throws InputError.
 */
export async function countAreasWithFigures(
  db: Kysely<Database>,
  catalogue: Catalogue,
  dataset: string,
  boundaries: string,
): Promise<ReadonlyMap<string, number>> {
  const held = inProvinces(catalogue, dataset, await readHeldIndicators(db, catalogue, dataset));
  const areas = placed(catalogue, boundaries)
    .filter(({ area }) => area.level === "province")
    .map(({ parts }) => {
      return new Set<string | null>(parts.flatMap((id) => [...(held.get(id) ?? [])]));
    });
  const has = (ids: ReadonlySet<string | null>, id: string | null): boolean => id !== null && ids.has(id);
  return new Map(
    catalogue.indicators.list.map(({ id, numerator, denominator }) => [
      id,
      areas.filter((ids) => ids.has(id) || (has(ids, numerator) && has(ids, denominator))).length,
    ]),
  );
}

/**
 * Periods that hold figures of a dataset, or of one indicator (of a RATIO or its numerator), oldest first. Of a kind: also
 * those within which a shorter one does. From the catalogue alone. Throws InputError on an unknown dataset or indicator.
 */
export function findPeriods(
  catalogue: Catalogue,
  dataset: string,
  kind: PeriodKind | null,
  indicator: string | null,
): readonly CataloguePeriod[] {
  const of = resolveDataset(catalogue, dataset);
  const indicators =
    indicator === null ? catalogue.indicators.list : [resolveIndicator(catalogue, indicator, "indicator")];
  const holding = periodsWithFigures(catalogue, of, indicators);
  if (kind !== null) return ofKind(catalogue, of, holding, kind);
  return [...holding.keys()].sort((a, b) => a.order - b.order);
}

/**
 * How many current figures a dataset holds, and of which indicators (ids, in order). From the catalogue alone. Throws
 * InputError on an unknown dataset.
 */
export function datasetFigures(
  catalogue: Catalogue,
  dataset: string,
): { readonly figures: number; readonly indicators: readonly string[] } {
  const { figures } = resolveDataset(catalogue, dataset);
  const counts = [...figures.values()].flatMap((periods) => [...periods.values()]);
  return {
    figures: counts.reduce((sum, count) => sum + count, 0),
    indicators: catalogue.indicators.list
      .filter(({ id }) => (figures.get(id)?.size ?? 0) > 0)
      .map(({ id }) => id),
  };
}

type Holding = Selectable<HoldingTable>;

/** By database key of the area. What is known now is kept in a table; what was known earlier is counted. */
async function readHoldings(
  db: Kysely<Database>,
  catalogue: Catalogue,
  dataset: string,
): Promise<ReadonlyMap<number, Holding>> {
  const { key } = resolveDataset(catalogue, dataset);
  const now = await db.selectFrom("holding").selectAll().where("dataset_id", "=", key).execute();
  const areas = now.map((row) => row.area_id);
  const rows =
    catalogue.knownAt === null
      ? now
      : await countHoldings(db, familiesOf(catalogue.indicators.list), key, areas, catalogue.knownAt);
  return new Map(rows.map((row) => [row.area_id, row]));
}

/** The indicators of which anything is known in an area, by its database key. */
async function readHeldIndicators(
  db: Kysely<Database>,
  catalogue: Catalogue,
  dataset: string,
): Promise<ReadonlyMap<number, readonly number[]>> {
  if (catalogue.knownAt === null)
    return new Map(
      [...(await readHoldings(db, catalogue, dataset))].map(([area, { indicators }]) => [area, indicators]),
    );
  const { key } = resolveDataset(catalogue, dataset);
  const { knownAt } = catalogue;
  const pairs = await ofEachFamily(
    familiesOf(catalogue.indicators.list),
    async (family) => (await buildHeldPairs(family, key, knownAt).execute(db)).rows,
  );
  const byArea = Map.groupBy(pairs.flat(), ({ area_id }) => area_id);
  return new Map([...byArea].map(([area, of]) => [area, of.map(({ indicator_id }) => indicator_id)]));
}

/** The indicators that each province holds, by its id: its own figures, and those of its districts and communes where the dataset has them report. */
function inProvinces(
  catalogue: Catalogue,
  dataset: string,
  held: ReadonlyMap<number, readonly number[]>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const { reportedAt } = resolveDataset(catalogue, dataset);
  const found = new Map<string, Set<string>>();
  for (const [key, indicators] of held) {
    const area = catalogue.areas.byKey.get(key);
    if (area === undefined) continue;
    const province = area.place?.province ?? area.id;
    const ids = found.get(province) ?? new Set();
    found.set(province, ids);
    for (const one of indicators) {
      const id = catalogue.indicators.byKey.get(one)?.id;
      if (id !== undefined && (area.place === null || reportedAt[id] !== undefined)) ids.add(id);
    }
  }
  return found;
}

/** The areas listed, each with those whose figures count there. */
function placed(
  catalogue: Catalogue,
  boundaries: string,
): readonly { readonly area: CatalogueArea; readonly parts: readonly string[] }[] {
  const { day } = resolveBoundaries(catalogue, boundaries);
  if (day === null) return catalogue.areas.list.map((area) => ({ area, parts: [area.id] }));
  return catalogue.areas.list
    .filter((area) => area.level === "country" || existsOn(area, day))
    .map((area) => ({ area, parts: withPredecessors(catalogue, area) }));
}

/** The period of the newest of several figures: by its own date, then the later period. */
function newest(catalogue: Catalogue, holdings: readonly Holding[]): string | null {
  const figures = holdings.flatMap(({ newest_period_id, newest_date }) => {
    const period = catalogue.periods.byKey.get(newest_period_id ?? 0);
    return period === undefined ? [] : [{ period, date: newest_date ?? period.lastDay }];
  });
  const [last] = figures.sort((a, b) =>
    a.date === b.date ? b.period.order - a.period.order : a.date < b.date ? 1 : -1,
  );
  return last?.period.id ?? null;
}
