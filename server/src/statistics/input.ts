import type { Catalogue, CatalogueArea, CatalogueBreakdown, CatalogueDataset, CatalogueIndicator, CataloguePeriod } from "./catalogue.ts";
import type { OrderKey, StatisticsRequest } from "./request.ts";
import type { Day, Instant } from "./types.ts";

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

/** Which areas are listed, and whether a partial transfer stands between a period and the map asked. */
export interface Boundaries {
  /** As asked: CURRENT, AS_REPORTED or a vintage. */
  readonly id: string;
  /** Null for AS_REPORTED; else a day on which the areas asked exist. */
  readonly day: Day | null;
}

/** A request in which every id is known and every rule of asking is kept. */
export interface Resolved {
  readonly dataset: CatalogueDataset;
  readonly boundaries: Boundaries;
  /** What counts as today: the day of knownAt, or of the newest commit. */
  readonly today: Day;
  readonly knownAt: Instant | null;
  /** Each indicator with its rows of breakdown, in order. */
  readonly series: readonly { readonly indicator: CatalogueIndicator; readonly breakdown: CatalogueBreakdown }[];
  /** Each period with its areas, in order. */
  readonly places: readonly { readonly period: CataloguePeriod; readonly area: CatalogueArea }[];
  readonly tolerance: number;
  readonly orderBy: readonly { readonly by: OrderKey; readonly descending: boolean }[];
  readonly first: number;
  readonly offset: number;
  /** What cursors of this request begin with. */
  readonly fingerprint: string;
}

/** Checks a request against the catalogue. Throws InputError, naming the argument and the nearest accepted values. */
export function resolveRequest(catalogue: Catalogue, request: StatisticsRequest, limits: RowLimits = ROW_LIMITS): Resolved {
  throw new Error("being written");
}

/** One member by its public id. Throws InputError with suggestions when unknown. */
export function resolveArea(catalogue: Catalogue, id: string): CatalogueArea {
  throw new Error("being written");
}
export function resolveIndicator(catalogue: Catalogue, id: string): CatalogueIndicator {
  throw new Error("being written");
}
export function resolveDataset(catalogue: Catalogue, id: string): CatalogueDataset {
  throw new Error("being written");
}
export function resolvePeriod(catalogue: Catalogue, dataset: CatalogueDataset, id: string): CataloguePeriod {
  throw new Error("being written");
}
/** CURRENT, AS_REPORTED or a vintage. Throws InputError. */
export function resolveBoundaries(catalogue: Catalogue, id: string, today?: Day): Boundaries {
  throw new Error("being written");
}
/** Areas of a level in the order of official codes; AS_REPORTED: all that ever existed. Throws InputError. */
export function listAreas(catalogue: Catalogue, level: "COUNTRY" | "PROVINCE", boundaries: string): readonly CatalogueArea[] {
  throw new Error("being written");
}
