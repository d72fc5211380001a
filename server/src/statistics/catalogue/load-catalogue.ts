import type { Kysely } from "kysely";
import type { Database } from "../../db/tables.ts";
import type { Catalogue } from "./catalogue.ts";
import { dataVersion } from "./data-version.ts";
import { readCatalogue } from "./read-catalogue.ts";

const kept = new WeakMap<Kysely<Database>, Catalogue>();
const underWay = new WeakMap<Kysely<Database>, Map<number, Promise<Catalogue>>>();

/**
 * All reference data. Costs one small statement while the data version stays; is read anew when it has grown. Requests
 * that come while it is being read share the reading.
 */
export async function loadCatalogue(db: Kysely<Database>): Promise<Catalogue> {
  const version = await dataVersion(db);
  const last = kept.get(db);
  if (last !== undefined && last.dataVersion.id >= version.id) return last;
  const readings = underWay.get(db) ?? new Map<number, Promise<Catalogue>>();
  underWay.set(db, readings);
  const started = readings.get(version.id);
  if (started !== undefined) return started;
  const reading = readCatalogue(db, last).finally(() => readings.delete(version.id));
  readings.set(version.id, reading);
  const catalogue = await reading;
  const newest = kept.get(db);
  // It may have been read from a database that is behind the one that was asked for its version.
  if (newest !== undefined && newest.dataVersion.id > catalogue.dataVersion.id) return newest;
  kept.set(db, catalogue);
  return catalogue;
}
