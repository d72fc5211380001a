import type { Catalogue } from "../catalogue/catalogue.ts";
import { type Message, sentenceOf } from "../../messages/message.ts";
import type { Instant, PeriodKind, Qualifier, Reason, Status } from "../model/types.ts";

export type BreakdownKind = "MODEL" | "CATEGORY" | "UNIT_TYPE" | "AWARD_LEVEL";
export type OrderKey = "INDICATOR" | "AREA" | "PERIOD" | "BREAKDOWN" | "VALUE" | "CHANGE" | "SHARE" | "NAME";
export type ShareOf = "NATION" | "PARENT" | "GROUP" | "ALL_ROWS";

/** A group of areas as it is asked: a ready-made one where it names no areas. */
export interface GroupRequest {
  readonly id: string;
  readonly areas: readonly string[] | null;
  readonly name: string | null;
}

/** One part of a ratio as it is asked; null members: the total. */
export interface RatioPartRequest {
  readonly indicator: string;
  readonly where: StatisticsRequest["where"];
}

export interface RatioRequest {
  readonly numerator: RatioPartRequest;
  readonly denominator: RatioPartRequest;
  readonly per: number;
}

/** What rows are ordered by. */
export interface OrderRequest {
  readonly by: OrderKey;
  readonly direction: "ASC" | "DESC";
  /** Of CHANGE; null: the period just before. */
  readonly from?: string | null;
  /** Of SHARE. */
  readonly of?: ShareOf | null;
  /** Of NAME; Vietnamese where not given. */
  readonly lang?: "vi" | "en";
}

/** What a reader asks for: the arguments of Query.statistics, as they came. Null = not given. */
export interface StatisticsRequest {
  readonly dataset: string;
  readonly indicators: readonly string[];
  /** Made on the spot, and then asked for instead of indicators; null or absent: none. */
  readonly ratio?: RatioRequest | null;
  readonly level: "COUNTRY" | "PROVINCE" | "DISTRICT" | "COMMUNE" | "GROUP";
  /** Of districts or communes only those in this province or district; null: all. */
  readonly within: string | null;
  readonly areas: readonly string[] | null;
  readonly groups: readonly GroupRequest[] | null;
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
  /** Only rows of these statuses and values. */
  readonly only: {
    readonly status: readonly Status[] | null;
    readonly value: { readonly min: number | null; readonly max: number | null } | null;
  };
  readonly boundaries: string;
  readonly tolerance: number;
  readonly knownAt: Instant | null;
  readonly orderBy: readonly OrderRequest[];
  readonly top: number | null;
  readonly first: number;
  readonly after: string | null;
}

/** One row of the answer. Ids are codes; null coordinates are totals. */
export interface StatisticRow {
  /** What its ids mean: the reference data of its data version, and the groups and ratios that its question made. */
  readonly catalogue: Catalogue;
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
  readonly missingCount: number;
  /** The first of them. */
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
  /** Of the row that `top` adds: what it puts together; null of any other. */
  readonly rest: RestOf | null;
}

/** What the rest beside the largest is made of. */
export interface RestOf {
  /** Null: areas. */
  readonly breakdown: BreakdownKind | null;
  readonly ids: readonly string[];
}

/** The reader's mistake: which argument, what was wrong, and what would be accepted. */
export class InputError extends Error {
  readonly argument: string;
  readonly said: Message;
  readonly suggestions: readonly string[];
  constructor(argument: string, said: Message, suggestions: readonly string[] = []) {
    super(sentenceOf(said, "EN"));
    this.name = "InputError";
    this.argument = argument;
    this.said = said;
    this.suggestions = suggestions;
  }
}
