import type { Locale } from "../../i18n/locale.ts";
import { searchEn } from "../../i18n/en/search.ts";
import { searchVi } from "../../i18n/vi/search.ts";

/** Words of the search box: Vietnamese is the model; a language that lacks a key does not compile. */
export type SearchWords = typeof searchVi;

/** The words of the box in each language; apart from the other words, so that the first screen does without them. */
export const searchWords: Readonly<Record<Locale, SearchWords>> = { vi: searchVi, en: searchEn };
