import type { Locale } from "./locale.ts";
import { addressEn } from "./en/address.ts";
import { addressVi } from "./vi/address.ts";

/** Words on parts of an address that are not followed: Vietnamese is the model. */
export type AddressWords = typeof addressVi;

const languages: Readonly<Record<Locale, AddressWords>> = { vi: addressVi, en: addressEn };

/** The words on addresses in a language; beside `words`, as most addresses are followed whole. */
export function addressWords(locale: Locale): AddressWords {
  return languages[locale];
}
