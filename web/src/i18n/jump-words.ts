import type { Locale } from "./locale.ts";

/** Words of the list that leads to the parts of a long page. */
export const jumpWords: Readonly<Record<Locale, { readonly open: string }>> = {
  vi: { open: "Đi tới từng phần" },
  en: { open: "Go to a part of this page" },
};
