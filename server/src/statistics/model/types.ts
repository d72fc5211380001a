/**
 * The plain values the statistics are made from and made of. Both evaluators (the one that fills the cube, and the slow
 * one in the tests) take a `World` and give `Answer`s. Words are those of docs/statistics.md.
 */

/** A calendar day, `YYYY-MM-DD`. Text, so that comparing is lexical and no time zone can move it. */
export type Day = string;
/** A calendar month, `YYYY-MM`. */
export type Month = string;
/** An instant in UTC, ISO 8601 with `Z`, always with milliseconds, so that comparing is lexical. */
export type Instant = string;

export type IndicatorKind = "FLOW" | "STOCK" | "RATIO";
export type PeriodKind = "MONTH" | "QUARTER" | "HALF_YEAR" | "YEAR" | "TERM";
export type Combining = "sum" | "union" | "none";
export type BreakdownDimension = "model" | "unit_type" | "award_level";
export type Qualifier = "AT_LEAST" | "AT_MOST" | "ABOUT";

/** What an observation can say of itself. WITHDRAWN is a version that empties its cell. */
export type ObservationStatus =
  | "REPORTED"
  | "ESTIMATED"
  | "PROVISIONAL"
  | "WITHHELD"
  | "NOT_APPLICABLE"
  | "WITHDRAWN";

export type Status =
  | "REPORTED"
  | "ESTIMATED"
  | "PROVISIONAL"
  | "AGGREGATED"
  | "PARTIAL"
  | "CARRIED"
  | "NO_FIGURE"
  | "NOT_REPORTED"
  | "NOT_DUE"
  | "NOT_COLLECTED"
  | "NOT_APPLICABLE"
  | "WITHHELD"
  | "NOT_COMPARABLE";

/** From the highest to the lowest. */
export const LEVELS = ["country", "province", "district", "commune"] as const;
export type Level = (typeof LEVELS)[number];
/** A level at which figures are reported. */
export type ReportedLevel = Exclude<Level, "country">;

/** An area; of districts and communes each spell in which name, code and parents stay. */
export interface Area {
  readonly id: string;
  readonly level: Level;
  readonly validFrom: Day;
  /** Half-open; null while the area exists. */
  readonly validTo: Day | null;
  /** Of a district or commune: id of the province it lies in. */
  readonly province?: string;
  /** Of a district its code; of a commune that of the district it lies in, if there is one. */
  readonly districtCode?: string;
}

export interface Lineage {
  readonly from: string;
  readonly to: string;
  readonly on: Day;
  /**
   * exact: `from` went wholly into `to`. partial: a piece of it did (a province lived on, a commune was divided). unverified: it is not known
   * whether the whole did.
   */
  readonly transfer: "exact" | "partial" | "unverified";
}

export interface Indicator {
  readonly id: string;
  readonly kind: IndicatorKind;
  /** null for a RATIO, which never combines. */
  readonly overAreas: Combining | null;
  /** null: the indicator is not broken down by this dimension. */
  readonly overModels: Combining | null;
  readonly overUnitTypes: Combining | null;
  readonly overAwardLevels: Combining | null;
  /** The breakdowns it is published by: model, category, unit_type, award_level. */
  readonly breakdowns: readonly ("model" | "category" | "unit_type" | "award_level")[];
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly rankable: boolean;
}

/** Each model has exactly one category for counting. */
export interface Model {
  readonly id: string;
  readonly category: string;
}

export interface Due {
  readonly indicator: string;
  readonly every: "MONTH" | "QUARTER" | "HALF_YEAR" | "YEAR";
  /** Days after the period's last day by which the figure is due. */
  readonly day: number;
}

/** A series break: what is counted changed on this date. `area` null: everywhere. */
export interface SeriesBreak {
  readonly indicator: string;
  readonly date: Day;
  readonly area: string | null;
}

export interface Dataset {
  readonly id: string;
  readonly reporting: "COLLECTED" | "SCHEDULED";
  /** First and last month any figure may stand in. A STOCK valid without an end answers up to `calendarTo`. */
  readonly calendarFrom: Month;
  readonly calendarTo: Month;
  readonly due: readonly Due[];
  /** By indicator (not for a RATIO): the level at which it is reported, where that is not the province. */
  readonly reportedAt?: Readonly<Record<string, ReportedLevel>>;
}

/** Breakdown coordinate; null is the total (`_T`). `category` and `model` are never both set. */
export interface Breakdown {
  readonly category: string | null;
  readonly model: string | null;
  readonly unitType: string | null;
  readonly awardLevel: string | null;
}

export const TOTAL: Breakdown = { category: null, model: null, unitType: null, awardLevel: null };

export interface Source {
  /** Place in the order of public ids: the smallest answers when all else is equal. */
  readonly id: number;
  /** As far as the day is known: `2020`, `2020-07`, `2020-07-08`; null = unknown, which counts as the oldest. */
  readonly published: string | null;
}

export interface Observation extends Breakdown {
  readonly id: number;
  readonly indicator: string;
  readonly area: string;
  /** Period code as printed. */
  readonly period: string;
  readonly source: number;
  readonly version: number;
  readonly recorded: Instant;
  /** null only for WITHHELD, NOT_APPLICABLE and WITHDRAWN. Percent for a RATIO. */
  readonly value: number | null;
  /** Decimal places as printed, for telling a gap from rounding. */
  readonly decimals: number;
  readonly qualifier: Qualifier | null;
  readonly status: ObservationStatus;
  /** STOCK and RATIO: the month at whose end the figure stands (never null after import). null for a FLOW. */
  readonly dated: Month | null;
  /** Only a STOCK valid for an interval of dates: half-open days. Then `dated` is its first month. */
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  /** The report says that the listed parts along this dimension are all there are. */
  readonly exhaustiveOver: BreakdownDimension | null;
}

/** All that an answer can depend on, for one dataset. */
export interface World {
  readonly areas: readonly Area[];
  readonly lineage: readonly Lineage[];
  readonly indicators: readonly Indicator[];
  readonly models: readonly Model[];
  readonly dataset: Dataset;
  /** Terms of this dataset: TERM periods that hold figures. Only these are answered. */
  readonly terms: readonly string[];
  readonly breaks: readonly SeriesBreak[];
  readonly sources: readonly Source[];
  /** Every version of every observation. */
  readonly observations: readonly Observation[];
}

export interface Cell extends Breakdown {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
}

/** Why there is no value, or none that can be compared. Worded in the language asked by graphql. */
export type ReasonCode =
  /** members have values, the indicator does not combine over this dimension: args { dimension } */
  | "DOES_NOT_COMBINE"
  /** a piece of territory moved between the period and the boundaries asked: args { from, to, on } */
  | "PARTIAL_TRANSFER"
  /** what the area was made of is known from lists only, not whether it came whole: args { from, to, on } */
  | "UNVERIFIED_MERGER"
  /** the figure is of a successor and cannot be divided: args { successor } */
  | "CANNOT_BE_SPLIT"
  /** RATIO: numerator > denominator: args { numerator, denominator } */
  | "EXCEEDS_WHOLE"
  /** RATIO: the denominator is 0 */
  | "NOTHING_ELIGIBLE"
  /** exactly one member is withheld, so the sum of the others is not given either */
  | "WOULD_REVEAL_WITHHELD"
  /** SCHEDULED: the dataset never asks for it: args { what: "indicator" | "member" | "period", every? } */
  | "NOT_ON_FORM"
  /** the area did not exist in the period: args { validFrom, validTo } */
  | "AREA_DID_NOT_EXIST"
  /** COLLECTED: no source says anything of it */
  | "NONE_FOUND"
  /** SCHEDULED: due, and nothing came: args { dueOn } */
  | "NOTHING_CAME"
  /** SCHEDULED: not due yet: args { dueOn }, none where it is not known */
  | "DUE_LATER"
  /** SCHEDULED: the area ended before the period did, and others answer from then on */
  | "SUCCESSOR_ANSWERS"
  /** its source does not release it */
  | "NOT_RELEASED"
  /** its source says that there can be none */
  | "CANNOT_BE";

export interface Reason {
  readonly code: ReasonCode;
  readonly args: Readonly<Record<string, string | number>>;
}

/**
 * The finished answer for a cell on the territory of its area, before tolerance and before the boundaries asked are
 * looked at. A cell without an Answer is empty (NO_FIGURE, NOT_REPORTED, NOT_DUE or NOT_COLLECTED, by dataset, form, due date and `today`).
 */
export interface Answer {
  readonly status: Exclude<Status, "CARRIED" | "NO_FIGURE" | "NOT_REPORTED" | "NOT_DUE" | "NOT_COLLECTED">;
  /** null exactly for NOT_APPLICABLE, WITHHELD and NOT_COMPARABLE. Percent for a RATIO. */
  readonly value: number | null;
  readonly qualifier: Qualifier | null;
  /** Leaves covered and expected; see rule 1. */
  readonly reporting: number;
  readonly expected: number;
  /** How many areas have at least one leaf not covered. */
  readonly missingCount: number;
  /** The first of them by id, {@link MOST_MISSING} at most. */
  readonly missing: readonly string[];
  /** RATIO with a value made from parts: the parts summed. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /**
   * The certain bounds: in percent of a PARTIAL RATIO where all eligible counts are known; of a district or commune that is NOT_COMPARABLE because of
   * what was divided, the parts that are certainly its own and all that may be, where these are known.
   */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly seriesBreak: boolean;
  /** Other sources say otherwise for the very cell that answers. */
  readonly disputed: boolean;
  /** A complete derived value (or recomputed percentage) that differs from the reported one. */
  readonly discrepancy: { readonly reported: number; readonly derived: number } | null;
  readonly reason: Reason | null;
  /** Sources of all observations it stands on or could not be made of, sorted. */
  readonly sources: readonly number[];
  /** The month a STOCK or RATIO of one observation stands in; null when put together or a FLOW. */
  readonly dated: Month | null;
}

/** Areas that an answer names as missing at most: all provinces there ever were. Of more, those below can be asked for: a nation has ten thousand communes. */
export const MOST_MISSING = 100;

/** What a source is; schema/source.graphql says of each what it means. */
export const SOURCE_KINDS = [
  "REVIEW_CONFERENCE",
  "CEREMONY",
  "REPORT",
  "STATEMENT",
  "DECISION",
  "NEWS",
  "OFFICIAL_LIST",
  "SYNTHETIC",
  "OTHER",
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];
