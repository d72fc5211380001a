import { typedEn } from "../../../i18n/en/imports/typed.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { typedVi, type TypedWords } from "../../../i18n/vi/imports/typed.ts";

const languages: Readonly<Record<Locale, TypedWords>> = { vi: typedVi, en: typedEn };

/** The words about figures that are typed or taken from a report, in a language. */
export function typedWords(locale: Locale): TypedWords {
  return languages[locale];
}
