import type { WordsOf } from "../../../messages/words-of.ts";
import { counted } from "../../../messages/words.ts";
import type { CellMatter, Member } from "./matter.ts";

const n = counted("en-US");
const A: Readonly<Record<Member, string>> = {
  indicator: "an indicator",
  area: "an area",
  model: "a model",
  category: "a category",
  unit_type: "a unit type",
  award_level: "an award level",
  source: "a source of this dataset",
};

/** What is wrong with a cell as such, in English. */
export const cellEn: WordsOf<CellMatter> = {
  CELL_TOO_LONG: ({ length, most }) => `This cell has ${n(length)} characters; at most ${n(most)} are taken.`,
  CELL_NOT_TEXT: () => "This is no plain text: the file must be saved as UTF-8, without control characters.",
  MEMBER_MISSING: ({ what }) => `There must be ${A[what]} here.`,
  MEMBER_UNKNOWN: ({ what }) =>
    what === "source"
      ? `This is not the id of ${A[what]}.`
      : `This is neither the id nor a name of ${A[what]}.`,
  AREA_AMBIGUOUS: ({ written }) =>
    `"${written}" is a code or name that several areas bear or bore: give the id of the one that is meant.`,
  WORD_UNKNOWN: () => "This word is not known here.",
  PERIOD_UNKNOWN: () => "This is not a period of whole months.",
  PERIOD_NOT_PLAIN: () => "This period has a plainer code.",
  NUMBER_UNREADABLE: () =>
    "This is not a plain number: no signs, spaces or marks between thousands, and a point before decimals, such as 1888 or 88.73.",
  NUMBER_NEGATIVE: () => "Nothing here is less than 0.",
  VALUE_IS_ERROR: ({ error }) => `This is no value but an error of the spreadsheet, ${error}.`,
  MONTH_UNREADABLE: () => "This is not a month such as 2020-07.",
  DAY_UNREADABLE: () => "This is not a day such as 2025-07-01.",
  INSTANT_UNREADABLE: () => "This is not an instant in UTC.",
  VERSION_UNREADABLE: () => "This is not a version.",
  EXAMPLE_EMPTY: () => "Between two | there is no name.",
  EXAMPLE_TWICE: () => "A name is here twice.",
  EXAMPLES_TOO_MANY: ({ most }) => `More than ${n(most)} names are no examples any more.`,
  EXAMPLE_TOO_LONG: ({ most }) => `A name is longer than ${n(most)} letters.`,
};
