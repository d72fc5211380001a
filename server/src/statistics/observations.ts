import type { Kysely } from "kysely";
import type { Database } from "../db/tables.ts";
import type { Catalogue } from "./catalogue.ts";
import type { StatisticRow } from "./request.ts";
import type { Instant, ObservationStatus, Qualifier } from "./types.ts";

export interface ObservationVersionRow {
  readonly version: number;
  readonly recorded: Instant;
  readonly value: number | null;
  readonly qualifier: Qualifier | null;
  readonly status: ObservationStatus;
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

/**
 * For each row, in order: the figures it stands on or could not be made of, largest first. Two statements for any number
 * of rows. Throws InputError on a wrong `first` (1 to 100) or `after`.
 */
export async function findObservations(
  db: Kysely<Database>,
  catalogue: Catalogue,
  rows: readonly StatisticRow[],
  context: RowContext,
  first: number,
  after: string | null,
): Promise<readonly ObservationPage[]> {
  throw new Error("being written");
}

/** For each source (database id), in order: the standing figures taken from it, largest first. Two statements. */
export async function findObservationsOfSources(
  db: Kysely<Database>,
  catalogue: Catalogue,
  sources: readonly number[],
  first: number,
  after: string | null,
): Promise<readonly ObservationPage[]> {
  throw new Error("being written");
}
