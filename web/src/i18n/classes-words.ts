import type { Locale } from "./locale.ts";
import { classesEn } from "./en/classes.ts";
import { classesVi } from "./vi/classes.ts";

/** Words of the class editor: Vietnamese is the model. */
export type ClassesWords = typeof classesVi;

const languages: Readonly<Record<Locale, ClassesWords>> = { vi: classesVi, en: classesEn };

/** The words of the class editor in a language; beside `words` so that they load with the editor only. */
export function classesWords(locale: Locale): ClassesWords {
  return languages[locale];
}
