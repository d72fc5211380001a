import { counted, quoted } from "../words.ts";
import type { WordsOf } from "../words-of.ts";
import type { CatalogueMatter } from "./matter.ts";

const n = counted("en-US");
const list = quoted(", ");

/** Messages on rows of the catalogue, in English. */
export const catalogueEn: WordsOf<CatalogueMatter> = {
  CATALOGUE_FILE_UNKNOWN: ({ file, accepted }) =>
    `"${file}" is no file of the catalogue. There are ${list(accepted)}.`,
  CATALOGUE_FILE_UNREAD: ({ why }) => `The file cannot be read as CSV: ${why}`,
  CATALOGUE_NOTHING_GIVEN: () => "There is no row in it.",
  CATALOGUE_TOO_MUCH: ({ most }) => `At most ${n(most)} rows are taken at once.`,
  CATALOGUE_COLUMN_UNKNOWN: ({ accepted }) =>
    `There is no such column in this file. There are ${list(accepted)}.`,
  CATALOGUE_CELL_EMPTY: () => "This must not be empty.",
  CATALOGUE_ID_WRONG: ({ most }) =>
    `An id has up to ${n(most)} small letters a–z, digits, "-" and "_", and begins with a letter.`,
  CATALOGUE_TEXT_WRONG: ({ most }) => `This takes one paragraph of at most ${n(most)} characters.`,
  CATALOGUE_TEXTS_MANY: ({ most }) => `At most ${n(most)} are taken, with "|" between them.`,
  CATALOGUE_WORD_UNKNOWN: ({ accepted }) => `This takes one of ${list(accepted)}.`,
  CATALOGUE_NUMBER_WRONG: ({ least, most }) => `This takes a whole number from ${n(least)} to ${n(most)}.`,
  CATALOGUE_MONTH_WRONG: () => "This takes a month as 2026-07.",
  CATALOGUE_DAY_WRONG: () => "This takes a day as 2026-07-01.",
  CATALOGUE_MEMBER_UNKNOWN: ({ file, near }) =>
    `There is no such id in ${file}.${near.length === 0 ? "" : ` Did you mean ${list(near)}?`}`,
  CATALOGUE_ROW_TWICE: ({ first }) => `The same row stands in line ${n(first)} already.`,
  CATALOGUE_NAME_MISSING: ({ file }) => `It has no name in ${file}.`,
  CATALOGUE_CALENDAR_BACKWARDS: () => "The calendar ends before it begins.",
  CATALOGUE_NOTHING_IS_DUE: () =>
    "Nothing is due in this dataset: it is gathered from reports (COLLECTED), not sent in (SCHEDULED).",
  CATALOGUE_RATIO_PART: () => "A RATIO needs a part that adds up over areas (over_areas: sum).",
  CATALOGUE_NO_RATIO: () => "Only a RATIO has a numerator and a denominator.",
  CATALOGUE_MUST_COMBINE: () =>
    "It must be said how it combines over areas: sum, union or none; a RATIO says nothing here.",
  CATALOGUE_HOLDS_FIGURES: ({ figures }) =>
    `${n(figures)} figures are already counted so. What counts something else is a new indicator or dataset; a definition that changes from a day on stands in indicator_versions.`,
  CATALOGUE_NAME_TAKEN: ({ id }) => `This name is already one of "${id}".`,
  CATALOGUE_NOT_BROKEN_DOWN: ({ indicator, breakdown }) =>
    `"${indicator}" is not broken down by ${breakdown}.`,
  CATALOGUE_ROW_STAYS: () =>
    "This row cannot be taken out: figures may refer to it, or it came along with the program.",
  CATALOGUE_DOES_NOT_FIT: ({ why }) => `It does not go together with the rest of the catalogue: ${why}`,
  PROPOSAL_UNKNOWN: () => "There is no such proposal.",
  PROPOSAL_DECIDED: () => "It has been decided already.",
  PROPOSAL_THERE: ({ name }) => `"${name}" has been proposed already, and is waiting.`,
  PROPOSAL_NEEDS_REASON: () => "Say why, in up to 500 characters: whoever proposed it reads it.",
  PROPOSAL_NAME_WRONG: ({ most }) => `The name as it is printed, on one line, at most ${n(most)} characters.`,
};
