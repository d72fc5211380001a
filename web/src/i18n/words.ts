import type { Locale } from "./locale.ts";
import { en } from "./en/words.ts";
import { vi, type Words } from "./vi/words.ts";

export type { FigureWords } from "./vi/figure.ts";
export type { PageWords } from "./vi/page.ts";
export type { Words };

const languages: Readonly<Record<Locale, Words>> = { vi, en };

/** The words of a language. */
export function words(locale: Locale): Words {
  return languages[locale];
}
