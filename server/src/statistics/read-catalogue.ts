import type { Kysely } from "kysely";
import type { Database } from "../db/tables.ts";
import type { Catalogue, DataVersion } from "./catalogue.ts";

/** Reads every reference table into memory. */
export async function readCatalogue(db: Kysely<Database>, dataVersion: DataVersion): Promise<Catalogue> {
  throw new Error("being written");
}
