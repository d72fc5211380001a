import { createHash } from "node:crypto";
import type {
  Catalogue,
  CatalogueArea,
  CatalogueDataset,
  CatalogueIndicator,
  CataloguePeriod,
} from "../catalogue/catalogue.ts";
import { InputError } from "./request.ts";
import type { StatisticsRequest } from "./request.ts";
import {
  areasOfLevel,
  dayFor,
  existsOn,
  groupsOn,
  resolveAreaOn,
  resolveBoundaries,
  todayOf,
} from "./resolve-boundaries.ts";
import type { Boundaries } from "./resolve-boundaries.ts";
import { resolveBreakdowns } from "./resolve-breakdowns.ts";
import type { Series } from "./resolve-breakdowns.ts";
import { AskedCatalogue, groupMembers, resolveGroups } from "./resolve-groups.ts";
import { listPlaces } from "./list-places.ts";
import { resolveRatio } from "./resolve-ratio.ts";
import { resolveKnownAt } from "./resolve-known-at.ts";
import { resolveDataset, resolveIndicator } from "./resolve-members.ts";
import { checkTop, resolveOrder } from "./resolve-order.ts";
import type { Order } from "./resolve-order.ts";
import { type FiguresOf, resolvePeriods } from "./resolve-periods.ts";
import { readCursor } from "./statistics-cursor.ts";
import type { StatisticsCursor } from "./statistics-cursor.ts";
import type { Day, Instant, Status } from "../model/types.ts";

export { areaOnBoundaries, listAreas, resolveBoundaries } from "./resolve-boundaries.ts";
export type { Boundaries } from "./resolve-boundaries.ts";
export { resolveKnownAt } from "./resolve-known-at.ts";
export { resolveArea, resolveDataset, resolveIndicator, resolvePeriod } from "./resolve-members.ts";

/** How many rows a page may have. */
export interface RowLimits {
  /** Where only scalars, area, period, indicator and breakdown members are asked. */
  readonly light: number;
  /** Where any of `heavyFields` is asked. */
  readonly heavy: number;
  /** Costly fields that this request asks (sources, change, discrepancy, observations); empty: none. */
  readonly heavyFields: readonly string[];
}

export const ROW_LIMITS: RowLimits = { light: 20_000, heavy: 1_000, heavyFields: [] };

/** Most rows that can be put in the order of their values at once. */
const MOST_BY_VALUE = 200_000;

/** Most that can be worked out before the first is given: filtered, compared, shared out, put together in groups. */
const MOST_WORKED_OUT = 50_000;

/** Places that are laid out in the time that one row takes. */
const AREAS_A_ROW = 20;

/** A period and an area that rows are asked of. */
export interface AreaPeriod {
  readonly period: CataloguePeriod;
  readonly area: CatalogueArea;
}

/** A request in which every id is known and every rule of asking is kept. */
export interface Resolved {
  /** Reference data, with the groups asked among the areas. */
  readonly catalogue: Catalogue;
  readonly dataset: CatalogueDataset;
  readonly boundaries: Boundaries;
  /** What counts as today: the day of knownAt, or of the newest commit. */
  readonly today: Day;
  readonly knownAt: Instant | null;
  /** Each indicator with its rows of breakdown, in order. */
  readonly series: readonly Series[];
  /** Each period with its areas, in order. */
  readonly areaPeriods: readonly AreaPeriod[];
  /** The groups asked, in order. */
  readonly groups: readonly CatalogueArea[];
  readonly by: StatisticsRequest["by"];
  /** Only rows of these; null: of any. */
  readonly only: {
    readonly status: ReadonlySet<Status> | null;
    readonly value: { readonly min: number; readonly max: number } | null;
  };
  readonly top: number | null;
  readonly tolerance: number;
  /** The keys asked, then the others in their usual order. */
  readonly orderBy: readonly Order[];
  readonly first: number;
  /** The row that the page before ended with; null: the first page. */
  readonly after: StatisticsCursor | null;
  /** What cursors of this request carry: another request has another one. Made when asked for: most pages have no cursors. */
  readonly fingerprint: () => string;
}

/** Whether all rows have to be made before it is known which are given; VALUE alone is left to the statement. */
export function isWorkedOut({
  orderBy,
  only,
  groups,
  top,
  series,
}: Pick<Resolved, "orderBy" | "only" | "groups" | "top" | "series">): boolean {
  const computed =
    orderBy.some(({ by }) => by === "CHANGE" || by === "SHARE") ||
    series.some(({ indicator }) => indicator.made !== null);
  return computed || only.status !== null || only.value !== null || groups.length > 0 || top !== null;
}

/**
 * Checks a request against the catalogue. Throws InputError, naming the argument and the nearest accepted values.
 *
 * @param admit is told what laying out the areas of all periods comes to, in rows, before it is done, and may throw
 */
export function resolveRequest(
  reference: Catalogue,
  request: StatisticsRequest,
  limits: RowLimits = ROW_LIMITS,
  admit: (rows: number) => void = () => undefined,
): Resolved {
  const dataset = resolveDataset(reference, request.dataset);
  const { ratio = null } = request;
  const madeRatio = ratio === null ? null : resolveRatio(reference, ratio);
  const indicators = madeRatio === null ? resolveIndicators(reference, request.indicators) : [madeRatio];
  let made: string | undefined;
  const print = (): string => (made ??= fingerprint(request));
  const after = request.after === null ? null : readCursor(request.after, print());
  const knownAt = resolveKnownAt(reference, request.knownAt);
  const today = knownAt === null ? todayOf(reference) : knownAt.slice(0, 10);
  const boundaries = resolveBoundaries(reference, request.boundaries, today);
  const { areas, groups } = resolvePlaces(reference, boundaries, request);
  const catalogue =
    groups.length === 0 && madeRatio === null
      ? reference
      : new AskedCatalogue(reference, groups, madeRatio).catalogue;
  checkTop(request, indicators, new Set(areas.map(({ level }) => level)));
  const newest = after?.period ?? null;
  const named = newest === null ? request : { ...request, periods: [newest] };
  // Of an instant of its own the catalogue does not say which periods held figures then.
  const isPeriodKnown = knownAt === reference.knownAt;
  const periods = resolvePeriods(
    catalogue,
    dataset,
    indicators,
    named,
    isPeriodKnown ? null : today,
    figuresOf(areas),
  );
  const isListed = (area: CatalogueArea, period: CataloguePeriod): boolean =>
    request.areas !== null ||
    area.level === "country" ||
    area.level === "group" ||
    existsOn(area, dayFor(boundaries, area) ?? period.lastDay);
  admit(Math.floor((periods.length * areas.length) / AREAS_A_ROW));
  const areaPeriods = periods.flatMap((period) =>
    areas.filter((area) => isListed(area, period)).map((area) => ({ period, area })),
  );
  const series = resolveBreakdowns(catalogue, dataset, indicators, request);
  const { status, value } = request.only;
  const resolved = {
    catalogue,
    dataset,
    boundaries,
    today,
    knownAt,
    series,
    areaPeriods,
    groups,
    by: request.by,
    only: { status: status === null ? null : new Set(status), value: resolveRange(value) },
    top: request.top,
    tolerance: resolveTolerance(request.tolerance, groups),
    orderBy: resolveOrder(catalogue, dataset, request.orderBy),
    first: resolveFirst(request.first, limits),
    after,
    fingerprint: print,
  };
  checkSize(resolved);
  return resolved;
}

function resolveIndicators(catalogue: Catalogue, ids: readonly string[]): readonly CatalogueIndicator[] {
  if (ids.length < 1 || ids.length > 50)
    throw new InputError("indicators", {
      code: "COUNT_GIVEN",
      args: { argument: "indicators", most: 50, given: ids.length },
    });
  return [...new Set(ids)].map((id) => resolveIndicator(catalogue, id));
}

/** Areas, and groups of them, that rows are asked of, in order. */
function resolvePlaces(
  catalogue: Catalogue,
  boundaries: Boundaries,
  request: StatisticsRequest,
): { readonly areas: readonly CatalogueArea[]; readonly groups: readonly CatalogueArea[] } {
  const groups =
    request.groups !== null
      ? resolveGroups(catalogue, boundaries, request.groups)
      : request.areas === null && request.level === "GROUP"
        ? groupsOn(catalogue, boundaries)
        : [];
  if (request.areas !== null) {
    const areas = [...new Set(request.areas)].map((id) => resolveAreaOn(catalogue, boundaries, id));
    return { areas: [...areas.sort((a, b) => a.order - b.order), ...groups], groups };
  }
  if (request.groups !== null || request.level === "GROUP") return { areas: groups, groups };
  const { level, within } = request;
  if (level === "DISTRICT" || level === "COMMUNE")
    return { areas: listPlaces(catalogue, { level, boundaries: boundaries.id, within }), groups };
  if (within !== null) throw new InputError("within", { code: "WITHIN_NOTHING", args: { level } });
  return { areas: areasOfLevel(catalogue, level), groups };
}

function checkSize(resolved: Omit<Resolved, "first">): void {
  const { catalogue, boundaries, series, areaPeriods } = resolved;
  const rows = series.length * areaPeriods.length;
  const refuse = (
    argument: string,
    what: "ordered by value" | "worked out",
    most: number,
    is: number,
  ): void => {
    if (is > most) throw new InputError(argument, { code: "TOO_MANY_ROWS", args: { what, most, is } });
  };
  if (resolved.orderBy.some(({ by }) => by === "VALUE"))
    refuse("orderBy", "ordered by value", MOST_BY_VALUE, rows);
  if (!isWorkedOut(resolved)) return;
  const parts = areaPeriods.reduce(
    (sum, { area, period }) =>
      sum +
      (area.level === "group" ? 1 + groupMembers(catalogue, area, boundaries, period.lastDay).length : 1),
    0,
  );
  const { only, top, groups } = resolved;
  const argument =
    groups.length > 0 ? "groups" : top !== null ? "top" : only.status || only.value ? "where" : "orderBy";
  refuse(argument, "worked out", MOST_WORKED_OUT, series.length * parts);
}

function resolveRange(value: StatisticsRequest["only"]["value"]): Resolved["only"]["value"] {
  if (value === null || (value.min === null && value.max === null)) return null;
  const range = { min: value.min ?? Number.NEGATIVE_INFINITY, max: value.max ?? Number.POSITIVE_INFINITY };
  if (range.min <= range.max) return range;
  throw new InputError("where.value", { code: "SPAN_OF_VALUES", args: range });
}

function resolveTolerance(tolerance: number, groups: readonly CatalogueArea[]): number {
  if (tolerance !== 0 && groups.length > 0)
    throw new InputError("tolerance", { code: "TOLERANCE_OF_GROUPS", args: {} });
  if (Number.isInteger(tolerance) && tolerance >= 0 && tolerance <= 20) return tolerance;
  throw new InputError("tolerance", {
    code: "WHOLE_NUMBER",
    args: { argument: "tolerance", least: 0, most: 20, given: tolerance },
  });
}

function resolveFirst(first: number, limits: RowLimits): number {
  const heavy = limits.heavyFields.length > 0;
  const most = heavy ? limits.heavy : limits.light;
  if (Number.isInteger(first) && first >= 1 && first <= most) return first;
  if (first > most) {
    const { light, heavyFields: fields } = limits;
    const args = { most, given: first, fields, light };
    throw new InputError("first", { code: "PAGE_TOO_LONG", args }, [String(most)]);
  }
  throw new InputError("first", {
    code: "WHOLE_NUMBER",
    args: { argument: "first", least: 1, most, given: first },
  });
}

function fingerprint(request: StatisticsRequest): string {
  const { first: _first, after: _after, ...rest } = request;
  const text = JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
  return createHash("sha256").update(text).digest("base64url").slice(0, 12);
}

/** A question about places alone is of what they have figures of. */
function figuresOf(areas: readonly CatalogueArea[]): FiguresOf {
  const isPlace = ({ level }: CatalogueArea): boolean => level === "district" || level === "commune";
  return areas.length > 0 && areas.every(isPlace) ? "places" : "provinces";
}
