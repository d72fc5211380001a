import type { Locale } from "../figure/figure.ts";
import { classesEn } from "./classes-en.ts";
import { classesVi } from "./classes-vi.ts";

/** Words of the class editor: Vietnamese is the model. */
export type ClassesWords = typeof classesVi;

const languages: Readonly<Record<Locale, ClassesWords>> = { vi: classesVi, en: classesEn };

/** The words of the class editor in a language; beside `words` so that they load with the editor only. */
export function classesWords(locale: Locale): ClassesWords {
  return languages[locale];
}
