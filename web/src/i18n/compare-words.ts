import type { Locale } from "./locale.ts";
import { compareEn } from "./en/compare.ts";
import { compareVi } from "./vi/compare.ts";

/** Words of comparing periods: Vietnamese is the model. */
export type CompareWords = typeof compareVi;

const languages: Readonly<Record<Locale, CompareWords>> = { vi: compareVi, en: compareEn };

/** The words of comparing periods in a language; beside `words` so that the first screen loads without them. */
export function compareWords(locale: Locale): CompareWords {
  return languages[locale];
}
