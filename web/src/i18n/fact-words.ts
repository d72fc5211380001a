import type { Locale } from "./locale.ts";
import { factEn } from "./en/fact.ts";
import { type FactWords, factVi } from "./vi/fact.ts";

export type { FactWords };

const languages: Readonly<Record<Locale, FactWords>> = { vi: factVi, en: factEn };

/** The words of a fact in a language. */
export function factWords(locale: Locale): FactWords {
  return languages[locale];
}
