import type { Locale } from "./locale.ts";
import { sourcesEn } from "./en/sources.ts";
import { type SourcesWords, sourcesVi } from "./vi/sources.ts";

export type { SourcesWords };

const languages: Readonly<Record<Locale, SourcesWords>> = { vi: sourcesVi, en: sourcesEn };

/** The words about sources in a language. */
export function sourcesWords(locale: Locale): SourcesWords {
  return languages[locale];
}
