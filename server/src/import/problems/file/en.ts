import type { WordsOf } from "../../../messages/words-of.ts";
import { counted } from "../../../messages/words.ts";
import type { FileMatter } from "./matter.ts";

const n = counted("en-US");

/** What is wrong with a file, in English. */
export const fileEn: WordsOf<FileMatter> = {
  DATASET_UNKNOWN: ({ dataset }) => `There is no dataset "${dataset}".`,
  FILE_EMPTY: () => "The file is empty: it has not even a header.",
  SEPARATOR_OTHER: ({ sign }) =>
    `The cells are separated by ${sign === null ? "tabs" : `"${sign}"`}: save the file with commas between them.`,
  ROW_LENGTH_DIFFERS: () =>
    "A row has not as many cells as the header. A cell with a comma in it, such as 1.234,5, stands in quotes.",
  QUOTE_NOT_CLOSED: () => "A quote is opened and never closed.",
  QUOTE_MISPLACED: () =>
    "A quote stands in the middle of a cell. A cell with quotes in it stands in quotes, and has each of its own twice.",
  ROW_TOO_LONG: ({ most }) =>
    `A row is longer than ${n(most)} characters: perhaps a quote is opened and never closed.`,
  ROWS_TOO_MANY: ({ most }) =>
    `The file has more than ${n(most)} rows: hand it in in parts, or have it imported by the command.`,
  NO_FIGURES_FOUND: () =>
    "No table of figures was found in the file: it needs headings, and a row or column for each area or indicator.",
  FORM_NOT_FILLED_IN: ({ sheet, range }) =>
    `The form holds no figures yet: fill in the cells ${range}${sheet === "" ? "" : ` of the sheet "${sheet}"`} and hand it in again. Write 0 where there were none.`,
  BOOK_NOT_TAKEN: ({ en }) => en,
  LAYOUT_CONTRADICTED: ({ en }) => en,
  READING_TOO_MUCH: () =>
    "The file has more cells than can be read at once: hand it in in parts, or save it again with the table of figures alone.",
  READING_TOO_LONG: ({ minutes }) =>
    `The file takes more than ${n(minutes)} minutes to read and check: hand it in in parts, or save it again with the table of figures alone.`,
  READING_FAILED: () =>
    "The file could not be read, through a fault of the atlas, not of the file. Whoever runs the atlas finds it in its log; please try again.",
  FILE_UNREADABLE: ({ said }) => `The file cannot be read as CSV: ${said}`,
  COLUMN_MISSING: ({ name }) => `The column "${name}" is missing.`,
  COLUMN_UNKNOWN: ({ name }) => `The column "${name}" is not known.`,
  COLUMN_UNNAMED: () => "A column has no name.",
  COLUMN_TWICE: ({ name }) => `The column "${name}" stands twice in the header.`,
};
