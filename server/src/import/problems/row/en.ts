import type { WordsOf } from "../../../messages/words-of.ts";
import type { RowMatter } from "./matter.ts";

/** What does not go together within one row, in English. */
export const rowEn: WordsOf<RowMatter> = {
  RECORDED_MISSING: () => "A seed carries the instant each row was recorded.",
  RECORDED_TO_COME: () => "This instant is still to come.",
  VALUE_MISSING: () => "A value is missing; an empty cell is never 0.",
  VALUE_WITH_STATUS: ({ status }) => `With the status ${status} there is no value.`,
  HEDGE_WITHOUT_VALUE: () => "Without a value there is nothing to hedge.",
  PERCENT_OVER_100: () => "A percentage is between 0 and 100.",
  COUNT_NOT_WHOLE: () => "A count is a whole number.",
  BREAKDOWN_NOT_OF_INDICATOR: ({ indicator, by }) =>
    `${indicator} is ${by.length === 0 ? "not broken down at all" : `broken down only by ${by.join(", ")}`}.`,
  MODEL_AND_CATEGORY: () => "A model has its category already: give one of the two.",
  NOT_A_PART: ({ over }) => `This row is not a part along ${over}.`,
  FLOW_DATED: () => "What is counted over a period stands in no month: leave this empty.",
  INTERVAL_NOT_OF_STOCK: () => "Only a STOCK is valid for an interval.",
  INTERVAL_WITHOUT_BEGINNING: () => "An interval begins on a day.",
  INTERVAL_REVERSED: () => "The interval ends before it begins.",
  MONTH_NOT_OF_INTERVAL: () => "With an interval this is the month of its first day.",
  MONTH_NOT_OF_PERIOD: () => "This month is not in the period.",
  PUBLISHED_BEFORE: ({ published }) => `The source was published before, in ${published}.`,
  PUBLISHED_BEFORE_PERIOD: ({ published }) =>
    `The source was published before this period began, in ${published}.`,
  AREA_ENDED: ({ since, until, day }) => `It existed from ${since} until ${until}, not on ${day}.`,
  AREA_NOT_YET: ({ since, day }) => `It exists since ${since}, and did not on ${day}.`,
  INTERVAL_PAST_AREA: ({ until }) => `The area ended on ${until}.`,
  SOURCE_IS_THE_RETURN: () =>
    "These figures are a return, which is their own source: leave the source empty.",
  OUTSIDE_CALENDAR: ({ from, to }) => `The dataset runs from ${from} to ${to}.`,
};
