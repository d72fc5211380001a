import type { Day } from "../../../statistics/model/types.ts";

type Nothing = Readonly<Record<string, never>>;

/** What does not go together within one row, or with the area, source or dataset that it names. */
export interface RowMatter {
  readonly RECORDED_MISSING: Nothing;
  readonly RECORDED_TO_COME: { readonly now: string };
  readonly VALUE_MISSING: Nothing;
  readonly VALUE_WITH_STATUS: { readonly status: string };
  readonly HEDGE_WITHOUT_VALUE: Nothing;
  readonly PERCENT_OVER_100: Nothing;
  readonly COUNT_NOT_WHOLE: Nothing;
  /** `by`: what the indicator is broken down by. */
  readonly BREAKDOWN_NOT_OF_INDICATOR: { readonly indicator: string; readonly by: readonly string[] };
  readonly MODEL_AND_CATEGORY: Nothing;
  readonly NOT_A_PART: { readonly over: string };
  readonly FLOW_DATED: Nothing;
  readonly INTERVAL_NOT_OF_STOCK: Nothing;
  readonly INTERVAL_WITHOUT_BEGINNING: Nothing;
  readonly INTERVAL_REVERSED: Nothing;
  readonly MONTH_NOT_OF_INTERVAL: Nothing;
  readonly MONTH_NOT_OF_PERIOD: Nothing;
  readonly PUBLISHED_BEFORE: { readonly published: string };
  readonly PUBLISHED_BEFORE_PERIOD: { readonly published: string };
  /** On `day` the area was no more; `since`: its first day, `until`: the first without it. */
  readonly AREA_ENDED: { readonly since: Day; readonly until: Day; readonly day: Day };
  readonly AREA_NOT_YET: { readonly since: Day; readonly day: Day };
  readonly INTERVAL_PAST_AREA: { readonly until: Day };
  /** Months. */
  readonly OUTSIDE_CALENDAR: { readonly from: string; readonly to: string };
  readonly SOURCE_IS_THE_RETURN: Nothing;
}
