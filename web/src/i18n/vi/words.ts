import { figureVi } from "./figure.ts";
import { pageVi } from "./page.ts";
import { viewsVi } from "./views.ts";

/** All words in Vietnamese: those of Figures and exports, and those of the pages. */
export const vi = {
  ...figureVi,
  page: pageVi,
  views: viewsVi,
  /** What the box says inside comes with it: search.ts. */
  search: { open: "Tìm tỉnh, chỉ tiêu, mô hình…" },
};

/** All words: Vietnamese is the model; a language that lacks a key does not compile. */
export type Words = typeof vi;
