import { keepingEn } from "../en/briefing/keeping.ts";
import type { Locale } from "../locale.ts";
import { keepingVi, type KeepingWords } from "../vi/briefing/keeping.ts";

export type { KeepingWords };

const languages: Readonly<Record<Locale, KeepingWords>> = { vi: keepingVi, en: keepingEn };

/** The words on where one's own briefings are kept in a language. */
export function keepingWords(locale: Locale): KeepingWords {
  return languages[locale];
}
