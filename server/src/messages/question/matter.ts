type Nothing = Readonly<Record<string, never>>;
type Ids = readonly string[];

/** What messages on a question are made of: which of its arguments is not as it can be. Ids, codes and values as they were written. */
export interface QuestionMatter {
  readonly WHOLE_NUMBER: {
    readonly argument: string;
    readonly least: number;
    readonly most: number;
    readonly given: number;
  };
  /** More rows a page than there may be where these fields are asked; `light`: without them. */
  readonly PAGE_TOO_LONG: {
    readonly most: number;
    readonly given: number;
    readonly fields: Ids;
    readonly light: number;
  };
  readonly NOT_A_CURSOR: Nothing;
  readonly CURSOR_OF_ANOTHER: Nothing;
  readonly CURSOR_LOST: Nothing;
  readonly UNKNOWN_MEMBER: {
    readonly what: MemberKind;
    readonly written: string;
    /** Ids that may have been meant, with their names where these differ. */
    readonly near: readonly Suggestion[];
    /** All there are, where they are few and none is near. */
    readonly accepted: Ids;
  };
  readonly UNKNOWN_SOURCE: { readonly written: string; readonly dataset: string };
  readonly AREA_IS_A_GROUP: { readonly written: string; readonly id: string };
  readonly AREA_IS_A_CODE: { readonly written: string; readonly ids: Ids };
  /** An id as districts and communes have it that none has; `near`: what bears or bore its code. */
  readonly PLACE_UNKNOWN: { readonly id: string; readonly near: readonly Suggestion[] };
  /** The name of a district or commune, which are asked by id; `near`: those that bear or bore it, the likeliest first. */
  readonly PLACE_BY_NAME: { readonly written: string; readonly near: readonly Suggestion[] };
  readonly LEVEL_WITHOUT_OUTLINES: { readonly level: string };
  /** Only of districts and communes it can be said within what they lie. */
  readonly WITHIN_NOTHING: { readonly level: string };
  readonly SEARCH_TOO_SHORT: { readonly least: number };
  readonly AREA_NOT_THERE: {
    readonly id: string;
    readonly has: "ended" | "begun";
    /** Its last day, or its first. */
    readonly day: string;
    readonly boundaries: string;
    readonly there: readonly Suggestion[];
  };
  readonly NOT_A_PERIOD: { readonly written: string; readonly meant: Ids };
  readonly TERM_WITHOUT_FIGURES: { readonly dataset: string; readonly term: string; readonly shown: Ids };
  readonly OUTSIDE_CALENDAR: {
    readonly period: string;
    readonly dataset: string;
    readonly from: string;
    readonly to: string;
  };
  readonly PERIODS_OR_RANGE: Nothing;
  readonly TOO_MANY: { readonly argument: string; readonly most: number; readonly given: number };
  readonly RANGE_OF_TWO_KINDS: {
    readonly period: string;
    readonly kind: string;
    /** Null: by the argument `kind`. */
    readonly other: string | null;
    readonly otherKind: string;
  };
  readonly RANGE_REVERSED: { readonly from: string; readonly to: string };
  readonly NOT_A_DAY: { readonly written: string; readonly meant: string | null };
  readonly NOT_AN_INSTANT: { readonly written: string; readonly meant: string | null };
  readonly AFTER_LAST_COMMIT: {
    readonly argument: string;
    readonly instant: string;
    readonly committedAt: string;
  };
  readonly COUNT_GIVEN: { readonly argument: string; readonly most: number; readonly given: number };
  readonly GROUP_TWICE: { readonly id: string };
  readonly GROUP_NOT_THERE: { readonly id: string; readonly boundaries: string; readonly there: Ids };
  readonly GROUP_NAME: { readonly id: string };
  readonly GROUP_COUNT: { readonly id: string; readonly most: number; readonly given: number };
  readonly GROUP_OF_PROVINCES: { readonly member: string };
  readonly TOLERANCE_OF_GROUPS: Nothing;
  readonly TOO_MANY_ROWS: {
    readonly what: "ordered by value" | "worked out";
    readonly most: number;
    readonly is: number;
  };
  readonly SPAN_OF_VALUES: { readonly min: number; readonly max: number };
  readonly FILTER_EMPTY: { readonly argument: string };
  readonly FILTER_OF_SEVERAL: { readonly argument: string; readonly given: number; readonly kind: string };
  readonly MODEL_AND_CATEGORY: Nothing;
  readonly NOT_PUBLISHED_BY: { readonly indicator: string; readonly kind: string; readonly accepted: Ids };
  readonly ORDER_FROM: { readonly by: string };
  readonly ORDER_WITHOUT_OF: Nothing;
  readonly ORDER_OF: { readonly by: string };
  readonly TOP_OF_ONE: Nothing;
  readonly TOP_OF_PROVINCES: Nothing;
  readonly TOP_NOT_RANKABLE: { readonly indicator: string };
  readonly RATIO_PER: { readonly given: number };
  readonly RATIO_OF_PERCENTAGE: {
    readonly id: string;
    readonly numerator: string;
    readonly denominator: string;
  };
  readonly RATIO_NOT_COMBINING: { readonly id: string };
  readonly RATIO_OF_ONE_MEMBER: { readonly argument: string; readonly given: number };
  readonly UNTIL_BEFORE_SINCE: { readonly until: string; readonly since: string };
}

/** What there is a list of ids of. */
export type MemberKind =
  | "area"
  | "award level"
  | "boundaries"
  | "category"
  | "dataset"
  | "group"
  | "indicator"
  | "model"
  | "unit type";

/** An id, and the name of what it is; null where it is none other than the id. */
export interface Suggestion {
  readonly id: string;
  readonly name: { readonly vi: string; readonly en: string } | null;
}
