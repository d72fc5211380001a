import type { Kysely } from "kysely";
import type { Database } from "../../../db/tables.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { PlaceArea } from "../../catalogue/gazetteer.ts";
import { commitOf } from "../../catalogue/data-version.ts";
import { decodeCursor, encodeCursor } from "../../request/cursor.ts";
import { lastDay } from "../../request/list-places.ts";
import { InputError } from "../../request/request.ts";
import { resolveKnownAt } from "../../request/resolve-known-at.ts";
import {
  resolveArea,
  resolveDataset,
  resolveIndicator,
  resolvePeriod,
} from "../../request/resolve-members.ts";
import { withPredecessors } from "../carry-window.ts";
import { listSources } from "../sources.ts";
import { buildFilteredListQuery, type ObservationFilter } from "./build-list-query.ts";
import { NONE, type ObservationPage, pages, shown } from "./find-observations.ts";

/** The arguments of Query.observations, as they came. Null = not given. */
export interface ObservationsRequest {
  readonly dataset: string;
  readonly areas: readonly string[] | null;
  /** Of the districts and communes in them, instead. */
  readonly below: boolean;
  readonly includePredecessors: boolean;
  readonly indicators: readonly string[] | null;
  readonly periods: readonly string[] | null;
  readonly sources: readonly string[] | null;
  readonly withdrawn: boolean;
  readonly knownAt: string | null;
  readonly first: number;
  readonly after: string | null;
}

const MOST = 1000;

/**
 * A page of the figures that were printed, of the version of each that stands. Pages after the first are of the data of the first,
 * whatever has come in since. At most four statements. Throws InputError.
 *
 * @param admit is told how much has to be looked through, in rows, and may throw
 */
export async function listObservations(
  db: Kysely<Database>,
  catalogue: Catalogue,
  request: ObservationsRequest,
  admit: (rows: number) => void = () => undefined,
): Promise<ObservationPage> {
  const { first } = request;
  if (!Number.isInteger(first) || first < 1 || first > MOST)
    throw new InputError("first", {
      code: "WHOLE_NUMBER",
      args: { argument: "first", least: 1, most: 1_000, given: first },
    });
  const filter = await resolveFilter(db, catalogue, request);
  const { commit, offset } = readPlace(catalogue, request.after);
  const asked = resolveKnownAt(catalogue, request.knownAt);
  const pinned = commit === catalogue.dataVersion.id ? null : await commitOf(db, commit);
  const knownAt = asked ?? pinned?.committedAt ?? null;
  admit(sizeOf(catalogue, request) / ROWS_LOOKED_THROUGH);
  const { rows } = await buildFilteredListQuery(filter, knownAt, first, offset).execute(db);
  const found = await shown(db, rows, knownAt);
  const [page = NONE] = await pages(db, catalogue, 1, found, knownAt);
  const last = found.at(-1);
  return { ...page, endCursor: last === undefined ? null : encodeCursor(`known-${commit}`, last.place) };
}

/** Figures that are looked through, and put in order, in the time that one row of an answer takes. */
const ROWS_LOOKED_THROUGH = 5;

/** Of some areas their share; how many each has is not known before. */
function sizeOf(catalogue: Catalogue, { dataset, indicators, areas }: ObservationsRequest): number {
  const { figures } = resolveDataset(catalogue, dataset);
  const ids = unique(indicators) ?? [...figures.keys()];
  const all = ids.reduce(
    (sum, id) => sum + [...(figures.get(id)?.values() ?? [])].reduce((of, count) => of + count, 0),
    0,
  );
  return areas === null ? all : Math.min(all, (all * areas.length) / catalogue.areas.list.length);
}

const unique = (ids: readonly string[] | null) => ids && [...new Set(ids)];

async function resolveFilter(
  db: Kysely<Database>,
  catalogue: Catalogue,
  request: ObservationsRequest,
): Promise<ObservationFilter> {
  const dataset = resolveDataset(catalogue, request.dataset);
  const areas = unique(request.areas)?.map((id) => resolveArea(catalogue, id)) ?? null;
  const named = areas?.flatMap((area) =>
    request.includePredecessors ? withPredecessors(catalogue, area) : [area.id],
  );
  const land = request.below
    ? placesIn(catalogue, named ?? null).map(({ key }) => key)
    : named?.flatMap((id) => catalogue.areas.byId.get(id)?.key ?? []);
  const indicators = unique(request.indicators)?.map((id) => resolveIndicator(catalogue, id)) ?? null;
  const sources =
    request.sources === null
      ? null
      : await listSources(db, catalogue, dataset.id, request.sources, 10_000, "sources");
  return {
    dataset: dataset.key,
    families: indicators?.map(({ family }) => family) ?? null,
    indicators: indicators?.map(({ key }) => key) ?? null,
    areas: land ?? null,
    periods: unique(request.periods)?.map((id) => resolvePeriod(catalogue, dataset, id).key) ?? null,
    sources: sources?.map(({ key }) => key) ?? null,
    withdrawn: request.withdrawn,
  };
}

/** Districts and communes of any time in some provinces, or communes in some districts; null: all there are. */
function placesIn(catalogue: Catalogue, ids: readonly string[] | null): readonly PlaceArea[] {
  const { places } = catalogue;
  if (ids === null) return places.list;
  const within = new Set(ids);
  return places.list.filter((area) => {
    if (within.has(area.place.province)) return true;
    const district = places.districtOf(area.place, lastDay(area));
    return district !== null && within.has(district.id);
  });
}

function readPlace(catalogue: Catalogue, after: string | null) {
  const newest = catalogue.dataVersion.id;
  if (after === null) return { commit: newest, offset: 0 };
  const place = decodeCursor(after);
  const [, commit] = /^known-(\d{1,9})$/.exec(place?.list ?? "") ?? [];
  if (place === null || commit === undefined || Number(commit) > newest)
    throw new InputError("after", { code: "NOT_A_CURSOR", args: {} });
  return { commit: Number(commit), offset: place.index };
}
