import type { DataVersion } from "../catalogue/data-version.ts";
import type { StatisticRow } from "../request/request.ts";
import type { AnyNotice } from "./notice.ts";
import type { AskedContext } from "./row-context.ts";

/** A page of rows, with where it goes on. */
export interface StatisticsPage {
  /** How its rows were asked for, for what is asked of them beside. */
  readonly context: AskedContext;
  readonly rows: readonly StatisticRow[];
  readonly cursors: readonly string[];
  readonly totalCount: number;
  /** Why there is no row, and what was left out. */
  readonly notes: readonly AnyNotice[];
  readonly hasNextPage: boolean;
  readonly dataVersion: DataVersion;
}
