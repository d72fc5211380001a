import { reasonEn } from "../en/keeping/reason.ts";
import type { Locale } from "../locale.ts";
import { reasonVi, type ReasonWords } from "../vi/keeping/reason.ts";

const languages: Readonly<Record<Locale, ReasonWords>> = { vi: reasonVi, en: reasonEn };

/** The words about what figures are taken away for, in a language. */
export function reasonWords(locale: Locale): ReasonWords {
  return languages[locale];
}
