import { accountEn } from "../en/account/account.ts";
import type { Locale } from "../locale.ts";
import { accountVi, type AccountWords } from "../vi/account/account.ts";

export type { AccountWords };

const languages: Readonly<Record<Locale, AccountWords>> = { vi: accountVi, en: accountEn };

/** The words about accounts in a language. */
export function accountWords(locale: Locale): AccountWords {
  return languages[locale];
}
