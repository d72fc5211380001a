import type { Locale } from "./locale.ts";
import { headingsEn } from "./en/desk/headings.ts";
import { enumerationsEn } from "./en/desk/enumerations.ts";
import { resultsEn } from "./en/desk/results.ts";
import { enumerationsVi } from "./vi/desk/enumerations.ts";
import { headingsVi } from "./vi/desk/headings.ts";
import { type ResultWords, resultsVi } from "./vi/desk/results.ts";

export type { ResultWords };

const columns: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  vi: headingsVi,
  en: headingsEn,
};
const values: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  vi: enumerationsVi,
  en: enumerationsEn,
};
const results: Readonly<Record<Locale, ResultWords>> = { vi: resultsVi, en: resultsEn };

/** Headings of columns, by the name of the field in the SDL. */
export function headings(locale: Locale): Readonly<Record<string, string>> {
  return columns[locale];
}

/** The values of the SDL's enumerations in words. */
export function enumerationWords(locale: Locale): Readonly<Record<string, string>> {
  return values[locale];
}

/** The words beside an answer of the query desk. */
export function resultWords(locale: Locale): ResultWords {
  return results[locale];
}
