import type { Locale } from "../../i18n/locale.ts";
import { numberEn } from "../../i18n/en/number/number.ts";
import { type NumberWords, numberVi } from "../../i18n/vi/number/number.ts";

export type { NumberWords };

// Apart from all other words: only the page of one number needs them, which loads when it is opened.
const languages: Readonly<Record<Locale, NumberWords>> = { vi: numberVi, en: numberEn };

/** The words of the page of one number in a language. */
export function numberWords(locale: Locale): NumberWords {
  return languages[locale];
}
