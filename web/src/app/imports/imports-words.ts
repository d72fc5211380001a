import { importsEn } from "../../i18n/en/imports/imports.ts";
import type { Locale } from "../../i18n/locale.ts";
import { importsVi, type ImportsWords } from "../../i18n/vi/imports/imports.ts";

export type { ImportsWords };

const languages: Readonly<Record<Locale, ImportsWords>> = { vi: importsVi, en: importsEn };

/** The words of handing figures in, in a language. */
export function importsWords(locale: Locale): ImportsWords {
  return languages[locale];
}
