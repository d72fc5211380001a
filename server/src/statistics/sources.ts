import type { Kysely } from "kysely";
import type { Database } from "../db/tables.ts";
import type { Catalogue } from "./catalogue.ts";

/** A report that figures were taken from. */
export interface SourceRow {
  /** Database id, as in StatisticRow.sources. */
  readonly key: number;
  /** Stable id within its dataset. */
  readonly id: string;
  readonly dataset: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly kind: string;
  readonly note: string | null;
}

/** Reports by database id, in one statement; unknown ids are simply absent. */
export async function findSources(
  db: Kysely<Database>,
  catalogue: Catalogue,
  keys: readonly number[],
): Promise<ReadonlyMap<number, SourceRow>> {
  throw new Error("being written");
}

/** The reports of a dataset, newest first, undated last. Throws InputError on an unknown dataset or a wrong `first`. */
export async function listSources(
  db: Kysely<Database>,
  catalogue: Catalogue,
  dataset: string,
  first: number,
): Promise<readonly SourceRow[]> {
  throw new Error("being written");
}

/** How many standing observations were taken from each report; 0 is in the map too. One statement. */
export async function countFiguresOfSources(
  db: Kysely<Database>,
  keys: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  throw new Error("being written");
}
