import type { Locale } from "../figure/figure.ts";
import { boundariesEn } from "./boundaries-en.ts";
import { boundariesVi } from "./boundaries-vi.ts";

const languages: Readonly<Record<Locale, typeof boundariesVi>> = { vi: boundariesVi, en: boundariesEn };

/** The words of the switch of boundaries in a language; beside `words` so that they load with the controls only. */
export function boundariesWords(locale: Locale): typeof boundariesVi {
  return languages[locale];
}
