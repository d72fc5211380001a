import type { Kysely } from "kysely";
import type { Database } from "../db/tables.ts";
import type { Catalogue } from "./catalogue.ts";
import type { RowContext } from "./observations.ts";
import type { StatisticRow } from "./request.ts";
import type { Qualifier } from "./types.ts";

/** Why there is no difference; graphql words it. */
export type ChangeReasonCode =
  /** `from` does not end before the row's period */
  | "NOT_EARLIER"
  /** FLOW: the periods are of different kinds: args { from, to } (kinds) */
  | "KINDS_DIFFER"
  /** what is counted changed in between: args { date, id } (`id` of the break; labels of kind `break` say why) */
  | "SERIES_BREAK"
  /** one of both is not known, or only in part, and there are no members to compare: args { status, fromStatus } */
  | "NOT_BOTH_KNOWN"
  /** no member is known wholly in both periods */
  | "NO_COMMON_MEMBER";

export interface ChangeRow {
  /** Period code. */
  readonly from: string;
  /** In the indicator's unit; percentage points for a RATIO. */
  readonly difference: number | null;
  /** Of the earlier value, in percent; null for a RATIO and where that is 0. */
  readonly percent: number | null;
  readonly qualifier: Qualifier | null;
  /** Area ids compared; null when the cell itself was compared whole. */
  readonly members: readonly string[] | null;
  readonly leftOut: readonly string[];
  readonly reason: { readonly code: ChangeReasonCode; readonly args: Readonly<Record<string, string>> } | null;
}

/** Change of each row since a period, in order, like for like (rule 8). At most two statements. Throws InputError. */
export async function findChanges(
  db: Kysely<Database>,
  catalogue: Catalogue,
  rows: readonly StatisticRow[],
  from: string,
  context: RowContext,
): Promise<readonly ChangeRow[]> {
  throw new Error("being written");
}
