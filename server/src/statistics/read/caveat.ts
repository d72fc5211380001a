import type { Day, IndicatorKind, Qualifier } from "../model/types.ts";

type Nothing = Readonly<Record<string, never>>;

/** What the sentence of each sort of caveat is made of. Areas, periods and unit types by id; numbers in the indicator's unit. */
interface CaveatMatter {
  readonly ESTIMATED: Nothing;
  readonly PROVISIONAL: Nothing;
  readonly INCOMPLETE: {
    /**
     * Whether it is a rate of the areas that have both parts, a rate whose count above the line is itself incomplete, a sum of
     * areas' or parts' figures, or the greatest of parts that may overlap.
     */
    readonly how: "rate" | "rate of a part" | "leaves" | "parts" | "greatest part";
    readonly reporting: number;
    readonly expected: number;
    readonly unit: LeafUnit;
  };
  /** `count`: how many in all, where `areas` are the first of them. */
  readonly MEMBERS_LEFT_OUT: {
    readonly of: "value" | "change";
    readonly areas: readonly string[];
    readonly count: number;
  };
  readonly BOUNDS: { readonly lower: number; readonly upper: number };
  readonly CARRIED: { readonly period: string };
  readonly HEDGED: {
    readonly of: "printed" | "derived" | "change";
    readonly qualifier: Qualifier;
    readonly value: number;
    readonly kind: IndicatorKind;
  };
  readonly DISPUTED: { readonly of: "value" | "change" };
  /** Null: within the value; else between the two of a change. */
  readonly SERIES_BREAK: { readonly id: string; readonly date: Day } | { readonly id: null };
  readonly DISCREPANCY: {
    readonly reported: number;
    readonly derived: number;
    readonly kind: IndicatorKind;
  };
  readonly UNITS_REORGANISED: {
    readonly of: "value" | "change";
    readonly unitType: string;
    readonly date: Day;
  };
  readonly SPANS_DIFFER:
    | { readonly of: "value"; readonly months: number; readonly outOf: number; readonly area: string }
    | { readonly of: "change"; readonly months: number; readonly earlierMonths: number };
  readonly ROUNDED: Nothing;
  readonly PERIODS_OVERLAP: { readonly first: Day; readonly last: Day };
  readonly NONE_BEFORE: Nothing;
  readonly NOT_EARLIER: Nothing;
  /** Kinds of period. */
  readonly KINDS_DIFFER: { readonly from: string; readonly to: string };
  /** Statuses of the value and of the earlier one. */
  readonly NOT_BOTH_KNOWN: { readonly status: string; readonly fromStatus: string };
  readonly NO_COMMON_MEMBER: Nothing;
}

export type CaveatCode = keyof CaveatMatter;

/** What leaves are: an area each, or several returns of one. */
export type LeafUnit = "AREAS" | "RETURNS";

/** Something to mind about a value or a change. What is to be said is decided here; graphql words it. */
export type Caveat<Code extends CaveatCode = CaveatCode> = {
  readonly [C in Code]: { readonly code: C; readonly args: CaveatMatter[C] };
}[Code];

/** Any caveat, by a name that needs no type argument. */
export type AnyCaveat = Caveat;

/** Why there is no difference between two periods. */
export type Refusal = Caveat<
  | "NONE_BEFORE"
  | "NOT_EARLIER"
  | "KINDS_DIFFER"
  | "PERIODS_OVERLAP"
  | "SPANS_DIFFER"
  | "SERIES_BREAK"
  | "NOT_BOTH_KNOWN"
  | "NO_COMMON_MEMBER"
>;
