import type { Kysely } from "kysely";
import type { Database } from "../../db/tables.ts";
import type { CatalogueDataset } from "../../statistics/catalogue/catalogue.ts";

/** A source as a file names it. */
export interface SourceCard {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly kind: string;
  readonly note: string | null;
}

/** All sources of a dataset by their key in the database, in the order of their ids. */
export async function readSourceCards(
  db: Kysely<Database>,
  dataset: Pick<CatalogueDataset, "key">,
): Promise<ReadonlyMap<number, SourceCard>> {
  const rows = await db
    .selectFrom("source")
    .select(["id as key", "code as id", "title", "publisher", "published", "url", "kind", "note"])
    .where("dataset_id", "=", dataset.key)
    .orderBy("code")
    .execute();
  return new Map(rows.map(({ key, ...card }) => [key, card]));
}
