import type { Kysely } from "kysely";
import type { Database } from "../db/tables.ts";
import {
  CATALOGUE_FILES,
  type CatalogueFile,
  type CatalogueFileName,
  fileOf,
  keyOf,
} from "../import/reference/catalogue-files.ts";
import { MergedFiles, readOfficeRows } from "../import/reference/office-rows.ts";
import { type Cells, ReferenceFolder } from "../import/reference/reference-files.ts";
import { takesOurReference } from "../import/seed.ts";

/** A file of the catalogue: what it takes, and its rows. */
export interface ListedFile extends CatalogueFile {
  readonly rows: readonly { readonly cells: Cells; readonly isOwn: boolean }[];
}

/** Every row of the catalogue as it counts, ours with the office's over them. */
export async function listCatalogue(
  db: Kysely<Database>,
  folder: string,
): Promise<Readonly<Record<CatalogueFileName, ListedFile>>> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (tx) => {
      const office = await readOfficeRows(tx);
      const merged = new MergedFiles(new ReferenceFolder(folder), office, await takesOurReference(tx));
      const files: Partial<Record<CatalogueFileName, ListedFile>> = {};
      for (const name of CATALOGUE_FILES) {
        const own = office.get(name);
        files[name] = {
          ...fileOf(name),
          rows: (await merged.rows(name)).map((cells) => ({
            cells,
            isOwn: own?.has(keyOf(name, cells)) === true,
          })),
        };
      }
      return files as Record<CatalogueFileName, ListedFile>;
    });
}

/** What was changed in the catalogue, newest first. */
export interface ListedChange {
  readonly id: number;
  readonly at: string;
  readonly role: string;
  readonly what: string;
  readonly rows: unknown;
}

/** The newest changes of the catalogue, each row before and after. */
export function listChanges(db: Kysely<Database>, first: number): Promise<readonly ListedChange[]> {
  return db
    .selectFrom("catalogue_change")
    .select(["id", "at", "role", "what", "rows"])
    .orderBy("id", "desc")
    .limit(first)
    .execute();
}
