import { placeEn } from "../en/places/place.ts";
import type { Locale } from "../locale.ts";
import { type PlaceWords, placeVi } from "../vi/places/place.ts";

const languages: Readonly<Record<Locale, PlaceWords>> = { vi: placeVi, en: placeEn };

/** The words about districts and communes in a language. */
export function placeWords(locale: Locale): PlaceWords {
  return languages[locale];
}
