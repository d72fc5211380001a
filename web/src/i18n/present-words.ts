import type { Locale } from "./locale.ts";
import { presentEn } from "./en/briefing/present.ts";
import { presentVi, type PresentWords } from "./vi/briefing/present.ts";

export type { PresentWords };

const languages: Readonly<Record<Locale, PresentWords>> = { vi: presentVi, en: presentEn };

/** The words of a presentation in a language; beside `words` so that they load with it only. */
export function presentWords(locale: Locale): PresentWords {
  return languages[locale];
}
