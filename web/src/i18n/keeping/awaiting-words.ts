import { awaitingEn } from "../en/keeping/awaiting.ts";
import type { Locale } from "../locale.ts";
import { awaitingVi, type AwaitingWords } from "../vi/keeping/awaiting.ts";

const languages: Readonly<Record<Locale, AwaitingWords>> = { vi: awaitingVi, en: awaitingEn };

/** The words about what awaits a person in a language. */
export function awaitingWords(locale: Locale): AwaitingWords {
  return languages[locale];
}
