import type { Kysely } from "kysely";
import type { Database } from "../db/tables.ts";
import type { Catalogue, CataloguePeriod } from "./catalogue.ts";
import type { PeriodKind } from "./types.ts";

export interface HoldingRow {
  readonly area: string;
  readonly figures: number;
  readonly sources: number;
  readonly indicators: number;
  /** Period code; null when there is no figure. */
  readonly newest: string | null;
  /** Only areas that have any, the area itself first. */
  readonly of: readonly { readonly area: string; readonly figures: number }[];
}

/** What is known at all, per area of the boundaries asked, the country first; areas without a figure with 0. */
export async function findHoldings(
  db: Kysely<Database>,
  catalogue: Catalogue,
  dataset: string,
  boundaries: string,
): Promise<readonly HoldingRow[]> {
  throw new Error("being written");
}

/** Areas of the boundaries asked that hold figures of each indicator (by id), for themselves or their predecessors. */
export async function countAreasWithFigures(
  db: Kysely<Database>,
  catalogue: Catalogue,
  dataset: string,
  boundaries: string,
): Promise<ReadonlyMap<string, number>> {
  throw new Error("being written");
}

/** Periods that hold figures of a dataset (of one indicator), oldest first. From the catalogue alone. Throws InputError. */
export function findPeriods(
  catalogue: Catalogue,
  dataset: string,
  kind: PeriodKind | null,
  indicator: string | null,
): readonly CataloguePeriod[] {
  throw new Error("being written");
}

/** How many standing figures a dataset holds, and of which indicators (ids, in order). From the catalogue alone. */
export function datasetFigures(
  catalogue: Catalogue,
  dataset: string,
): { readonly figures: number; readonly indicators: readonly string[] } {
  throw new Error("being written");
}
