import { communesEn } from "../en/communes/communes.ts";
import type { Locale } from "../locale.ts";
import { communesVi, type CommunesWords } from "../vi/communes/communes.ts";

const languages: Readonly<Record<Locale, CommunesWords>> = { vi: communesVi, en: communesEn };

/** The words of the map of communes in a language. */
export function communesWords(locale: Locale): CommunesWords {
  return languages[locale];
}
