import { figureEn } from "./figure.ts";
import { pageEn } from "./page.ts";
import { viewsEn } from "./views.ts";
import type { Words } from "../vi/words.ts";

/** All words in English. */
export const en: Words = {
  ...figureEn,
  page: pageEn,
  views: viewsEn,
  search: { open: "Search provinces, indicators…" },
};
