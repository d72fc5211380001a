import type { Selectable, Transaction } from "kysely";
import type { Database } from "../db/tables.ts";
import type { HoldingTable } from "../db/tables/holding-tables.ts";

/** Notes what is known of areas, in place of what was noted before. */
export async function writeHoldings(
  tx: Transaction<Database>,
  rows: readonly Selectable<HoldingTable>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += 1000)
    await tx
      .insertInto("holding")
      .values(rows.slice(at, at + 1000))
      .onConflict((conflict) =>
        conflict.columns(["area_id", "dataset_id"]).doUpdateSet((row) => ({
          figures: row.ref("excluded.figures"),
          sources: row.ref("excluded.sources"),
          indicators: row.ref("excluded.indicators"),
          newest_period_id: row.ref("excluded.newest_period_id"),
          newest_date: row.ref("excluded.newest_date"),
        })),
      )
      .execute();
}
