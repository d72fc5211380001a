import type { Locale } from "./locale.ts";
import { briefingEn } from "./en/briefing/written.ts";
import { briefingVi, type BriefingWords } from "./vi/briefing/written.ts";

export type { BriefingWords };

const languages: Readonly<Record<Locale, BriefingWords>> = { vi: briefingVi, en: briefingEn };

/** The words of briefings in a language; beside `words` so that they load with what makes one only. */
export function briefingWords(locale: Locale): BriefingWords {
  return languages[locale];
}
