import { startEn } from "../en/keeping/start.ts";
import type { Locale } from "../locale.ts";
import { startVi, type StartWords } from "../vi/keeping/start.ts";

const languages: Readonly<Record<Locale, StartWords>> = { vi: startVi, en: startEn };

/** The words of the first page of an atlas without figures in a language. */
export function startWords(locale: Locale): StartWords {
  return languages[locale];
}
