import type { Locale } from "./locale.ts";
import { boundariesEn } from "./en/boundaries.ts";
import { boundariesVi } from "./vi/boundaries.ts";

const languages: Readonly<Record<Locale, typeof boundariesVi>> = { vi: boundariesVi, en: boundariesEn };

/** The words of the switch of boundaries in a language; beside `words` so that they load with the controls only. */
export function boundariesWords(locale: Locale): typeof boundariesVi {
  return languages[locale];
}
