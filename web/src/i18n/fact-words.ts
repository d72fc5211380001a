import type { Locale } from "./locale.ts";
import { factEn } from "./en/fact.ts";
import { factVi } from "./vi/fact.ts";

/** Words of a fact: Vietnamese is the model; a language that lacks a key does not compile. */
export type FactWords = typeof factVi;

const languages: Readonly<Record<Locale, FactWords>> = { vi: factVi, en: factEn };

/** The words of a fact in a language. */
export function factWords(locale: Locale): FactWords {
  return languages[locale];
}
