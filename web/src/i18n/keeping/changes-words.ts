import { changesEn } from "../en/keeping/changes.ts";
import type { Locale } from "../locale.ts";
import { changesVi, type ChangesWords } from "../vi/keeping/changes.ts";

export type { ChangesWords };

const languages: Readonly<Record<Locale, ChangesWords>> = { vi: changesVi, en: changesEn };

/** The words about what changed in a language. */
export function changesWords(locale: Locale): ChangesWords {
  return languages[locale];
}
