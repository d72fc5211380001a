import type { Locale } from "./locale.ts";
import { reportEn } from "./en/briefing/report.ts";
import { type ReportWords, reportVi } from "./vi/briefing/report.ts";

export type { ReportWords };

const languages: Readonly<Record<Locale, ReportWords>> = { vi: reportVi, en: reportEn };

/** The words of a report in a language. */
export function reportWords(locale: Locale): ReportWords {
  return languages[locale];
}
