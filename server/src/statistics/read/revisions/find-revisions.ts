import type { Kysely } from "kysely";
import type { Database } from "../../../db/tables.ts";
import { type Catalogue, type CatalogueDataset, latestKnown } from "../../catalogue/catalogue.ts";
import { coordinates } from "../../model/breakdown-coordinates.ts";
import type { Instant } from "../../model/types.ts";
import { decodeCursor, encodeCursor } from "../../request/cursor.ts";
import { InputError } from "../../request/request.ts";
import type { StatisticRow } from "../../request/request.ts";
import { existsOn, resolveBoundaries } from "../../request/resolve-boundaries.ts";
import { resolveInstant } from "../../request/resolve-known-at.ts";
import {
  resolveArea,
  resolveDataset,
  resolveIndicator,
  resolvePeriod,
} from "../../request/resolve-members.ts";
import { type AskedCell, type CellSetting, findCells } from "../cells/find-cells.ts";
import type { AskedContext } from "../row-context.ts";
import { buildChangedCellsQuery } from "./build-revisions-query.ts";
import { type Cause, findCauses } from "./find-causes.ts";

/** The arguments of Query.revisions, as they came. Null = not given. */
export interface RevisionsRequest {
  readonly dataset: string;
  readonly since: string;
  readonly until: string | null;
  readonly indicators: readonly string[] | null;
  readonly areas: readonly string[] | null;
  readonly periods: readonly string[] | null;
  readonly boundaries: string;
  readonly first: number;
  readonly after: string | null;
}

/** A statistic that says something else than it did. */
export interface RevisionRow {
  readonly before: StatisticRow;
  readonly after: StatisticRow;
  readonly cause: Cause;
}

export interface RevisionPage {
  readonly nodes: readonly RevisionRow[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
  /** How the rows of before and of after were asked for. */
  readonly contexts: { readonly before: AskedContext; readonly after: AskedContext };
}

const MOST_PAGE = 500;
/** Most cells of which an answer may have come or gone. */
const MOST_CELLS = 20_000;

/**
 * Which statistics moved between two instants, a page of them in the order of indicators, periods, areas and breakdowns. Four statements.
 * Throws InputError.
 *
 * @param admit is told how many cells have to be compared, and may throw
 */
export async function findRevisions(
  db: Kysely<Database>,
  catalogue: Catalogue,
  request: RevisionsRequest,
  admit: (rows: number) => void = () => undefined,
): Promise<RevisionPage> {
  const { first } = request;
  if (!Number.isInteger(first) || first < 1 || first > MOST_PAGE)
    throw new InputError("first", {
      code: "WHOLE_NUMBER",
      args: { argument: "first", least: 1, most: MOST_PAGE, given: first },
    });
  const dataset = resolveDataset(catalogue, request.dataset);
  const since = resolveInstant(catalogue, request.since, "since");
  const until = resolveUntil(catalogue, request, since);
  const cells = await changedCells(db, catalogue, dataset, request, since, until);
  admit(2 * cells.length);
  const at = (knownAt: Instant): CellSetting => {
    const today = knownAt.slice(0, 10);
    const boundaries = resolveBoundaries(catalogue, request.boundaries, until.slice(0, 10));
    return { catalogue, dataset, boundaries, today, knownAt };
  };
  const before = (await findCells(db, at(since), cells)).rows;
  const after = (await findCells(db, at(until), cells)).rows;
  const moved = cells.flatMap((cell, index) => {
    const [then, now] = [before[index], after[index]];
    return then === undefined || now === undefined || isSame(then, now) ? [] : [{ cell, was: then, now }];
  });
  const offset = readOffset(request.after, until);
  const page = moved.slice(offset, offset + first);
  const causes = await findCauses(db, at(until), page, since, until);
  const context = (knownAt: Instant): AskedContext => {
    const { boundaries } = request;
    return { dataset: dataset.id, boundaries, knownAt, areas: [], groups: [], by: [] };
  };
  return {
    nodes: page.map(({ was, now }, index) => ({
      before: was,
      after: now,
      cause: causes[index] ?? "DEFINITION",
    })),
    totalCount: moved.length,
    hasNextPage: offset + page.length < moved.length,
    endCursor: page.length === 0 ? null : encodeCursor(listOf(until), offset + page.length),
    contexts: { before: context(since), after: context(until) },
  };
}

/** The end of the span: that of the pages before, else as asked, else now. */
function resolveUntil(catalogue: Catalogue, { until, after }: RevisionsRequest, since: Instant): Instant {
  const place = until === null && after !== null ? decodeCursor(after) : null;
  const [, pinned] = /^until-(\d{1,15})$/.exec(place?.list ?? "") ?? [];
  const asked = pinned === undefined ? until : new Date(Number(pinned)).toISOString();
  const end = asked === null ? latestKnown(catalogue) : resolveInstant(catalogue, asked, "until");
  if (since < end) return end;
  throw new InputError("until", { code: "UNTIL_BEFORE_SINCE", args: { until: end, since } });
}

const listOf = (until: Instant): string => `until-${Date.parse(until)}`;

function readOffset(after: string | null, until: Instant): number {
  if (after === null) return 0;
  const place = decodeCursor(after);
  if (place?.list === listOf(until)) return place.index;
  throw new InputError("after", { code: "NOT_A_CURSOR", args: {} });
}

const isSame = (a: StatisticRow, b: StatisticRow): boolean =>
  a.value === b.value && a.status === b.status && a.qualifier === b.qualifier;

/** The cells of the boundaries asked of which an answer came or went, in order. */
async function changedCells(
  db: Kysely<Database>,
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  { indicators, areas, periods, boundaries: id }: RevisionsRequest,
  since: Instant,
  until: Instant,
): Promise<readonly AskedCell[]> {
  const keys = (ids: readonly string[] | null, resolve: (each: string) => { readonly key: number }) =>
    // Each once: all that moved is held against them.
    ids && [...new Set(ids)].map((each) => resolve(each).key);
  const filter = {
    dataset: dataset.key,
    indicators: keys(indicators, (each) => resolveIndicator(catalogue, each)),
    areas: keys(areas, (each) => resolveArea(catalogue, each)),
    periods: keys(periods, (each) => resolvePeriod(catalogue, dataset, each)),
  };
  const { day } = resolveBoundaries(catalogue, id, until.slice(0, 10));
  const { rows } = await buildChangedCellsQuery(filter, since, until, MOST_CELLS + 1).execute(db);
  if (rows.length > MOST_CELLS)
    throw new InputError("since", {
      code: "TOO_MUCH_MOVED",
      args: { most: MOST_CELLS, since, until },
    });
  const cells = rows.flatMap((row): AskedCell[] => {
    const indicator = catalogue.indicators.byKey.get(row.indicator_id);
    const area = catalogue.areas.byKey.get(row.area_id);
    const period = catalogue.periods.byKey.get(row.period_id);
    const breakdown = catalogue.breakdowns.get(row.breakdown_id);
    if (indicator === undefined || area === undefined || period === undefined || breakdown === undefined)
      return [];
    const isListed = area.level === "country" || areas !== null || existsOn(area, day ?? period.lastDay);
    return isListed ? [{ indicator, area, period, breakdown }] : [];
  });
  const order = ({ indicator, area, period, breakdown }: AskedCell): readonly number[] => [
    indicator.order,
    period.order,
    area.order,
    catalogue.breakdownKeys.get(coordinates(breakdown))?.order ?? 0,
  ];
  return cells
    .map((cell) => ({ cell, place: order(cell) }))
    .sort((a, b) => compare(a.place, b.place))
    .map(({ cell }) => cell);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((value, index) => value !== b[index]);
  return differs < 0 ? 0 : (a[differs] ?? 0) - (b[differs] ?? 0);
}
