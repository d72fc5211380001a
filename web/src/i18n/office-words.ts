import type { Locale } from "./locale.ts";
import { officeEn } from "./en/briefing/office.ts";
import { officeVi, type OfficeWords, type TemplateWords } from "./vi/briefing/office.ts";

export type { OfficeWords, TemplateWords };

const languages: Readonly<Record<Locale, OfficeWords>> = { vi: officeVi, en: officeEn };

/** The words of office files in a language. */
export function officeWords(locale: Locale): OfficeWords {
  return languages[locale];
}
