import type { AskedBeside } from "../../graphql/address/beside-in-address.ts";
import type { Catalogue } from "../../statistics/catalogue/catalogue.ts";
import { type ChangeRow, findChanges } from "../../statistics/read/change/find-changes.ts";
import { findRanks, type Rank } from "../../statistics/read/ranks.ts";
import type { StatisticsPage } from "../../statistics/read/statistics-page.ts";
import { findShares, type Share } from "../../statistics/read/shares.ts";
import { findTimeliness, type Timeliness } from "../../statistics/read/timeliness.ts";
import type { Snapshot } from "./snapshot.ts";

/** What was worked out for a row beside its answer; null: not asked. */
export interface Beside {
  readonly share: Share | null;
  readonly rank: Rank | null;
  readonly change: ChangeRow | null;
  readonly timeliness: Timeliness | null;
}

export const NOTHING: Beside = { share: null, rank: null, change: null, timeliness: null };

/** How many things are worked out for each row. */
export function countBeside({ share, rank, change, timeliness }: AskedBeside): number {
  return [share !== null, rank, change !== null, timeliness].filter(Boolean).length;
}

/** The same as the API's fields of that name say, for all rows of a page at once, in order. Rejects with InputError. */
export async function findBeside(
  { db }: Snapshot,
  catalogue: Catalogue,
  { rows, context }: Pick<StatisticsPage, "rows" | "context">,
  asked: AskedBeside,
): Promise<readonly Beside[]> {
  if (countBeside(asked) === 0 || rows.length === 0) return rows.map(() => NOTHING);
  // One after the other: they share one connection.
  const shares = asked.share === null ? null : await findShares(db, rows, asked.share, context);
  const ranks = asked.rank ? await findRanks(db, rows, context) : null;
  const changes =
    asked.change === null ? null : await findChanges(db, catalogue, rows, asked.change.from, context);
  const times = asked.timeliness ? await findTimeliness(db, rows, context) : null;
  return rows.map((_, index) => ({
    share: shares?.[index] ?? null,
    rank: ranks?.[index] ?? null,
    change: changes?.[index] ?? null,
    timeliness: times?.[index] ?? null,
  }));
}
