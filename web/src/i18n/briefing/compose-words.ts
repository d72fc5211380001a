import type { Locale } from "../locale.ts";
import { composeEn } from "../en/briefing/compose.ts";
import { composeVi, type ComposeWords } from "../vi/briefing/compose.ts";

export type { ComposeWords };

const languages: Readonly<Record<Locale, ComposeWords>> = { vi: composeVi, en: composeEn };

/** The words of composing briefings in a language; beside `words` so that they load with the pages that need them only. */
export function composeWords(locale: Locale): ComposeWords {
  return languages[locale];
}
