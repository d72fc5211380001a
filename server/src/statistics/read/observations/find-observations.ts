import type { Kysely } from "kysely";
import { ofEachFamily } from "../../../db/of-each-family.ts";
import type { Database } from "../../../db/tables.ts";
import { buildObservationsQuery, buildShownQuery, buildVersionsQuery } from "./build-observations-query.ts";
import { buildNamingListQuery, buildSourceListQuery, type ListedFigure } from "./build-list-query.ts";
import type { FoundObservation, FoundVersion } from "./build-observations-query.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import { observationScopes } from "./observation-scope.ts";
import { decodeCursor, encodeCursor } from "../../request/cursor.ts";
import { InputError } from "../../request/request.ts";
import type { StatisticRow } from "../../request/request.ts";
import { resolveDataset } from "../../request/resolve-members.ts";
import type { Instant, ObservationStatus, Qualifier } from "../../model/types.ts";

export interface ObservationVersionRow {
  readonly version: number;
  readonly recorded: Instant;
  readonly value: number | null;
  readonly qualifier: Qualifier | null;
  readonly status: ObservationStatus;
  /** Of a figure that came in a file that was handed in: where it stood there; null: it came otherwise. */
  readonly handedIn: HandedIn | null;
}

export interface HandedIn {
  readonly import: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly isReversal: boolean;
  /** Why it changed what was known, as it was said. */
  readonly reason: string | null;
  /** Roles. */
  readonly handedInBy: string;
  readonly publishedBy: string;
}

/** One printed figure: the version that stands. Ids are codes, `key` and `source` are database ids. */
export interface ObservationRow {
  readonly key: number;
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly model: string | null;
  readonly category: string | null;
  readonly unitType: string | null;
  readonly awardLevel: string | null;
  readonly value: number | null;
  readonly qualifier: Qualifier | null;
  readonly status: ObservationStatus;
  /** YYYY-MM; null for a FLOW. */
  readonly dated: string | null;
  readonly datedBy: "PRINTED" | "PERIOD" | "PUBLICATION" | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly source: number;
  readonly statement: string | null;
  readonly note: string | null;
  /** What the source names as examples, as printed; never counted from. */
  readonly names: readonly string[];
  /** Newest first; the first is this one. */
  readonly versions: readonly ObservationVersionRow[];
}

export interface ObservationPage {
  readonly nodes: readonly ObservationRow[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** What of the request the rows came from matters for what they rest on. */
export interface RowContext {
  readonly dataset: string;
  /** As asked: CURRENT, AS_REPORTED or a vintage. */
  readonly boundaries: string;
  readonly knownAt: Instant | null;
}

const MOST = 1000;

/**
 * For each row, in order: the figures it stands on or could not be made of, largest first. Two statements for any number
 * of rows. Throws InputError on a wrong `first` (1 to 1,000) or `after`.
 */
export async function findObservations(
  db: Kysely<Database>,
  catalogue: Catalogue,
  rows: readonly StatisticRow[],
  context: RowContext,
  first: number,
  after: string | null,
): Promise<readonly ObservationPage[]> {
  const offset = readOffset(first, after);
  const { key } = resolveDataset(catalogue, context.dataset);
  const scopes = rows.flatMap((row, ord) => observationScopes(context.dataset, row, ord));
  if (scopes.length === 0) return rows.map(() => NONE);
  const byFamily = [...Map.groupBy(scopes, ({ family }) => family)];
  const isOne = byFamily.length === 1;
  // Of several families each is asked for what may be on the page of all.
  const [most, from] = isOne ? [first, offset] : [offset + first, 0];
  const found = await ofEachFamily(
    byFamily,
    async ([family, of]) =>
      (await buildObservationsQuery(family, key, of, context.knownAt, most, from).execute(db)).rows,
  );
  const listed = isOne ? found.flat() : together(found, first, offset);
  return pages(db, catalogue, rows.length, listed, context.knownAt);
}

/**
 * For each source (database id), in order: the current figures taken from it, the country's first, then by official code.
 * Two statements. Throws InputError like findObservations.
 */
export async function findObservationsOfSources(
  db: Kysely<Database>,
  catalogue: Catalogue,
  sources: readonly number[],
  first: number,
  after: string | null,
): Promise<readonly ObservationPage[]> {
  const offset = readOffset(first, after);
  if (sources.length === 0) return [];
  const { knownAt } = catalogue;
  const { rows } = await buildSourceListQuery(sources, knownAt, first, offset).execute(db);
  return pages(db, catalogue, sources.length, await shown(db, rows, knownAt), knownAt);
}

/**
 * The current figures of a dataset whose source names examples, those of the newest periods first. Two statements. Throws
 * InputError on an unknown dataset or a wrong `first` (1 to 1,000).
 */
export async function findNamingObservations(
  db: Kysely<Database>,
  catalogue: Catalogue,
  dataset: string,
  first: number,
): Promise<readonly ObservationRow[]> {
  readOffset(first, null);
  const { key } = resolveDataset(catalogue, dataset);
  const { knownAt } = catalogue;
  const { rows } = await buildNamingListQuery(key, knownAt, first).execute(db);
  const [page = NONE] = await pages(db, catalogue, 1, await shown(db, rows, knownAt), knownAt);
  return page.nodes;
}

/** The figures of a page as they are shown, in the order of their lists. A statement for each of their families. */
export async function shown(
  db: Kysely<Database>,
  page: readonly ListedFigure[],
  knownAt: Instant | null,
): Promise<readonly FoundObservation[]> {
  const byFamily = [...Map.groupBy(page, (figure) => figure.family_id)];
  const found = await ofEachFamily(
    byFamily,
    async ([family, of]) => (await buildShownQuery(family, of, knownAt).execute(db)).rows,
  );
  return found.flat().sort((a, b) => a.ord - b.ord || a.place - b.place);
}

/** A page of each list, largest first, of what each family has of it. */
function together(
  found: readonly (readonly FoundObservation[])[],
  first: number,
  offset: number,
): readonly FoundObservation[] {
  const largest = (a: FoundObservation, b: FoundObservation): number =>
    Number(a.value === null) - Number(b.value === null) || (b.value ?? 0) - (a.value ?? 0) || a.id - b.id;
  return [...Map.groupBy(found.flat(), ({ ord }) => ord).values()].flatMap((list) => {
    const total = [...Map.groupBy(list, (figure) => figure.family_id).values()].reduce(
      (sum, [one]) => sum + (one?.total ?? 0),
      0,
    );
    return list
      .sort(largest)
      .map((figure, index) => ({ ...figure, place: index + 1, total }))
      .slice(offset, offset + first);
  });
}

export const NONE: ObservationPage = { nodes: [], totalCount: 0, hasNextPage: false, endCursor: null };

export async function pages(
  db: Kysely<Database>,
  catalogue: Catalogue,
  count: number,
  found: readonly FoundObservation[],
  knownAt: Instant | null,
): Promise<readonly ObservationPage[]> {
  const byFamily = Map.groupBy(found.keys(), (index) => found[index]?.family_id ?? -1);
  const versions = await ofEachFamily([...byFamily], async ([family, places]) => {
    const figures = places.flatMap((place) => found[place] ?? []);
    const { rows } = await buildVersionsQuery(family, figures, knownAt).execute(db);
    return rows.map((version) => ({ ...version, ord: places[version.ord - 1] ?? -1 }));
  });
  const byFigure = Map.groupBy(versions.flat(), ({ ord }) => ord);
  const byList = Map.groupBy(
    found.map((figure, index) => ({ figure, versions: byFigure.get(index) ?? [] })),
    ({ figure }) => Number(figure.ord),
  );
  return Array.from({ length: count }, (_, ord) => {
    const list = byList.get(ord) ?? [];
    const last = list.at(-1)?.figure;
    if (last === undefined) return NONE;
    return {
      nodes: list.map((each) => observationRow(catalogue, each.figure, each.versions)),
      totalCount: last.total,
      hasNextPage: last.place < last.total,
      endCursor: encodeCursor("figure", last.place),
    };
  });
}

function observationRow(
  catalogue: Catalogue,
  figure: FoundObservation,
  versions: readonly FoundVersion[],
): ObservationRow {
  const breakdown = catalogue.breakdowns.get(figure.breakdown_id);
  return {
    key: figure.id,
    indicator: catalogue.indicators.byKey.get(figure.indicator_id)?.id ?? "",
    area: catalogue.areas.byKey.get(figure.area_id)?.id ?? "",
    period: catalogue.periods.byKey.get(figure.period_id)?.id ?? "",
    model: breakdown?.model ?? null,
    category: breakdown?.category ?? null,
    unitType: breakdown?.unitType ?? null,
    awardLevel: breakdown?.awardLevel ?? null,
    value: figure.value,
    qualifier: figure.qualifier as Qualifier | null,
    status: figure.status as ObservationStatus,
    dated: figure.dated?.slice(0, 7) ?? null,
    datedBy: figure.dated_by as ObservationRow["datedBy"],
    validFrom: figure.valid_from,
    validTo: figure.valid_to,
    source: figure.source_id,
    statement: figure.statement,
    note: figure.note,
    names: figure.names ?? [],
    versions: versions.map((each) => versionRow(each, figure.hidden)),
  };
}

function versionRow(found: FoundVersion, isHidden: boolean): ObservationVersionRow {
  const { version, recorded, value, qualifier, status } = found;
  const handedIn = handedInOf(found);
  return isHidden && value !== null
    ? { version, recorded, value: null, qualifier: null, status: "WITHHELD", handedIn }
    : {
        version,
        recorded,
        value,
        qualifier: qualifier as Qualifier | null,
        status: status as ObservationStatus,
        handedIn,
      };
}

function handedInOf(found: FoundVersion): HandedIn | null {
  if (found.import_id === null) return null;
  return {
    import: found.import_id,
    sheet: found.sheet,
    cell: found.cell,
    isReversal: found.is_reversal === true,
    reason: found.reason,
    handedInBy: found.handed_in_by ?? "product",
    publishedBy: found.published_by ?? "product",
  };
}

function readOffset(first: number, after: string | null): number {
  if (!Number.isInteger(first) || first < 1 || first > MOST)
    throw new InputError("first", {
      code: "WHOLE_NUMBER",
      args: { argument: "first", least: 1, most: 1_000, given: first },
    });
  if (after === null) return 0;
  const place = decodeCursor(after);
  if (place?.list !== "figure") throw new InputError("after", { code: "NOT_A_CURSOR", args: {} });
  return place.index;
}
