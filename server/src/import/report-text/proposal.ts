import type { Qualifier } from "../../statistics/model/types.ts";

/** Where words stand in the text, half-open. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A figure that a report seems to say, for a person to confirm or correct. */
export interface Proposal {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  /** Models that the figure was printed for; several: one statement about each of them. Empty: not of a model. */
  readonly models: readonly string[];
  readonly unitType: string | null;
  readonly awardLevel: string | null;
  readonly value: number;
  readonly qualifier: Qualifier | null;
  /** The number with its hedge. */
  readonly at: Span;
  /** The words of the figure, at most {@link MOST_WORDS} characters, without the name of any person: all that is kept of the report. */
  readonly words: string;
  /** What the person should look at before confirming. */
  readonly doubts: readonly Doubt[];
}

export const MOST_WORDS = 160;

export type Doubt =
  /** The period was said earlier in the report, not with the figure. */
  | "PERIOD_FROM_BEFORE"
  /** The area was said earlier in the report, not with the figure. */
  | "AREA_FROM_BEFORE"
  /** Stands today, that is in the month the report was published. */
  | "PERIOD_OF_PUBLICATION"
  /** “Mô hình” may be kinds or places. */
  | "KINDS_OR_POINTS"
  /** The models named are not in the catalogue. */
  | "MODEL_UNKNOWN"
  /** Printed rounded, such as 12,6 nghìn. */
  | "ROUNDED"
  /** Awards of several levels in one number. */
  | "SEVERAL_LEVELS"
  /** No number is printed: names were counted, and there may be more. */
  | "COUNTED_NAMES";

/** A number that looks like a figure and is not proposed. */
export interface LeftOut {
  readonly at: Span;
  readonly words: string;
  readonly reason: LeftOutReason;
}

export type LeftOutReason =
  | "BELOW_PROVINCE"
  | "PLANNED"
  | "COMPARED"
  | "PART_OF_ANOTHER"
  | "OTHER_PROGRAMME"
  | "NO_AREA"
  | "NO_PERIOD"
  | "UNITS_UNKNOWN"
  | "AMBIGUOUS_NUMBER";

export interface ReportReading {
  /** The text that spans count in: composed accents, as it was otherwise. */
  readonly text: string;
  readonly proposals: readonly Proposal[];
  readonly leftOut: readonly LeftOut[];
}
