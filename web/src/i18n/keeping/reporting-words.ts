import { reportingEn } from "../en/keeping/reporting.ts";
import type { Locale } from "../locale.ts";
import { reportingVi, type ReportingWords } from "../vi/keeping/reporting.ts";

export type { ReportingWords };

const languages: Readonly<Record<Locale, ReportingWords>> = { vi: reportingVi, en: reportingEn };

/** The words about returns in a language. */
export function reportingWords(locale: Locale): ReportingWords {
  return languages[locale];
}
