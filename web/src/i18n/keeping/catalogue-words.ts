import { catalogueEn } from "../en/keeping/catalogue.ts";
import type { Locale } from "../locale.ts";
import { catalogueVi, type CatalogueWords } from "../vi/keeping/catalogue.ts";

export type { CatalogueWords };

const languages: Readonly<Record<Locale, CatalogueWords>> = { vi: catalogueVi, en: catalogueEn };

/** The words about keeping the catalogue in a language. */
export function catalogueWords(locale: Locale): CatalogueWords {
  return languages[locale];
}
