import { templateEn } from "../en/keeping/template.ts";
import type { Locale } from "../locale.ts";
import { templateVi, type TemplateWords } from "../vi/keeping/template.ts";

const languages: Readonly<Record<Locale, TemplateWords>> = { vi: templateVi, en: templateEn };

/** The words about forms to fill in, in a language. */
export function templateWords(locale: Locale): TemplateWords {
  return languages[locale];
}
