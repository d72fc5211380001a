import type { Locale } from "./locale.ts";
import { presentEn } from "./en/briefing/present.ts";
import { verifyEn } from "./en/briefing/verify.ts";
import { briefingEn } from "./en/briefing/written.ts";
import { presentVi, type PresentWords } from "./vi/briefing/present.ts";
import { verifyVi, type VerifyWords } from "./vi/briefing/verify.ts";
import { briefingVi, type BriefingWords } from "./vi/briefing/written.ts";

export type { BriefingWords, PresentWords };

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

const ofPresentations: Readonly<Record<Locale, PresentWords>> = { vi: presentVi, en: presentEn };

/** The words of a presentation on the whole screen. */
export function presentWords(locale: Locale): PresentWords {
  return ofPresentations[locale];
}
