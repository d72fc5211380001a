import type { Locale } from "./locale.ts";
import { sourcesEn } from "./en/sources.ts";
import { sourcesVi } from "./vi/sources.ts";

/** Words about where figures come from: Vietnamese is the model; a language that lacks a key does not compile. */
export type SourcesWords = typeof sourcesVi;

const languages: Readonly<Record<Locale, SourcesWords>> = { vi: sourcesVi, en: sourcesEn };

/** The words about sources in a language. */
export function sourcesWords(locale: Locale): SourcesWords {
  return languages[locale];
}
