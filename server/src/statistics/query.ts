import type { Kysely } from "kysely";
import type { Database } from "../db/tables.ts";
import type { Catalogue } from "./catalogue.ts";
import { type RowLimits, ROW_LIMITS } from "./input.ts";
import type { StatisticsPage, StatisticsRequest } from "./request.ts";

/**
 * A page of tidy rows, one per indicator × area × period × breakdown asked, empty ones with their status. One statement,
 * whose cost is that of the rows returned (ordered by VALUE: of the rows asked). Throws InputError.
 */
export async function findStatistics(
  db: Kysely<Database>,
  catalogue: Catalogue,
  request: StatisticsRequest,
  limits: RowLimits = ROW_LIMITS,
): Promise<StatisticsPage> {
  throw new Error("being written");
}
