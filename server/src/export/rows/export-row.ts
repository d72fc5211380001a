import type {
  Catalogue,
  CatalogueArea,
  CatalogueDataset,
  CatalogueIndicator,
  CataloguePeriod,
} from "../../statistics/catalogue/catalogue.ts";
import type { Breakdown, Instant, Reason } from "../../statistics/model/types.ts";
import type { StatisticRow } from "../../statistics/request/request.ts";
import type { Beside } from "./beside.ts";
import type { SourceCard } from "./source-cards.ts";

/** SDMX's code for what is not among the members named: the rest beside the largest. */
export const OTHERS_CODE = "_O";

/** Where and when. Rows of the same place share one object, so that what is written of it is made once. */
export interface ExportPlace {
  readonly area: CatalogueArea;
  readonly period: CataloguePeriod;
  /** Ids of the boundaries on which the row is the answer. */
  readonly boundaries: readonly string[];
}

/** How sure an answer is, which many rows have in common: these may share one object. */
export type Basis = Pick<
  StatisticRow,
  "status" | "qualifier" | "missing" | "carriedFrom" | "seriesBreak" | "disputed" | "discrepancy" | "rest"
>;

/** What only a RATIO has. */
export type RatioParts = Pick<StatisticRow, "numerator" | "denominator" | "lower" | "upper">;

/** One statistic on its way out, beside what it is about. */
export interface ExportRow {
  readonly indicator: CatalogueIndicator;
  readonly place: ExportPlace;
  readonly breakdown: Breakdown;
  readonly basis: Basis;
  readonly reason: Reason | null;
  readonly parts: RatioParts;
  /** The month at whose end it stands; null where it is of a span, or put together. */
  readonly dated: string | null;
  /** Keys of the sources it rests on; rows that rest on the same ones may share one list. */
  readonly sources: readonly number[];
  readonly answer: StatisticRow;
  readonly beside: Beside;
}

export type ExportLanguage = "VI" | "EN";

/** What all rows of one file have in common. */
export interface ExportSetting {
  readonly catalogue: Catalogue;
  readonly dataset: CatalogueDataset;
  readonly lang: ExportLanguage;
  /** As of when it is known: the instant asked, or that of the last commit. */
  readonly knownAt: Instant;
  /** The dataset's sources by their key in the database. */
  readonly sources: ReadonlyMap<number, SourceCard>;
}
