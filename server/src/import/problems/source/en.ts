import type { WordsOf } from "../../../messages/words-of.ts";
import type { SourceMatter } from "./matter.ts";

/** What is wrong with a source, in English. */
export const sourceEn: WordsOf<SourceMatter> = {
  SOURCE_COLUMN_UNKNOWN: ({ name }) => `Sources have no column "${name}".`,
  SOURCE_INCOMPLETE: () => "A source needs this.",
  SOURCE_KIND_UNKNOWN: () => "This is not a kind of source.",
  SOURCE_DATE_UNREADABLE: () => "This is not a date as far as it is known.",
  SOURCE_ADDRESS_UNREADABLE: () => "This is not a web address.",
  SOURCE_KNOWN_OTHERWISE: ({ id, title }) =>
    `The source id "${id}" is known as another document: "${title}".`,
  SOURCE_TWICE: ({ row }) => `Row ${row} is of this source already.`,
};
