import type { Locale } from "./locale.ts";
import { en } from "./en/words.ts";
import type { figureVi } from "./vi/figure.ts";
import type { pageVi } from "./vi/page.ts";
import { vi } from "./vi/words.ts";

/** Words of Figures, drawings and exports: Vietnamese is the model. */
export type FigureWords = typeof figureVi;
/** Words of the pages: Vietnamese is the model. */
export type PageWords = typeof pageVi;
/** All words: Vietnamese is the model; a language that lacks a key does not compile. */
export type Words = typeof vi;

const languages: Readonly<Record<Locale, Words>> = { vi, en };

/** The words of a language. */
export function words(locale: Locale): Words {
  return languages[locale];
}
