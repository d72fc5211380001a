import type { Locale } from "../figure/figure.ts";
import { compareEn } from "./compare-en.ts";
import { compareVi } from "./compare-vi.ts";

/** Words of comparing periods: Vietnamese is the model. */
export type CompareWords = typeof compareVi;

const languages: Readonly<Record<Locale, CompareWords>> = { vi: compareVi, en: compareEn };

/** The words of comparing periods in a language; beside `words` so that the first screen loads without them. */
export function compareWords(locale: Locale): CompareWords {
  return languages[locale];
}
