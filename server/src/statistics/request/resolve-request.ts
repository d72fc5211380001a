import { endOfDay, isDay } from "../model/days.ts";
import { createHash } from "node:crypto";
import type { Catalogue, CatalogueArea, CatalogueDataset, CataloguePeriod } from "../catalogue/catalogue.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import { InputError } from "./request.ts";
import type { OrderKey, StatisticsRequest } from "./request.ts";
import { areasOfLevel, existsOn, resolveAreaOn, resolveBoundaries, todayOf } from "./resolve-boundaries.ts";
import type { Boundaries } from "./resolve-boundaries.ts";
import { resolveBreakdowns } from "./resolve-breakdowns.ts";
import type { Series } from "./resolve-breakdowns.ts";
import { resolveDataset, resolveIndicator } from "./resolve-members.ts";
import { resolvePeriods } from "./resolve-periods.ts";
import type { Day, Instant } from "../model/types.ts";

export { listAreas, resolveBoundaries } from "./resolve-boundaries.ts";
export type { Boundaries } from "./resolve-boundaries.ts";
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

/** Places that are laid out in the time that one row takes. */
const AREAS_A_ROW = 20;

/** A period and an area that rows are asked of. */
export interface AreaPeriod {
  readonly period: CataloguePeriod;
  readonly area: CatalogueArea;
}

/** A request in which every id is known and every rule of asking is kept. */
export interface Resolved {
  readonly dataset: CatalogueDataset;
  readonly boundaries: Boundaries;
  /** What counts as today: the day of knownAt, or of the newest commit. */
  readonly today: Day;
  readonly knownAt: Instant | null;
  /** Each indicator with its rows of breakdown, in order. */
  readonly series: readonly Series[];
  /** Each period with its areas, in order. */
  readonly areaPeriods: readonly AreaPeriod[];
  readonly tolerance: number;
  /** The keys asked, then the others in their usual order. */
  readonly orderBy: readonly { readonly by: OrderKey; readonly descending: boolean }[];
  readonly first: number;
  readonly offset: number;
  /** What cursors of this request carry: another request or newer data has another one. Made when asked for: most pages have no cursors. */
  readonly fingerprint: () => string;
}

/**
 * Checks a request against the catalogue. Throws InputError, naming the argument and the nearest accepted values.
 *
 * @param admit is told what laying out the areas of all periods comes to, in rows, before it is done, and may throw
 */
export function resolveRequest(
  catalogue: Catalogue,
  request: StatisticsRequest,
  limits: RowLimits = ROW_LIMITS,
  admit: (rows: number) => void = () => undefined,
): Resolved {
  const dataset = resolveDataset(catalogue, request.dataset);
  const count = request.indicators.length;
  if (count < 1 || count > 50)
    throw new InputError("indicators", `indicators takes 1 to 50 ids; ${count} were given.`);
  const indicators = [...new Set(request.indicators)].map((id) => resolveIndicator(catalogue, id));
  const knownAt = resolveKnownAt(catalogue, request.knownAt);
  const today = knownAt === null ? todayOf(catalogue) : knownAt.slice(0, 10);
  const boundaries = resolveBoundaries(catalogue, request.boundaries, today);
  const areas =
    request.areas === null
      ? areasOfLevel(catalogue, request.level)
      : [...new Set(request.areas)]
          .map((id) => resolveAreaOn(catalogue, boundaries, id))
          .sort((a, b) => a.order - b.order);
  const periods = resolvePeriods(catalogue, dataset, indicators, request, knownAt === null ? null : today);
  const listed = (area: CatalogueArea, period: CataloguePeriod): boolean =>
    request.areas !== null || area.level === "country" || existsOn(area, boundaries.day ?? period.lastDay);
  admit(Math.floor((periods.length * areas.length) / AREAS_A_ROW));
  const areaPeriods = periods.flatMap((period) =>
    areas.filter((area) => listed(area, period)).map((area) => ({ period, area })),
  );
  const series = resolveBreakdowns(catalogue, dataset, indicators, request);
  if (
    request.orderBy.some(({ by }) => by === "VALUE") &&
    series.length * areaPeriods.length > MOST_BY_VALUE
  ) {
    const rows = `${grouped(series.length * areaPeriods.length)} rows are asked`;
    const message = `At most ${grouped(MOST_BY_VALUE)} rows can be put in the order of VALUE; ${rows}. Ask for fewer periods or areas.`;
    throw new InputError("orderBy", message);
  }
  let made: string | undefined;
  const print = (): string => (made ??= fingerprint(catalogue, request));
  return {
    dataset,
    boundaries,
    today,
    knownAt,
    series,
    areaPeriods,
    tolerance: resolveTolerance(request.tolerance),
    orderBy: fullOrder(request.orderBy),
    first: resolveFirst(request.first, limits),
    offset: request.after === null ? 0 : readCursor(request.after, print()) + 1,
    fingerprint: print,
  };
}

const USUAL: readonly OrderKey[] = ["INDICATOR", "PERIOD", "AREA", "BREAKDOWN"];

function fullOrder(orderBy: StatisticsRequest["orderBy"]): Resolved["orderBy"] {
  const keys = new Map<OrderKey, boolean>();
  for (const { by, direction } of orderBy) if (!keys.has(by)) keys.set(by, direction === "DESC");
  for (const by of USUAL) if (!keys.has(by)) keys.set(by, false);
  return [...keys].map(([by, descending]) => ({ by, descending }));
}

/**
 * An instant up to the last commit, with milliseconds; null: now. A plain day of Viet Nam is its end, or the last commit where that comes
 * before. Throws InputError.
 */
export function resolveKnownAt(catalogue: Catalogue, knownAt: string | null): Instant | null {
  if (knownAt === null) return null;
  if (isDay(knownAt)) {
    const [end, last] = [endOfDay(knownAt), catalogue.dataVersion.committedAt];
    return end < last ? end : last;
  }
  const time = /^\d{4}-\d\d-\d\dT/.test(knownAt) ? Date.parse(knownAt) : Number.NaN;
  if (Number.isNaN(time))
    throw new InputError(
      "knownAt",
      `"${knownAt.slice(0, 80)}" is not an instant. Write it like 2026-11-01T00:00:00Z, or a day like 2026-11-01.`,
    );
  const instant = new Date(time).toISOString();
  const { committedAt } = catalogue.dataVersion;
  if (instant > committedAt) {
    const message = `knownAt ${instant} is after the last commit of data, which was at ${committedAt}: nobody knows yet what will be known then.`;
    throw new InputError("knownAt", message, [committedAt]);
  }
  return instant;
}

function resolveTolerance(tolerance: number): number {
  if (Number.isInteger(tolerance) && tolerance >= 0 && tolerance <= 20) return tolerance;
  throw new InputError(
    "tolerance",
    `tolerance is a whole number of years from 0 to 20; ${tolerance} was given.`,
  );
}

function resolveFirst(first: number, limits: RowLimits): number {
  const heavy = limits.heavyFields.length > 0;
  const most = heavy ? limits.heavy : limits.light;
  if (Number.isInteger(first) && first >= 1 && first <= most) return first;
  if (first > most) {
    const where = heavy ? ` where ${limits.heavyFields.join(", ")} is asked` : "";
    const lighter = heavy ? ` (${grouped(limits.light)} without)` : "";
    const message = `first goes to ${grouped(most)}${where}${lighter}; ${grouped(first)} was given. Ask for pages with after.`;
    throw new InputError("first", message, [String(most)]);
  }
  throw new InputError("first", `first is a whole number from 1 to ${grouped(most)}; ${first} was given.`);
}

const grouped = (n: number): string => n.toLocaleString("en-US");

function fingerprint(catalogue: Catalogue, request: StatisticsRequest): string {
  const { first: _first, after: _after, ...rest } = request;
  const text = JSON.stringify([
    catalogue.dataVersion.id,
    Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  return createHash("sha256").update(text).digest("base64url").slice(0, 12);
}

/** An opaque place in the rows of one request as of one data version. */
export function writeCursor(fingerprintOf: string, index: number): string {
  return encodeCursor(fingerprintOf, index);
}

function readCursor(cursor: string, expected: string): number {
  const place = decodeCursor(cursor);
  if (place?.list === expected) return place.index;
  const message =
    place === null
      ? "after is not a cursor of this list. Leave it out for the first page."
      : "after is a cursor of another question, or data came in since. Leave it out for the first page.";
  throw new InputError("after", message);
}
