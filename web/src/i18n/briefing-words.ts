import type { Locale } from "./locale.ts";
import { verifyEn } from "./en/briefing/verify.ts";
import { briefingEn } from "./en/briefing/written.ts";
import { verifyVi, type VerifyWords } from "./vi/briefing/verify.ts";
import { briefingVi, type BriefingWords } from "./vi/briefing/written.ts";

export type { BriefingWords };

const languages: Readonly<Record<Locale, BriefingWords>> = { vi: briefingVi, en: briefingEn };

/** The words of briefings in a language; beside `words` so that they load with what makes one only. */
export function briefingWords(locale: Locale): BriefingWords {
  return languages[locale];
}

const ofFiles: Readonly<Record<Locale, VerifyWords>> = { vi: verifyVi, en: verifyEn };

/** The words of what is told of a file that was made earlier. */
export function verifyWords(locale: Locale): VerifyWords {
  return ofFiles[locale];
}
