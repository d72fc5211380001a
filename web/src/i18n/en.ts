import { figureEn } from "./figure-en.ts";
import { pageEn } from "./page-en.ts";
import { viewsEn } from "./views-en.ts";
import type { Words } from "./words.ts";

/** All words in English. */
export const en: Words = {
  ...figureEn,
  page: pageEn,
  views: viewsEn,
  search: { open: "Search provinces, indicators…" },
};
