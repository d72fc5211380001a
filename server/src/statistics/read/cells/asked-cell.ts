import type {
  Catalogue,
  CatalogueArea,
  CatalogueDataset,
  CatalogueIndicator,
  CataloguePeriod,
} from "../../catalogue/catalogue.ts";
import type { Breakdown, Day, Instant } from "../../model/types.ts";
import type { Boundaries } from "../../request/resolve-boundaries.ts";

/** One cell: of an area or a group of areas, of an indicator of the catalogue or a ratio made on the spot. */
export interface AskedCell {
  readonly indicator: CatalogueIndicator;
  readonly area: CatalogueArea;
  readonly period: CataloguePeriod;
  readonly breakdown: Breakdown;
}

/** From what, and as of when, cells are answered. */
export interface CellSetting {
  readonly catalogue: Catalogue;
  readonly dataset: CatalogueDataset;
  readonly boundaries: Boundaries;
  readonly today: Day;
  /** Null: as known now. */
  readonly knownAt: Instant | null;
}
