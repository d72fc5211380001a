import type { Language } from "../generated/graphql.ts";

/** The languages of pages, drawings and files, in the order they are offered; the first is spoken where none is chosen. */
export const locales = ["vi", "en"] as const;

/** A language of pages, drawings and files. */
export type Locale = (typeof locales)[number];

const languages: Readonly<Record<Locale, Language>> = { vi: "VI", en: "EN" };

/** A language as the API names it. */
export function languageOf(locale: Locale): Language {
  return languages[locale];
}
