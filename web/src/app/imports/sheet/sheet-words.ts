import { sheetEn } from "../../../i18n/en/imports/sheet.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { sheetVi, type SheetWords } from "../../../i18n/vi/imports/sheet.ts";

const languages: Readonly<Record<Locale, SheetWords>> = { vi: sheetVi, en: sheetEn };

/** The words about the sheets of a file, in a language. */
export function sheetWords(locale: Locale): SheetWords {
  return languages[locale];
}
