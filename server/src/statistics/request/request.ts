import type { Instant, PeriodKind, Qualifier, Reason, Status } from "../model/types.ts";

export type BreakdownKind = "MODEL" | "CATEGORY" | "UNIT_TYPE" | "AWARD_LEVEL";
export type OrderKey = "INDICATOR" | "AREA" | "PERIOD" | "BREAKDOWN" | "VALUE";

/** What a reader asks for: the arguments of Query.statistics, as they came. Null = not given. */
export interface StatisticsRequest {
  readonly dataset: string;
  readonly indicators: readonly string[];
  readonly level: "COUNTRY" | "PROVINCE";
  readonly areas: readonly string[] | null;
  readonly periods: readonly string[] | null;
  readonly kind: PeriodKind | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly by: readonly BreakdownKind[];
  readonly where: {
    readonly models: readonly string[] | null;
    readonly categories: readonly string[] | null;
    readonly unitTypes: readonly string[] | null;
    readonly awardLevels: readonly string[] | null;
  };
  readonly boundaries: string;
  readonly tolerance: number;
  readonly knownAt: Instant | null;
  readonly orderBy: readonly { readonly by: OrderKey; readonly direction: "ASC" | "DESC" }[];
  readonly first: number;
  readonly after: string | null;
}

/** One row of the answer. Ids are codes; null coordinates are totals. */
export interface StatisticRow {
  readonly dataset: string;
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly model: string | null;
  readonly category: string | null;
  readonly unitType: string | null;
  readonly awardLevel: string | null;
  readonly value: number | null;
  readonly qualifier: Qualifier | null;
  readonly status: Status;
  readonly reason: Reason | null;
  readonly reporting: number;
  readonly expected: number;
  readonly missing: readonly string[];
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly carriedFrom: string | null;
  readonly dated: string | null;
  readonly seriesBreak: boolean;
  readonly disputed: boolean;
  readonly discrepancy: { readonly reported: number; readonly derived: number } | null;
  /** Database ids of its sources. */
  readonly sources: readonly number[];
}

export interface StatisticsPage {
  /** The instant asked, resolved; null: as known now. */
  readonly knownAt: Instant | null;
  readonly rows: readonly StatisticRow[];
  readonly cursors: readonly string[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly dataVersion: { readonly id: number; readonly committedAt: Instant };
}

/** The reader's mistake: which argument, what was wrong, and what would be accepted. Worded in English, politely. */
export class InputError extends Error {
  readonly argument: string;
  readonly suggestions: readonly string[];
  constructor(argument: string, message: string, suggestions: readonly string[] = []) {
    super(message);
    this.name = "InputError";
    this.argument = argument;
    this.suggestions = suggestions;
  }
}
