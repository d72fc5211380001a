import { deskPageEn } from "./en/desk/page.ts";
import type { Locale } from "./locale.ts";
import { type DeskPageWords, deskPageVi } from "./vi/desk/page.ts";

export type { DeskPageWords };

const languages: Readonly<Record<Locale, DeskPageWords>> = { vi: deskPageVi, en: deskPageEn };

/** The words of the query desk. Apart from those of the atlas, which need not load them. */
export function deskPageWords(locale: Locale): DeskPageWords {
  return languages[locale];
}
