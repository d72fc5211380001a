import type { Locale } from "./locale.ts";
import { profileEn } from "./en/profile.ts";
import { type ProfileWords, profileVi } from "./vi/profile.ts";

export type { ProfileWords };

// Apart from all other words: only these pages, which load when they are opened, need them.
const languages: Readonly<Record<Locale, ProfileWords>> = { vi: profileVi, en: profileEn };

/** The words of these pages in a language. */
export function profileWords(locale: Locale): ProfileWords {
  return languages[locale];
}
